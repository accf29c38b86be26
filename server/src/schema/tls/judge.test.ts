import { deepEqual, equal, ok } from 'node:assert/strict';
import { expandCipherString } from './cipher-string';
import {
  groupByStrength,
  RECOMMENDED_CIPHERS,
  RECOMMENDED_TLS13_SUITES,
  strengthOf,
  weakSuites,
  withoutWeakSuites,
} from './judge';
import { allSuites } from './suites';
import { expandTls13Suites } from './tls13-suites';
import { allowedAtLevel, weaknessesOf } from './weakness';

function groups(text: string): string[] {
  return weakSuites(expandCipherString(text)).map(
    ({ weakness, suites, older }) => `${weakness.id} ${suites.length}+${older.length}`,
  );
}

function names(text: string): string[] {
  return expandCipherString(text).suites.map((suite) => suite.name);
}

describe('weakSuites', () => {
  it('finds in the default of the guide the anonymous ECDH suites and nothing else', () => {
    const found = weakSuites(expandCipherString('HIGH:!ADH:@STRENGTH'));
    deepEqual(
      found.map(({ weakness, suites, older }) => [weakness.id, suites.map((suite) => suite.name), older]),
      [['anonymous', ['AECDH-AES256-SHA', 'AECDH-AES128-SHA'], []]],
    );
    ok(
      found.every(({ suites }) =>
        suites.every((suite) => !allowedAtLevel(suite, 1) && allowedAtLevel(suite, 0)),
      ),
    );
  });

  it('finds nothing in strings that exclude what is weak', () => {
    for (const text of [
      'HIGH:!aNULL',
      'HIGH:!aNULL:@STRENGTH',
      'DEFAULT',
      'DEFAULT:!RC4',
      RECOMMENDED_CIPHERS,
    ]) {
      deepEqual(groups(text), [], text);
    }
  });

  it('lists every suite of a kind, and those of old and weak builds apart', () => {
    deepEqual(groups('RC4-SHA:AES128-SHA'), ['rc4 0+1']);
    deepEqual(groups('DES-CBC3-SHA:DES-CBC-SHA:IDEA-CBC-SHA'), ['des 0+1', '3des 0+1', 'idea 0+1']);
    deepEqual(groups('HIGH:eNULL:!aNULL:!GOST94:!GOST12'), ['null 17+2', 'md5 1+0']);
    deepEqual(groups('SSLv2'), ['ssl2 0+4', 'des 0+1', '3des 0+1', 'idea 0+1', 'md5 0+4']);
  });

  it('puts a suite with two weaknesses into both groups', () => {
    deepEqual(groups('AECDH-NULL-SHA'), ['null 1+0', 'anonymous 1+0']);
    deepEqual(groups('EXP-ADH-RC4-MD5'), ['anonymous 0+1', 'export 0+1', 'rc4 0+1', 'md5 0+1']);
  });

  it('calls exactly the broken algorithms weak', () => {
    for (const suite of allSuites()) {
      const broken =
        ['NULL', 'RC4', 'DES', '3DES', 'IDEA', 'RC2'].includes(suite.enc) ||
        suite.auth === 'NULL' ||
        suite.mac === 'MD5' ||
        suite.bits < 112;
      equal(weaknessesOf(suite).length > 0, broken, suite.name);
    }
  });

  it('names a source for every weakness', () => {
    const sources = allSuites()
      .flatMap(weaknessesOf)
      .map((weakness) => weakness.source);
    ok(sources.every((source) => /RFC \d{4}/.test(source)));
  });
});

describe('the recommendations', () => {
  it('give only forward secrecy with authenticated encryption', () => {
    deepEqual(names(RECOMMENDED_CIPHERS), [
      'ECDHE-ECDSA-AES256-GCM-SHA384',
      'ECDHE-RSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-AES128-GCM-SHA256',
      'ECDHE-RSA-AES128-GCM-SHA256',
      'ECDHE-ECDSA-CHACHA20-POLY1305',
      'ECDHE-RSA-CHACHA20-POLY1305',
    ]);
    const { suites, older, problems } = expandCipherString(RECOMMENDED_CIPHERS);
    ok(suites.every((suite) => strengthOf(suite) === 'strong' && allowedAtLevel(suite, 2)));
    deepEqual([older, problems], [[], []]);
  });

  it('name TLS 1.3 suites that exist and have a full tag', () => {
    const { suites, problems } = expandTls13Suites(RECOMMENDED_TLS13_SUITES);
    equal(suites.length, 3);
    ok(suites.every((suite) => suite.tagBytes === 16));
    deepEqual(problems, []);
  });
});

describe('withoutWeakSuites', () => {
  it('adds the missing exclusions and keeps the rest as it is', () => {
    equal(withoutWeakSuites('HIGH:!ADH:@STRENGTH'), 'HIGH:!ADH:!aNULL:@STRENGTH');
    equal(withoutWeakSuites('HIGH'), 'HIGH:!aNULL');
    equal(withoutWeakSuites('HIGH:RC4-SHA:!aNULL:'), 'HIGH:RC4-SHA:!aNULL:!RC4');
    equal(
      withoutWeakSuites('ALL:@STRENGTH:!aNULL:!eNULL:!LOW:!EXP'),
      'ALL:@STRENGTH:!aNULL:!eNULL:!LOW:!EXP:!SSLv2:!RC4:!3DES:!IDEA:!MD5',
    );
  });

  it('leaves no weak suite and takes no other', () => {
    const texts = [
      'HIGH:!ADH:@STRENGTH',
      'ALL:COMPLEMENTOFALL',
      'HIGH MEDIUM +kRSA',
      'kRSA,eNULL,aNULL',
      'AES@STRENGTH',
    ];
    for (const text of texts) {
      const cleaned = withoutWeakSuites(text);
      ok(cleaned !== undefined, text);
      deepEqual(groups(cleaned), [], text);
      const kept = expandCipherString(text).suites.filter((suite) => weaknessesOf(suite).length === 0);
      deepEqual(expandCipherString(cleaned).suites, kept, text);
    }
  });

  it('gives nothing when nothing is weak, or when nothing would be left', () => {
    equal(withoutWeakSuites('HIGH:!aNULL'), undefined);
    equal(withoutWeakSuites('RC4:aNULL'), undefined);
    equal(withoutWeakSuites(''), undefined);
    equal(withoutWeakSuites('HIGH:*'), undefined);
  });
});

describe('groupByStrength', () => {
  it('puts every suite into exactly one group', () => {
    const { strong, acceptable, weak, sharedSecret } = groupByStrength(allSuites());
    const all = [...strong, ...acceptable, ...weak, ...sharedSecret];
    equal(all.length, allSuites().length);
    equal(new Set(all).size, allSuites().length);
  });

  it('judges by key exchange, certificate, mode and tag', () => {
    const strengths = {
      'ECDHE-RSA-AES256-GCM-SHA384': 'strong',
      'DHE-RSA-CHACHA20-POLY1305': 'strong',
      'ECDHE-ECDSA-AES128-CCM': 'strong',
      'ECDHE-ECDSA-AES128-CCM8': 'acceptable',
      'ECDHE-RSA-AES256-SHA384': 'acceptable',
      'DHE-DSS-AES256-GCM-SHA384': 'acceptable',
      'AES256-GCM-SHA384': 'acceptable',
      'ECDHE-PSK-CHACHA20-POLY1305': 'sharedSecret',
      'SRP-RSA-AES-256-CBC-SHA': 'sharedSecret',
      'PSK-NULL-SHA': 'weak',
      'AECDH-AES256-SHA': 'weak',
    };
    for (const [name, strength] of Object.entries(strengths)) {
      deepEqual(
        expandCipherString(name).suites.map((suite) => [suite.name, strengthOf(suite)]),
        [[name, strength]],
      );
    }
  });

  it('keeps the order of preference', () => {
    deepEqual(
      groupByStrength(expandCipherString('AES128-SHA:AES256-SHA:AES128-SHA256').suites).acceptable.map(
        (suite) => suite.name,
      ),
      ['AES128-SHA', 'AES256-SHA', 'AES128-SHA256'],
    );
  });
});
