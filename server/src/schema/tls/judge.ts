import { type CipherExpansion, expandCipherString } from './cipher-string';
import type { CipherSuite } from './suite-types';
import { allWeaknesses, type Weakness, weaknessesOf } from './weakness';

/**
 * The cipher string to recommend: ephemeral ECDH with a certificate and an AEAD cipher, which are the four suites of
 * RFC 9325 §4.2 and the two of RFC 7905 (ChaCha20-Poly1305). Very old partners that know no such suite can then
 * agree on nothing but TLS 1.3.
 */
export const RECOMMENDED_CIPHERS = 'ECDHE+AESGCM:ECDHE+CHACHA20';

/** The TLS 1.3 suites to recommend: those that RFC 8446 §9.1 asks every implementation for. */
export const RECOMMENDED_TLS13_SUITES =
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256';

/** The suites of a string that share one weakness. A suite with two weaknesses is in both groups. */
export interface WeakGroup {
  readonly weakness: Weakness;
  /** Those that a standard OpenSSL 3.0 offers, in order of preference. */
  readonly suites: readonly CipherSuite[];
  /** Those that only a weak build, an extra provider or an older OpenSSL offers. */
  readonly older: readonly CipherSuite[];
}

/**
 * What is weak in a string, by weakness and the gravest first; empty when nothing is. A group without `suites` has
 * an effect only if PowerMTA's OpenSSL is old or was built weak, so it deserves a softer word than the others.
 */
export function weakSuites(expansion: CipherExpansion): readonly WeakGroup[] {
  const having = (weakness: Weakness) => (suite: CipherSuite) => weaknessesOf(suite).includes(weakness);
  return allWeaknesses()
    .map((weakness) => ({
      weakness,
      suites: expansion.suites.filter(having(weakness)),
      older: expansion.older.filter(having(weakness)),
    }))
    .filter((group) => group.suites.length + group.older.length > 0);
}

/**
 * The same string without what is weak in it: the exclusions that are missing, put before a closing `@STRENGTH`.
 * Partners that can talk today still can, unless they know weak suites only. Undefined when nothing is weak or when
 * nothing would be left.
 */
export function withoutWeakSuites(text: string): string | undefined {
  const exclusions = weakSuites(expandCipherString(text)).map((group) => group.weakness.exclusion);
  if (exclusions.length === 0) return undefined;
  const sorts = /@STRENGTH[: ;,]*$/.test(text);
  const rules = text.replace(/(?<![: ;,])[: ;,]*(@STRENGTH[: ;,]*)?$/, '');
  const result = [rules, ...exclusions, ...(sorts ? ['@STRENGTH'] : [])].join(':');
  return expandCipherString(result).refused ? undefined : result;
}

/**
 * The suites of a list by what they are good for, each once and in the order given.
 * - `strong`: forward secrecy and authenticated encryption with a full tag, proved by an RSA or ECDSA certificate;
 * - `acceptable`: none of the weaknesses, but CBC mode, a short tag, a DSA certificate or no forward secrecy;
 * - `weak`: one of the weaknesses;
 * - `sharedSecret`: not weak, but for pre-shared keys or SRP, which no directive of PowerMTA sets up.
 */
export interface SuitesByStrength {
  readonly strong: readonly CipherSuite[];
  readonly acceptable: readonly CipherSuite[];
  readonly weak: readonly CipherSuite[];
  readonly sharedSecret: readonly CipherSuite[];
}

/** Groups suites by strength; the order within a group is that of the list. */
export function groupByStrength(suites: readonly CipherSuite[]): SuitesByStrength {
  const of = (strength: keyof SuitesByStrength) => suites.filter((suite) => strengthOf(suite) === strength);
  return {
    strong: of('strong'),
    acceptable: of('acceptable'),
    weak: of('weak'),
    sharedSecret: of('sharedSecret'),
  };
}

/** The group that one suite belongs into. */
export function strengthOf(suite: CipherSuite): keyof SuitesByStrength {
  if (weaknessesOf(suite).length > 0) return 'weak';
  if (/PSK|SRP/.test(suite.kx)) return 'sharedSecret';
  const forwardSecret = suite.kx === 'ECDHE' || suite.kx === 'DHE';
  const certified = suite.auth === 'RSA' || suite.auth === 'ECDSA';
  const fullAead = suite.mac === 'AEAD' && !suite.enc.endsWith('CCM8');
  return forwardSecret && certified && fullAead ? 'strong' : 'acceptable';
}
