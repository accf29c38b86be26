import { ALIASES, HISTORIC_ALIASES } from './aliases';
import { type CipherList, preferenceOrder } from './cipher-list';
import { patternOf, type SuitePattern } from './patterns';
import type { CipherSuite, SuiteBuild } from './suite-types';
import { allSuites } from './suites';

/**
 * The OpenSSL to read a string for.
 * - `standard`: 3.0 as it is built and set up by default;
 * - `weak`: 3.0 built with `enable-weak-ssl-ciphers` and with the legacy provider loaded;
 * - `everything`: no real build, but all that any OpenSSL ever offered, to see what a string could let in.
 */
export type OpensslBuild = 'standard' | 'weak' | 'everything';

/** What one build of OpenSSL knows. */
interface Vocabulary {
  /** Every suite of the build in OpenSSL's order of preference: the state before the first rule. */
  readonly initial: CipherList;
  /** What each suite name and group name selects. */
  readonly patterns: ReadonlyMap<string, SuitePattern>;
}

const OFFERED: Readonly<Record<OpensslBuild, readonly SuiteBuild[]>> = {
  standard: ['standard'],
  weak: ['standard', 'weak-ciphers', 'legacy-provider'],
  everything: ['standard', 'weak-ciphers', 'legacy-provider', 'gost-engine', 'historic'],
};

const vocabularies = new Map<OpensslBuild, Vocabulary>();

/** The vocabulary of a build, made at its first use. */
export function vocabularyOf(build: OpensslBuild): Vocabulary {
  const known = vocabularies.get(build);
  if (known) return known;
  const suites = allSuites().filter((suite) => OFFERED[build].includes(suite.build));
  const vocabulary = { initial: preferenceOrder(suites), patterns: patternsOf(build, suites) };
  vocabularies.set(build, vocabulary);
  return vocabulary;
}

function patternsOf(build: OpensslBuild, suites: readonly CipherSuite[]): Map<string, SuitePattern> {
  const patterns = new Map<string, SuitePattern>();
  for (const [name, pattern] of Object.entries(ALIASES)) {
    if (isAvailable(name, pattern, build)) patterns.set(name, pattern);
  }
  if (build === 'everything') {
    for (const [name, pattern] of Object.entries(HISTORIC_ALIASES)) patterns.set(name, pattern);
  }
  for (const suite of suites) patterns.set(suite.name, patternOf(suite));
  return patterns;
}

/**
 * OpenSSL drops a group name when the library has none of its algorithms (`ssl_cipher_collect_aliases`). That is
 * not the same as having no suite: 3DES stays known in the standard build although its suites are left out.
 */
function isAvailable(name: string, pattern: SuitePattern, build: OpensslBuild): boolean {
  if (build === 'everything') return true;
  const gostOnly = name.includes('GOST');
  const legacyOnly =
    pattern.enc?.every((enc) => ['RC4', 'RC2', 'IDEA', 'SEED', 'DES'].includes(enc)) ?? false;
  return !gostOnly && (build === 'weak' || !legacyOnly);
}
