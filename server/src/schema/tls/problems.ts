import { quote } from '../values/result';
import type { RuleError, SkippedItem } from './cipher-rules';
import { matches, type SuitePattern } from './patterns';
import { suiteByIanaName } from './suites';
import { tls13SuiteByName } from './tls13-suites';
import { vocabularyOf } from './vocabulary';

/** Something in a cipher string that does not do what it looks like. Offsets are UTF-16 offsets in the string. */
export interface CipherProblem {
  readonly start: number;
  readonly end: number;
  /** A full sentence for the user. */
  readonly message: string;
  /**
   * - `refused`: OpenSSL refuses the whole string;
   * - `ignored`: OpenSSL silently ignores this part;
   * - `historic`: this part adds nothing with today's OpenSSL, but would with an old or a weak build.
   */
  readonly kind: 'refused' | 'ignored' | 'historic';
}

/** The problem of something for which OpenSSL refuses the string. */
export function problemOfError(error: RuleError, text: string): CipherProblem {
  const { start, end } = error;
  const part = text.slice(start, end);
  const refuses = 'OpenSSL refuses the whole string.';
  const said = {
    character: `${quote(part)} cannot stand here. ${refuses}`,
    'missing-name': `The name of a suite or group is missing after ${quote(part)}. ${refuses}`,
    command: `OpenSSL knows only "@STRENGTH" and "@SECLEVEL=0" to "@SECLEVEL=5", not ${quote(part)}. ${refuses}`,
  };
  return { start, end, message: said[error.reason], kind: 'refused' };
}

/**
 * The problem of an item that OpenSSL passes over, or undefined when passing over it does no harm: to exclude a
 * group that is no longer there is good practice.
 */
export function problemOfSkipped(item: SkippedItem): CipherProblem | undefined {
  const { start, end, op, body, unknownName } = item;
  if (unknownName === undefined) {
    return {
      start,
      end,
      message: `${quote(body)} selects nothing, as no suite is all of these. OpenSSL ignores it.`,
      kind: 'ignored',
    };
  }
  if (vocabularyOf('everything').patterns.has(unknownName)) {
    return op === 'add' ? { start, end, message: historicMessage(body), kind: 'historic' } : undefined;
  }
  return { start, end, message: unknownMessage(unknownName, body), kind: 'ignored' };
}

/** The problem of an added item that selects no suite of a standard build, or undefined when it selects one. */
export function problemOfEmptySelection(
  pattern: SuitePattern,
  start: number,
  end: number,
  text: string,
): CipherProblem | undefined {
  const selectsIn = (build: 'standard' | 'everything') =>
    vocabularyOf(build).initial.order.some((suite) => matches(pattern, suite));
  if (selectsIn('standard')) return undefined;
  const part = text.slice(start, end);
  if (selectsIn('everything')) return { start, end, message: historicMessage(part), kind: 'historic' };
  return { start, end, message: `${quote(part)} selects no suite, so it adds nothing.`, kind: 'ignored' };
}

/** The problem of what follows a Suite B name, which replaces the whole string. */
export function problemOfIgnoredRest(start: number, text: string): CipherProblem {
  const message = `OpenSSL ignores ${quote(text.slice(start))}: ${quote(text.slice(0, start))} stands for the whole string.`;
  return { start, end: text.length, message, kind: 'ignored' };
}

/** The problem of a string that OpenSSL refuses because no suite is left. */
export function problemOfNothingLeft(text: string): CipherProblem {
  const message =
    text.trim() === ''
      ? 'The cipher string is empty. OpenSSL refuses it: name at least one suite or group.'
      : 'No suite is left of this cipher string, so OpenSSL refuses it.';
  return { start: 0, end: text.length, message, kind: 'refused' };
}

function historicMessage(body: string): string {
  return `${quote(body)} adds nothing to OpenSSL 3.0 as it is normally built: these suites are no longer in it.`;
}

function unknownMessage(name: string, body: string): string {
  if (/^(DEFAULT|SUITEB(128|128C2|128ONLY|192))$/.test(name)) {
    return `${quote(name)} counts only at the very start of the string. Here OpenSSL ignores it.`;
  }
  if (tls13SuiteByName(body)) {
    return `${quote(body)} is a TLS 1.3 suite and is ignored here: it belongs in the directive for TLS 1.3 suites.`;
  }
  const suite = suiteByIanaName(body);
  if (suite) {
    return `OpenSSL before 3.2 does not know the name ${quote(body)} and ignores it. Write ${quote(suite.name)}.`;
  }
  const ignored = name === body ? 'it' : quote(body);
  return `OpenSSL knows no suite or group ${quote(name)} and silently ignores ${ignored}.${remedyFor(name)}`;
}

function remedyFor(name: string): string {
  const spelled = otherCase(name);
  if (spelled) return ` Upper and lower case matter: write ${quote(spelled)}.`;
  return /^(SSL|TLS)v/i.test(name) ? ' A cipher string cannot switch protocol versions on or off.' : '';
}

function otherCase(name: string): string | undefined {
  const folded = name.toLowerCase();
  for (const known of vocabularyOf('standard').patterns.keys()) {
    if (known.toLowerCase() === folded) return known;
  }
  return folded === 'default' ? 'DEFAULT' : undefined;
}
