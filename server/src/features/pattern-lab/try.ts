import type { LabEntry } from './lists';
import { translatePattern } from './translate';

/** What became of one text with one pattern. */
export type Outcome = 'match' | 'no-match' | 'timeout';

/**
 * Runs a regular expression on texts, where it can be stopped: patterns of users are never run anywhere else.
 * @param ms the most milliseconds for one text
 * @returns an outcome for each text; after a timeout the texts left count as `timeout` too
 */
export type Match = (
  source: string,
  flags: string,
  texts: readonly string[],
  ms: number,
) => Promise<readonly Outcome[]>;

/** Whether an entry matches; `unsure`: that depends on what the guide leaves open, or it could not be tried. */
type Verdict = 'yes' | 'no' | 'unsure';

/** An entry tried on texts. */
export interface Tried {
  readonly entry: LabEntry;
  /** For each text. */
  readonly verdicts: readonly Verdict[];
  /** Why some are unsure: a whole sentence. */
  readonly problem?: string;
}

/** How texts are tried. */
interface TryOptions {
  /** Whether the guide says that case doesn't matter; else both are tried, and what differs is unsure. */
  readonly ignoresCase: boolean;
  /** The most milliseconds for one text. */
  readonly ms: number;
}

/**
 * Tries an entry on texts.
 * @param readings for each text, the forms of it that PowerMTA may look at; the verdict is sure when it is the same for all
 */
export async function tryEntry(
  entry: LabEntry,
  readings: readonly (readonly string[])[],
  match: Match,
  { ignoresCase, ms }: TryOptions,
): Promise<Tried> {
  if (entry.pattern === undefined || entry.pattern === '') {
    return { entry, verdicts: readings.map((forms) => (forms.length === 0 ? 'no' : 'yes')) };
  }
  const flat = readings.flat();
  const outcomes: Outcome[][] = [];
  for (const ignoreCase of ignoresCase || !/[A-Za-z]/.test(entry.pattern) ? [true] : [false, true]) {
    const translated = translatePattern(entry.pattern, ignoreCase);
    if (!translated.ok) {
      const problem = `It can't be tried here: ${translated.reason}.`;
      return { entry, verdicts: readings.map(() => 'unsure'), problem };
    }
    outcomes.push([...(await match(translated.source, translated.flags, flat, ms))]);
  }
  return { entry, ...judge(readings, outcomes) };
}

function judge(
  readings: readonly (readonly string[])[],
  outcomes: readonly (readonly Outcome[])[],
): Pick<Tried, 'verdicts' | 'problem'> {
  let at = 0;
  let slow = false;
  let open = false;
  const verdicts = readings.map((forms): Verdict => {
    const from = at;
    at += forms.length;
    const all = new Set(outcomes.flatMap((each) => each.slice(from, at)));
    slow ||= all.has('timeout');
    open ||= all.size > 1 && !all.has('timeout');
    if (forms.length === 0) {
      return 'no';
    }
    return all.size > 1 || all.has('timeout') ? 'unsure' : all.has('match') ? 'yes' : 'no';
  });
  const problem = slow
    ? 'It takes too long on such texts and was stopped: PowerMTA may be slow with it too.'
    : open
      ? "Whether it matches depends on what the guide doesn't say: whether case matters, or which form of the text is looked at."
      : undefined;
  return problem === undefined ? { verdicts } : { verdicts, problem };
}
