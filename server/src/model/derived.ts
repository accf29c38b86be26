import type { Configuration } from './configuration';
import { replacedSince } from './replaced-units';
import { inOneGo, type Steps } from './steps';
import type { Unit } from './units';

/**
 * Brings what was worked out up to date after units gave their places to others, none of which includes anything; undefined
 * when it must be worked out anew. The result is what that would give.
 * @param replaced the units that stand in the places of those that were there
 */
type Patch<T> = (value: T, replaced: ReadonlyMap<Unit, Unit>, configuration: Configuration) => T | undefined;

/** What is worked out of a whole configuration. */
export interface Derived<T> {
  (configuration: Configuration): T;
  /** Works it out in steps, between which the configuration may change: then it begins anew. */
  steps(configuration: Configuration): Steps<T>;
}

/**
 * Keeps what is worked out of a whole configuration until something in it changes, so that rules may ask for it at every
 * line.
 * @param compute a pure function of the configuration
 * @param patch left out where it is as soon worked out anew
 */
export function derived<T>(
  compute: (configuration: Configuration) => T,
  patch?: Patch<T>,
): (configuration: Configuration) => T {
  const kept = keeper(patch);
  return (configuration) =>
    (kept.known(configuration) ?? kept.keep(configuration, compute(configuration))).value;
}

/** As `derived`, for what takes long in a large configuration: it can be worked out in steps before anybody waits for it. */
export function derivedInSteps<T>(
  compute: (configuration: Configuration) => Steps<T>,
  patch?: Patch<T>,
): Derived<T> {
  const kept = keeper(patch);
  const now = (configuration: Configuration) =>
    (kept.known(configuration) ?? kept.keep(configuration, inOneGo(compute(configuration)))).value;
  const steps = function* (configuration: Configuration): Steps<T> {
    for (;;) {
      const known = kept.known(configuration);
      if (known !== undefined) {
        return known.value;
      }
      const value = yield* untilChanged(configuration, compute(configuration));
      if (value !== undefined) {
        kept.keep(configuration, value.value);
      }
    }
  };
  return Object.assign(now, { steps });
}

/** Takes steps as long as the configuration stays as it is; undefined when it changed. */
function* untilChanged<T>(
  configuration: Configuration,
  steps: Steps<T>,
): Steps<{ readonly value: T } | undefined> {
  const stamp = stampOf(configuration);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return { value };
    }
    yield;
    if (!isSame(stamp, stampOf(configuration))) {
      return undefined;
    }
  }
}

interface Kept<T> {
  readonly stamp: Stamp;
  readonly value: T;
}

/** Remembers values by the states of configurations, and patches them where that goes. */
function keeper<T>(patch: Patch<T> | undefined) {
  const values = new WeakMap<Configuration, Kept<T>>();
  const keep = (configuration: Configuration, value: T): Kept<T> => {
    const kept = { stamp: stampOf(configuration), value };
    values.set(configuration, kept);
    return kept;
  };
  const patched = (configuration: Configuration, { stamp, value }: Kept<T>): T | undefined => {
    const { index } = configuration;
    const isNear = isSame({ ...stamp, revision: index.revision }, stampOf(configuration));
    const replaced = isNear ? replacedSince(index.replacements, stamp.revision, index.revision) : undefined;
    return replaced && patch?.(value, replaced, configuration);
  };
  const known = (configuration: Configuration): Kept<T> | undefined => {
    const last = values.get(configuration);
    if (last === undefined || isSame(last.stamp, stampOf(configuration))) {
      return last;
    }
    const value = patch && patched(configuration, last);
    return value === undefined ? undefined : keep(configuration, value);
  };
  return { known, keep };
}

/** What tells one state of a configuration from the next. */
interface Stamp {
  readonly revision: number;
  readonly complete: boolean;
  readonly targets: Configuration['targets'];
}

function stampOf({ complete, targets, index: { revision } }: Configuration): Stamp {
  return { revision, complete, targets };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.revision === b.revision && a.complete === b.complete && a.targets === b.targets;
}

/** A patch for what only some units matter to: it stays as it is as long as none of these gives or takes a place. */
export function unlessAny<T>(matters: (unit: Unit) => boolean): Patch<T> {
  return (value, replaced) => ([...replaced].flat().some(matters) ? undefined : value);
}
