import { conjunction, type SuitePattern } from './patterns';

/** What an item of a cipher string does with the suites that it selects. */
export type SelectOp = 'add' | 'remove' | 'kill' | 'move';

/** One rule of a cipher string that OpenSSL carries out. Offsets are UTF-16 offsets in the string. */
export type CipherRule =
  | {
      readonly kind: 'select';
      readonly op: SelectOp;
      readonly pattern: SuitePattern;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'strength' }
  | { readonly kind: 'seclevel'; readonly level: number };

/** An item that OpenSSL passes over without a word. */
export interface SkippedItem {
  readonly start: number;
  readonly end: number;
  readonly op: SelectOp;
  /** What stands after the operator, up to the next separator. */
  readonly body: string;
  /** The name that OpenSSL does not know; undefined when it knows all of them but no suite can be all. */
  readonly unknownName: string | undefined;
}

/** Something for which OpenSSL refuses the whole string. */
export interface RuleError {
  readonly start: number;
  readonly end: number;
  readonly reason: 'character' | 'missing-name' | 'command';
}

/** The rules of a string in their order, with what OpenSSL ignores and what makes it refuse the string. */
export interface ParsedRules {
  readonly rules: readonly CipherRule[];
  readonly skipped: readonly SkippedItem[];
  readonly errors: readonly RuleError[];
}

const OPERATORS: Readonly<Record<string, SelectOp>> = { '-': 'remove', '+': 'move', '!': 'kill' };
const SEPARATOR = /[: ;,]/;
const NAME = /[A-Za-z0-9.=-]*/y;

/**
 * Reads the rules of `text` from offset `from` on, as `ssl_cipher_process_rulestr` in ssl/ssl_ciph.c does: names
 * run over letters, digits, `-`, `.` and `=`; a known item needs no separator before the next operator; an item
 * with an unknown name is dropped up to the next separator; and a character that starts no name ends it all.
 */
export function parseRules(
  text: string,
  from: number,
  patterns: ReadonlyMap<string, SuitePattern>,
): ParsedRules {
  const rules: CipherRule[] = [];
  const skipped: SkippedItem[] = [];
  const errors: RuleError[] = [];
  let at = from;
  while (at < text.length) {
    if (SEPARATOR.test(text.charAt(at))) {
      at++;
      continue;
    }
    const special = text.charAt(at) === '@';
    const item = special ? readCommand(text, at) : readSelection(text, at, patterns);
    at = item.end;
    if ('rule' in item) rules.push(item.rule);
    else if ('skipped' in item) skipped.push(item.skipped);
    else {
      errors.push(item.error);
      if (item.error.reason !== 'command') break;
    }
  }
  return { rules, skipped, errors };
}

type Item = { readonly end: number } & (
  | { readonly rule: CipherRule }
  | { readonly skipped: SkippedItem }
  | { readonly error: RuleError }
);

function readCommand(text: string, start: number): Item {
  const name = nameAt(text, start + 1);
  if (name === '') return noName(text, start, start + 1);
  const end = nextSeparator(text, start);
  if (name === 'STRENGTH') return { end, rule: { kind: 'strength' } };
  const level = /^SECLEVEL=([0-5])$/.exec(name)?.[1];
  if (level !== undefined) return { end, rule: { kind: 'seclevel', level: Number(level) } };
  return { end, error: { start, end, reason: 'command' } };
}

function readSelection(text: string, start: number, patterns: ReadonlyMap<string, SuitePattern>): Item {
  const operator = OPERATORS[text.charAt(start)];
  const op = operator ?? 'add';
  const bodyStart = operator ? start + 1 : start;
  let at = bodyStart;
  let pattern: SuitePattern | undefined = {};
  for (;;) {
    const name = nameAt(text, at);
    if (name === '') return noName(text, start, at);
    at += name.length;
    const found = patterns.get(name);
    pattern = found && conjunction(pattern, found);
    if (!pattern) {
      const end = nextSeparator(text, at);
      const body = text.slice(bodyStart, end);
      return { end, skipped: { start, end, op, body, unknownName: found ? undefined : name } };
    }
    if (text.charAt(at) !== '+') return { end: at, rule: { kind: 'select', op, pattern, start, end: at } };
    at++;
  }
}

function noName(text: string, start: number, at: number): Item {
  const missing = at >= text.length || SEPARATOR.test(text.charAt(at));
  const error: RuleError = missing
    ? { start, end: at, reason: 'missing-name' }
    : { start: at, end: at + 1, reason: 'character' };
  return { end: error.end, error };
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function nextSeparator(text: string, at: number): number {
  let end = at;
  while (end < text.length && !SEPARATOR.test(text.charAt(end))) end++;
  return end;
}
