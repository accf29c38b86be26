import { add, type CipherList, kill, moveToEnd, remove, sortByStrength } from './cipher-list';
import { type CipherRule, type ParsedRules, parseRules, type SelectOp } from './cipher-rules';
import { matches } from './patterns';
import {
  type CipherProblem,
  problemOfEmptySelection,
  problemOfError,
  problemOfIgnoredRest,
  problemOfNothingLeft,
  problemOfSkipped,
} from './problems';
import type { CipherSuite } from './suite-types';
import { type OpensslBuild, vocabularyOf } from './vocabulary';

/** What an OpenSSL cipher string comes to. */
export interface CipherExpansion {
  /**
   * The suites for TLS 1.2 and older in order of preference, as `openssl ciphers STRING` of a standard OpenSSL 3.0
   * lists them (which puts the TLS 1.3 suites first; a cipher string does not touch those). As there, the security
   * level takes nothing away. Empty when OpenSSL refuses the string.
   */
  readonly suites: readonly CipherSuite[];
  /** Suites that only a weak build, an extra provider or an older OpenSSL would take as well; in no exact order. */
  readonly older: readonly CipherSuite[];
  readonly problems: readonly CipherProblem[];
  /** True when OpenSSL refuses the string, so that no TLS 1.2 settings can be made from it. */
  readonly refused: boolean;
  /** True when `@STRENGTH` stands in the string. */
  readonly strengthSorted: boolean;
  /** What `@SECLEVEL` sets, 0 to 5; undefined when the string leaves it to the library. */
  readonly secLevel: number | undefined;
}

/** The rules of DEFAULT, from OpenSSL 1.1.1 to 3.x (`OSSL_default_cipher_list`). */
const DEFAULT_RULES = 'ALL:!COMPLEMENTOFDEFAULT:!eNULL';

/** The Suite B names (RFC 6460) that replace a whole string that starts with them; the longest come first. */
const SUITE_B: readonly (readonly [prefix: string, rules: string])[] = [
  ['SUITEB128ONLY', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
  ['SUITEB128C2', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB128', 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB192', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
];

const MEMO_LIMIT = 64;
const memo = new Map<string, CipherExpansion>();

/**
 * Expands an OpenSSL cipher string (the text without quotes) the way OpenSSL 3.0 does. Never throws: what is wrong
 * is in `problems`. The last few results are remembered by their text.
 */
export function expandCipherString(text: string): CipherExpansion {
  const known = memo.get(text);
  if (known) return known;
  const expansion = expand(text);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, expansion);
  return expansion;
}

/** The suites that one build of OpenSSL makes of a string, in order; empty when it refuses the string. */
export function suitesOfBuild(text: string, build: OpensslBuild): readonly CipherSuite[] {
  const parsed = parse(text, build);
  return parsed.errors.length > 0 ? [] : run(parsed.rules, build);
}

function expand(text: string): CipherExpansion {
  const parsed = parse(text, 'standard');
  const suites = suitesOfBuild(text, 'standard');
  const problems = problemsOf(parsed, text);
  if (parsed.errors.length === 0 && suites.length === 0) problems.push(problemOfNothingLeft(text));
  const older = parsed.errors.length > 0 ? [] : suitesOfBuild(text, 'everything');
  return {
    suites,
    older: older.filter((suite) => suite.build !== 'standard'),
    problems: problems.sort((a, b) => a.start - b.start),
    refused: suites.length === 0,
    strengthSorted: parsed.rules.some((rule) => rule.kind === 'strength'),
    secLevel: parsed.rules.findLast((rule) => rule.kind === 'seclevel')?.level,
  };
}

function suiteBOf(text: string): (typeof SUITE_B)[number] | undefined {
  return SUITE_B.find(([prefix]) => text.startsWith(prefix));
}

function parse(text: string, build: OpensslBuild): ParsedRules {
  const { patterns } = vocabularyOf(build);
  const suiteB = suiteBOf(text);
  if (suiteB) return parseRules(suiteB[1], 0, patterns);
  if (!text.startsWith('DEFAULT')) return parseRules(text, 0, patterns);
  const defaults = parseRules(DEFAULT_RULES, 0, patterns);
  const own = parseRules(text, 'DEFAULT'.length, patterns);
  return { ...own, rules: [...defaults.rules, ...own.rules] };
}

const OPERATIONS: Readonly<Record<SelectOp, typeof add>> = { add, remove, kill, move: moveToEnd };

function run(rules: readonly CipherRule[], build: OpensslBuild): CipherSuite[] {
  let list: CipherList = vocabularyOf(build).initial;
  for (const rule of rules) {
    if (rule.kind === 'strength') list = sortByStrength(list);
    if (rule.kind === 'select') list = OPERATIONS[rule.op](list, (suite) => matches(rule.pattern, suite));
  }
  return list.order.filter((suite) => list.active.has(suite));
}

function problemsOf(parsed: ParsedRules, text: string): CipherProblem[] {
  const suiteB = suiteBOf(text)?.[0].length;
  if (suiteB !== undefined) return suiteB < text.length ? [problemOfIgnoredRest(suiteB, text)] : [];
  const empty = parsed.rules.map((rule) =>
    rule.kind === 'select' && rule.op === 'add'
      ? problemOfEmptySelection(rule.pattern, rule.start, rule.end, text)
      : undefined,
  );
  const skipped = parsed.skipped.map(problemOfSkipped);
  const errors = parsed.errors.map((error) => problemOfError(error, text));
  return [...empty, ...skipped, ...errors].filter((problem) => problem !== undefined);
}
