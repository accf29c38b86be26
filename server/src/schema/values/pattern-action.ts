import { patternActions } from '../values-known/pattern-actions';
import { type Assignment, assignmentsIn } from './assignment';
import { parseDuration } from './duration';
import { nearestWord } from './nearest-word';
import { type Failure, failure, type Parsed, quote, within } from './result';

/** What each action takes after its `=`. */
const taken = new Map<string, 'none' | 'mode' | 'duration'>(
  patternActions.map(({ name, word, takes }) => [name, word === undefined ? (takes ?? 'none') : 'mode']),
);
const actionNames = [...taken.keys()];

/** The actions of an entry, in their order. */
interface PatternActions {
  readonly actions: readonly Assignment[];
}

/**
 * Reads the actions of an entry of an SMTP pattern list: `mode=backoff,backoff-to-normal-after=1h`. Which of them may stand
 * together isn't looked at.
 */
export function parsePatternActions(text: string): Parsed<PatternActions> {
  const actions = assignmentsIn(text);
  for (const action of actions) {
    const wrong = wrongAction(text, action);
    if (wrong !== undefined) {
      return wrong;
    }
  }
  return { ok: true, actions };
}

function wrongAction(text: string, action: Assignment): Failure | undefined {
  const { name, value, start, end, valueStart } = action;
  const takes = taken.get(name);
  if (takes === undefined) {
    const meant = nearestWord(name, actionNames);
    const advice = meant === undefined ? `write ${actionNames.join(', ')}` : `did you mean ${meant}?`;
    const suggestion =
      meant === undefined ? undefined : text.slice(0, start) + meant + text.slice(start + name.length);
    return failure(text, `${quote(name)} isn't an action: ${advice}`, {
      start,
      end,
      suggestion,
      unsure: true,
    });
  }
  if (takes === 'none') {
    return value === undefined
      ? undefined
      : failure(text, `${name} takes no value`, { start, end, unsure: true });
  }
  if (value === undefined || value === '') {
    const sample = takes === 'mode' ? 'backoff' : '1h';
    return failure(text, `${name} needs a value, as in ${name}=${sample}`, { start, end, unsure: true });
  }
  return wrongValue(text, takes, value, valueStart);
}

function wrongValue(
  text: string,
  takes: 'mode' | 'duration',
  value: string,
  start: number,
): Failure | undefined {
  if (takes === 'mode') {
    const mode = value.toLowerCase();
    const end = start + value.length;
    return mode === 'normal' || mode === 'backoff'
      ? undefined
      : failure(text, `${quote(value)} isn't a mode: write normal or backoff`, { start, end, unsure: true });
  }
  const duration = parseDuration(value);
  return duration.ok ? undefined : { ...within(text, start, value, duration), unsure: true };
}
