import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { expandTls13Suites, TLS13_SUITES } from './tls13-suites';

function names(text: string): string[] {
  return expandTls13Suites(text).suites.map((suite) => suite.name);
}

describe('expandTls13Suites', () => {
  it('reads the default of the guide', () => {
    const text =
      'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:' +
      'TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256';
    deepEqual(names(text), text.split(':'));
    deepEqual(expandTls13Suites(text).problems, []);
    equal(TLS13_SUITES.length, 5);
  });

  it('allows blanks around names and empty places', () => {
    deepEqual(names(' TLS_AES_256_GCM_SHA384 :: TLS_AES_128_GCM_SHA256:'), [
      'TLS_AES_256_GCM_SHA384',
      'TLS_AES_128_GCM_SHA256',
    ]);
  });

  it('marks names that are no TLS 1.3 suites and goes on', () => {
    const text = 'TLS_AES_256_GCM_SHA384: HIGH :tls-aes-128-gcm-sha256';
    const { suites, problems } = expandTls13Suites(text);
    equal(suites.length, 1);
    deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['HIGH', 'tls-aes-128-gcm-sha256'],
    );
    ok(problems[0]?.message.includes('TLS_CHACHA20_POLY1305_SHA256'));
    equal(
      problems[1]?.message,
      'There is no TLS 1.3 suite "tls-aes-128-gcm-sha256". Write "TLS_AES_128_GCM_SHA256".',
    );
  });

  it('marks a name that stands there again', () => {
    const { suites, problems } = expandTls13Suites('TLS_AES_128_GCM_SHA256:TLS_AES_128_GCM_SHA256');
    equal(suites.length, 1);
    deepEqual([problems[0]?.start, problems[0]?.end], [23, 45]);
  });

  it('reports an empty list', () => {
    for (const text of ['', ':', '  ']) {
      equal(expandTls13Suites(text).suites.length, 0);
      ok(expandTls13Suites(text).problems[0]?.message.startsWith('The list is empty'));
    }
  });

  it('never throws, and marks only parts of the list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { problems } = expandTls13Suites(text);
        ok(problems.every(({ start, end }) => 0 <= start && start <= end && end <= text.length));
      }),
    );
  });
});
