import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suitesOfBuild } from '../src/schema/tls/cipher-string';
import { allowedAtLevel, allSuites, type CipherSuite } from '../src/schema/tls/index';

/**
 * The model of OpenSSL's cipher lists against records of what real OpenSSL 3.0s say (scripts/openssl-ciphers.mjs
 * makes them): `standard` is Debian's, `weak` was built with enable-weak-ssl-ciphers and has the legacy provider
 * loaded, which shows how RC4, 3DES, SEED and IDEA fall in. The model and the records differ in nothing.
 */
for (const build of ['standard', 'weak'] as const) {
  describe(`OpenSSL 3.0 (${build} build)`, () => {
    const recorded = readRecord(build);

    it('has the suites of our table, with the same facts', () => {
      const suites = allSuites()
        .filter((suite) => ofBuild(suite, build))
        .map(describeSuite);
      deepEqual(suites.sort(), recorded.suite.map((fields) => fields.join(' ')).sort());
    });

    it('negotiates at each security level what we say', () => {
      const suites = suitesOfBuild('ALL:COMPLEMENTOFALL', build);
      for (const level of [0, 1, 2, 3, 4, 5] as const) {
        const allowed = suites.filter((suite) => allowedAtLevel(suite, level));
        equal(codes(allowed), recorded.level[level]?.[1], `security level ${level}`);
      }
    });

    it('lists the same suites in the same order for every string', () => {
      ok(recorded.list.length >= 450);
      for (const [string = '', expected] of recorded.list) {
        const text: unknown = JSON.parse(string);
        ok(typeof text === 'string');
        equal(codes(suitesOfBuild(text, build)) || 'refused', expected, string);
      }
    });
  });
}

describe('the record of OpenSSL 3.0', () => {
  it('is what the openssl on the PATH says, if that is a 3.0', () => {
    const script = fileURLToPath(new URL('../../scripts/openssl-ciphers.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    equal(status, 0, stdout + stderr);
  }).timeout(480_000);
});

type RecordKind = 'suite' | 'level' | 'list';

function readRecord(build: string): Record<RecordKind, string[][]> {
  const file = new URL(`./fixtures/openssl-ciphers/${build}.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const fieldsOf = (kind: RecordKind) =>
    lines.filter((line) => line.startsWith(`${kind}\t`)).map((line) => line.split('\t').slice(1));
  return { suite: fieldsOf('suite'), level: fieldsOf('level'), list: fieldsOf('list') };
}

function ofBuild(suite: CipherSuite, build: 'standard' | 'weak'): boolean {
  const offered = build === 'standard' ? ['standard'] : ['standard', 'weak-ciphers', 'legacy-provider'];
  return offered.includes(suite.build);
}

function code(suite: CipherSuite): string {
  return suite.id.toString(16).padStart(4, '0');
}

function codes(suites: readonly CipherSuite[]): string {
  return suites.map(code).join('');
}

/** A suite in the words of `openssl ciphers -V`, which names the key length of 3DES and not its strength. */
function describeSuite(suite: CipherSuite): string {
  const kx = { DHE: 'DH', ECDHE: 'ECDH' }[suite.kx as string] ?? suite.kx;
  const auth = suite.auth === 'NULL' ? 'None' : suite.auth;
  const family = suite.enc.replace(/^(AES|ARIA|CAMELLIA)(128|256)/, '$1').replace('CAMELLIA', 'Camellia');
  const cipher = family === 'CHACHA20' ? 'CHACHA20/POLY1305' : family;
  const enc = suite.enc === 'NULL' ? 'None' : `${cipher}(${suite.enc === '3DES' ? 168 : suite.bits})`;
  return [code(suite), suite.name, suite.iana, suite.minProtocol, kx, auth, enc, suite.mac].join(' ');
}
