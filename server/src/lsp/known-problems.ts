import { noProblems, type Problems, problemsIn } from '../features/map/problems';
import type { Configuration } from '../model/configuration';
import { allFindingsInSlices } from './checking';
import type { Session } from './session';
import { slices } from './slices';

/** What is found in configurations, worked out in the background so that no view waits for it. */
interface KnownProblems {
  /** What is known by now. */
  of(configuration: Configuration): Problems;
  /** Brings what is known up to date if it isn't; `updated` is called then. */
  refresh(configuration: Configuration): void;
  /** What is known is out of date. */
  forget(): void;
}

/**
 * Knows nothing yet.
 * @param updated called when more is known than was answered
 */
export function knownProblems(session: Session, updated: () => void): KnownProblems {
  const known = new WeakMap<Configuration, { problems: Problems; generation: number }>();
  const working = new WeakSet<Configuration>();
  let generation = 0;

  const work = async (configuration: Configuration) => {
    working.add(configuration);
    const from = generation;
    const isWanted = () => from === generation;
    try {
      const { checkers, lint } = session;
      await loadRules(session, [...configuration.files.keys()]);
      const found = await allFindingsInSlices(checkers, lint.rulesOf, configuration, isWanted);
      if (found !== undefined) {
        known.set(configuration, { problems: problemsIn(found), generation: from });
      }
    } finally {
      working.delete(configuration);
    }
    updated();
  };

  return {
    of: (configuration) => known.get(configuration)?.problems ?? noProblems,
    refresh: (configuration) => {
      if (known.get(configuration)?.generation !== generation && !working.has(configuration)) {
        void work(configuration);
      }
    },
    forget: () => {
      generation++;
    },
  };
}

/** How many files' settings are asked for at once. */
const AT_ONCE = 32;

async function loadRules({ lint }: Session, uris: readonly string[]): Promise<void> {
  const slice = slices();
  for (let at = 0; at < uris.length; at += AT_ONCE) {
    await Promise.all(uris.slice(at, at + AT_ONCE).map(lint.load));
    await slice.step();
  }
}
