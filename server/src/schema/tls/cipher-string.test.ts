import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { expandCipherString } from './cipher-string';

// That suites and their order are those of a real OpenSSL is tested in server/test/openssl-ciphers.test.ts.

/** The problems of a string, each as the part it marks and its kind. */
function problems(text: string): string[] {
  return expandCipherString(text).problems.map(
    ({ start, end, kind }) => `${kind}: ${text.slice(start, end) || '(nothing)'}`,
  );
}

function message(text: string): string | undefined {
  return expandCipherString(text).problems[0]?.message;
}

describe('expandCipherString', () => {
  it('leaves anonymous ECDH, but no other weak suite, in the default of the guide', () => {
    const { suites, older, problems, refused } = expandCipherString('HIGH:!ADH:@STRENGTH');
    equal(suites.length, 127);
    deepEqual(
      suites.filter((suite) => suite.auth === 'NULL').map((suite) => suite.name),
      ['AECDH-AES256-SHA', 'AECDH-AES128-SHA'],
    );
    const broken = ['NULL', 'RC4', 'DES', '3DES', 'RC2', 'IDEA'];
    ok([...suites, ...older].every((suite) => !broken.includes(suite.enc) && suite.mac !== 'MD5'));
    deepEqual(problems, []);
    equal(refused, false);
  });

  it('says whether the suites are sorted by strength', () => {
    equal(expandCipherString('HIGH:@STRENGTH').strengthSorted, true);
    equal(expandCipherString('HIGH').strengthSorted, false);
  });

  it('gives the last security level, and undefined when none is set', () => {
    equal(expandCipherString('HIGH').secLevel, undefined);
    equal(expandCipherString('DEFAULT@SECLEVEL=0').secLevel, 0);
    equal(expandCipherString('@SECLEVEL=1:HIGH:@SECLEVEL=2').secLevel, 2);
  });

  it('keeps what only weak or old builds would add apart', () => {
    const { suites, older } = expandCipherString('RC4-SHA:AES128-SHA:EXP-RC4-MD5:SEED-SHA');
    deepEqual(
      suites.map((suite) => suite.name),
      ['AES128-SHA'],
    );
    deepEqual(older.map((suite) => `${suite.name} ${suite.build}`).sort(), [
      'EXP-RC4-MD5 historic',
      'RC4-SHA weak-ciphers',
      'SEED-SHA legacy-provider',
    ]);
  });

  it('honours exclusions by the names of old OpenSSLs in what it keeps apart', () => {
    deepEqual(expandCipherString('ALL:!SSLv2:!EXPORT:!LOW:!3DES:!RC4:!IDEA').older.filter(isBroken), []);
  });

  it('finds nothing wrong with excluding groups that are gone', () => {
    deepEqual(
      problems('HIGH:!aNULL:!eNULL:!EXPORT:!EXP:!LOW:!SSLv2:!RC4:!DES:!3DES:!KRB5:!aECDH:-IDEA:+kDHr'),
      [],
    );
  });

  it('calls adding a group that is gone historic', () => {
    deepEqual(problems('HIGH:RC4:MEDIUM:EXP-RC4-MD5:3DES'), [
      'historic: RC4',
      'historic: MEDIUM',
      'historic: EXP-RC4-MD5',
      'historic: 3DES',
    ]);
  });

  it('reports names that OpenSSL silently ignores, exclusions too', () => {
    deepEqual(problems('HIGH:AESGMC:!aNUL:ECDHE+AESX'), [
      'ignored: AESGMC',
      'ignored: !aNUL',
      'ignored: ECDHE+AESX',
    ]);
    equal(message('HIGH:!aNUL'), 'OpenSSL knows no suite or group "aNUL" and silently ignores it.');
    ok((message(`HIGH:${'x'.repeat(1000)}`)?.length ?? 1000) < 150);
    equal(message('HIGH:-foo+AES'), 'OpenSSL knows no suite or group "foo" and silently ignores "foo+AES".');
  });

  it('knows the usual mistakes', () => {
    ok(message('high:AES')?.endsWith('write "HIGH".'));
    ok(message('HIGH:!anull')?.endsWith('write "aNULL".'));
    ok(message('HIGH:default')?.endsWith('write "DEFAULT".'));
    ok(message('HIGH:-TLSv1.1')?.endsWith('A cipher string cannot switch protocol versions on or off.'));
    ok(message('HIGH:DEFAULT')?.includes('counts only at the very start'));
    ok(message('TLS_AES_128_GCM_SHA256:HIGH')?.includes('is a TLS 1.3 suite'));
    ok(message('HIGH:TLS_RSA_WITH_AES_128_CBC_SHA')?.endsWith('Write "AES128-SHA".'));
  });

  it('reports conjunctions that no suite can meet', () => {
    deepEqual(problems('HIGH:AES+ARIA:ADH+MD5+SHA256'), ['ignored: AES+ARIA', 'ignored: ADH+MD5+SHA256']);
    deepEqual(problems('HIGH:kPSK+aRSA'), ['ignored: kPSK+aRSA']);
  });

  it('reports what a Suite B name makes void', () => {
    deepEqual(problems('SUITEB192:HIGH'), ['ignored: :HIGH']);
    deepEqual(problems('SUITEB192'), []);
  });

  it('marks what makes OpenSSL refuse the string', () => {
    deepEqual(problems('HIGH:*'), ['refused: *']);
    deepEqual(problems('HIGH:!:AES'), ['refused: !']);
    deepEqual(problems('HIGH:AES+'), ['refused: AES+']);
    deepEqual(problems('HIGH:@STRONG:@SECLEVEL=9'), ['refused: @STRONG', 'refused: @SECLEVEL=9']);
    for (const text of ['HIGH:*', 'HIGH:!:AES', 'HIGH:@STRONG']) {
      const { refused, suites, older } = expandCipherString(text);
      deepEqual([refused, suites, older], [true, [], []]);
    }
  });

  it('reports an empty string and one of which nothing is left', () => {
    deepEqual(problems(''), ['refused: (nothing)']);
    deepEqual(problems('  '), ['refused:   ']);
    ok(message('')?.startsWith('The cipher string is empty.'));
    deepEqual(problems('HIGH:!ALL'), ['refused: HIGH:!ALL']);
    equal(expandCipherString('HIGH:!ALL').refused, true);
  });

  it('never throws, and marks only parts of the string', () => {
    const piece = fc.oneof(
      fc.constantFrom('HIGH', 'DEFAULT', 'RC4', '@STRENGTH', '@SECLEVEL=', 'TLS_AES_128_GCM_SHA256', 'aNULL'),
      fc.constantFrom(
        ':',
        ',',
        ';',
        ' ',
        '!',
        '-',
        '+',
        '@',
        '_',
        '=',
        '“',
        '\u0000',
        '__proto__',
        'constructor',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (string) => {
        const { problems, refused, suites } = expandCipherString(string);
        ok(problems.every(({ start, end }) => 0 <= start && start <= end && end <= string.length));
        equal(
          refused,
          problems.some((problem) => problem.kind === 'refused'),
        );
        equal(refused, suites.length === 0);
        equal(new Set(suites).size, suites.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer when asked again, whatever came in between', () => {
    const before = expandCipherString('ECDHE+AESGCM');
    for (let count = 0; count < 200; count++) expandCipherString(`HIGH:@SECLEVEL=${count}`);
    deepEqual(expandCipherString('ECDHE+AESGCM'), before);
  });
});

function isBroken(suite: { readonly enc: string; readonly strength: string }): boolean {
  return ['DES', '3DES', 'RC4', 'RC2', 'IDEA'].includes(suite.enc) || suite.strength.startsWith('export');
}
