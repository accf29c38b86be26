import { parsePatternActions } from '../../schema/values/pattern-action';
import { patternActions } from '../../schema/values-known/pattern-actions';
import type { LabEntry } from './lists';

/** An action of an entry that matched: whether it holds, given the entries before. */
export interface ActionOutcome {
  /** As written: `mode=backoff`. */
  readonly text: string;
  /** `open`: the guide doesn't say. */
  readonly holds: 'yes' | 'no' | 'open';
}

/** The action that one only makes sense with: `mode` for `backoff-to-normal-after`. */
const leaders = new Map(patternActions.map(({ name, after }) => [name, after?.split('=')[0]]));

/**
 * The actions of entries that match a reply. Where entries conflict, the first one wins (guide §3.3.15): an action that an
 * earlier entry gave with another value doesn't hold. Whether the companion of such an action holds isn't known.
 * @param matching the entries that match, in their order
 */
export function actionsOf(matching: readonly LabEntry[]): Map<LabEntry, ActionOutcome[]> {
  const decided = new Map<string, string>();
  const outcomes = new Map<LabEntry, ActionOutcome[]>();
  for (const entry of matching) {
    const parsed = parsePatternActions(entry.result);
    const actions = parsed.ok ? parsed.actions : [];
    outcomes.set(
      entry,
      actions.map(({ name, value = '', start, end }) => {
        const earlier = decided.get(name);
        const leader = leaders.get(name);
        const text = entry.result.slice(start, end);
        if (earlier !== undefined) {
          return { text, holds: earlier === value.toLowerCase() ? 'yes' : 'no' };
        }
        return { text, holds: leader !== undefined && decided.has(leader) ? 'open' : 'yes' };
      }),
    );
    for (const { name, value = '' } of actions) {
      decided.set(name, decided.get(name) ?? value.toLowerCase());
    }
  }
  return outcomes;
}
