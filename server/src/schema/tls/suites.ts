import { once } from '../once';
import type { CipherSuite, SuiteBuild, SuiteRow } from './suite-types';
import { HISTORIC_SUITES, SSL2_SUITES } from './suites-historic';
import { GOST_ENGINE_SUITES, LEGACY_PROVIDER_SUITES, WEAK_BUILD_SUITES } from './suites-optional';
import { STANDARD_SUITES } from './suites-standard';

export type * from './suite-types';

/**
 * Every suite for TLS 1.2 and older that OpenSSL knows or knew, each with the build that offers it.
 *
 * The facts are those of OpenSSL 3.0. What other versions do differently, found by comparing 1.1.1w and 3.5.7:
 * - 3.2 and later count the AES-CCM8 suites as MEDIUM with 64 bits (here HIGH with 128 or 256), take the 3DES
 *   suites out of FIPS, and take IANA names, and so the character `_`, in a cipher string;
 * - 1.1.1 has the same suites, offers SEED and IDEA without more ado, spells the GOST suites differently and
 *   knows no group CBC.
 */
export const allSuites: () => readonly CipherSuite[] = once(() => [
  ...suitesOf(STANDARD_SUITES(), 'standard'),
  ...suitesOf(WEAK_BUILD_SUITES(), 'weak-ciphers'),
  ...suitesOf(LEGACY_PROVIDER_SUITES(), 'legacy-provider'),
  ...suitesOf(GOST_ENGINE_SUITES(), 'gost-engine'),
  ...suitesOf(HISTORIC_SUITES(), 'historic'),
  ...suitesOf(SSL2_SUITES(), 'historic'),
]);

const byIana = once(
  () => new Map(allSuites().flatMap((suite) => (suite.iana === undefined ? [] : [[suite.iana, suite]]))),
);

/** The suite with this IANA name (`TLS_…`), or undefined. */
export function suiteByIanaName(iana: string): CipherSuite | undefined {
  return byIana().get(iana);
}

function suitesOf(rows: readonly SuiteRow[], build: SuiteBuild): CipherSuite[] {
  return rows.map(([id, name, iana, kx, auth, enc, mac, minProtocol, bits, strength, marks]) => ({
    id,
    name,
    iana: iana ?? undefined,
    kx,
    auth,
    enc,
    mac,
    minProtocol,
    bits,
    strength,
    fips: marks.includes('F'),
    notDefault: marks.includes('N'),
    build,
  }));
}
