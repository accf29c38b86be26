import type { Configuration } from './configuration';

/**
 * Keeps what is worked out of a whole configuration until something in it changes, so that rules may ask for it at every
 * line.
 * @param compute a pure function of the configuration
 */
export function derived<T>(
  compute: (configuration: Configuration) => T,
): (configuration: Configuration) => T {
  const kept = new WeakMap<Configuration, { stamp: Stamp; value: T }>();
  return (configuration) => {
    const { complete, targets } = configuration;
    const { revision } = configuration.index;
    const known = kept.get(configuration);
    if (
      known?.stamp.revision === revision &&
      known.stamp.complete === complete &&
      known.stamp.targets === targets
    ) {
      return known.value;
    }
    const value = compute(configuration);
    kept.set(configuration, { stamp: { revision, complete, targets }, value });
    return value;
  };
}

/** What tells one state of a configuration from the next. */
interface Stamp {
  readonly revision: number;
  readonly complete: boolean;
  readonly targets: Configuration['targets'];
}
