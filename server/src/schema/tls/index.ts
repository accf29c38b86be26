/**
 * What a TLS cipher string means: an exact model of OpenSSL's cipher lists, and a judgement of what is in them.
 * Everything here is a pure function of its text; nothing throws.
 *
 * For a hover over a cipher string (TLS 1.2 and older):
 *     const expansion = expandCipherString(text);        // suites in order, problems with ranges in `text`
 *     groupByStrength(expansion.suites);                 // { strong, acceptable, weak, sharedSecret }
 *     weakSuites(expansion);                             // [{ weakness: { label, explanation, source }, suites, older }]
 *
 * For a rule: `weakSuites(expandCipherString(text))` lists what is weak. A group with `suites` is there in every
 * OpenSSL; a group with only `older` needs an old or a weak build. At security level 1 and above OpenSSL refuses some
 * of them in the handshake all the same: `allowedAtLevel(suite, level)`. Of `expansion.problems`, the kinds `refused`
 * (OpenSSL takes nothing of the string) and `ignored` (a misspelt or misplaced part) are findings of their own;
 * `historic` (MEDIUM, RC4 … that add nothing any more) is for a hover.
 *
 * For a fix: `RECOMMENDED_CIPHERS`, or, so that old partners can still connect, `withoutWeakSuites(text)`.
 *
 * For a list of TLS 1.3 suites: `expandTls13Suites(text)` and `RECOMMENDED_TLS13_SUITES`.
 *
 * The guide's default, `HIGH:!ADH:@STRENGTH` (§3.3.1.16), takes out anonymous DH but leaves the two anonymous ECDH
 * suites AECDH-AES256-SHA and AECDH-AES128-SHA in the list. It has no suite without encryption, none with RC4, DES,
 * 3DES or MD5. OpenSSL from 1.1.0 on refuses anonymous suites in the handshake unless the security level is 0.
 */
export { type CipherExpansion, expandCipherString } from './cipher-string';
export {
  groupByStrength,
  RECOMMENDED_CIPHERS,
  RECOMMENDED_TLS13_SUITES,
  type SuitesByStrength,
  strengthOf,
  type WeakGroup,
  weakSuites,
  withoutWeakSuites,
} from './judge';
export type { CipherProblem } from './problems';
export type { CipherSuite, SuiteBuild } from './suite-types';
export { allSuites, suiteByIanaName } from './suites';
export {
  expandTls13Suites,
  TLS13_SUITES,
  type Tls13Expansion,
  type Tls13Problem,
  type Tls13Suite,
  tls13SuiteByName,
} from './tls13-suites';
export { allowedAtLevel, type Weakness, type WeaknessId, weaknessesOf } from './weakness';
