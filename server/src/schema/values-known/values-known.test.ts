import assert from 'node:assert/strict';
import { allDirectives } from '../lookup';
import {
  bounceCategories,
  commonIntervalLists,
  commonIntervals,
  knownPort,
  knownPorts,
  knownWord,
  knownWords,
  patternAction,
  patternActions,
  providers,
  recordFields,
  recordType,
  recordTypes,
} from '.';

const duplicates = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Seconds of an interval as `4d12h`; NaN for anything else. */
function seconds(interval: string): number {
  const units = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 };
  const parts = /^(?:\d+[wdhms])+$/.test(interval) ? [...interval.matchAll(/(\d+)([wdhms])/g)] : [];
  return parts.length === 0
    ? Number.NaN
    : parts.reduce((sum, part) => sum + Number(part[1]) * units[part[2] as keyof typeof units], 0);
}

describe('known values: accounting', () => {
  it('finds record types by letter and by name', () => {
    assert.equal(recordType('tq')?.name, 'transient-queue');
    assert.equal(recordType('Remote-Bounce')?.letter, 'rb');
    assert.equal(recordType('x'), undefined);
    assert.deepEqual(duplicates(recordTypes.flatMap((kind) => [kind.letter, kind.name])), []);
  });

  it('has the fields of each type once', () => {
    const fieldsOf = (word: string): readonly string[] => recordType(word)?.fields ?? [];
    assert.deepEqual(
      recordTypes.map((kind) => [kind.letter, duplicates(kind.fields)]),
      recordTypes.map((kind) => [kind.letter, []]),
    );
    assert.deepEqual(fieldsOf('d'), fieldsOf('b'));
    assert.ok(fieldsOf('d').includes('dlvTlsCipher') && !fieldsOf('r').includes('dlvTlsCipher'));
    assert.ok(fieldsOf('f').includes('arf_NAME') && !fieldsOf('rb').includes('arf_NAME'));
    assert.equal(fieldsOf('tq').length, 10);
  });

  it('lists every field with what is known of it', () => {
    const names = recordFields.map((field) => field.name);
    assert.deepEqual(duplicates(names), []);
    assert.equal(names[0], 'type');
    assert.deepEqual(new Set(names.slice(1)), new Set(recordTypes.flatMap((kind) => kind.fields)));
    assert.equal(recordFields.find((field) => field.name === 'timeFirstAttempt')?.since, '5.5');
    assert.match(recordFields.find((field) => field.name === 'bounceCat')?.meaning ?? '', /category/);
  });
});

describe('known values: patterns', () => {
  it('has each bounce category once, in order', () => {
    const names = bounceCategories.map((category) => category.name);
    assert.equal(names.length, 17);
    assert.deepEqual(names, [...names].sort());
    assert.deepEqual(duplicates(names), []);
  });

  it('finds actions as they are written', () => {
    assert.equal(patternAction('MODE=Backoff')?.syntax, 'mode=backoff');
    assert.equal(patternAction(' backoff-to-normal-after=1h ')?.takes, 'duration');
    assert.equal(patternAction('skip-mx')?.name, 'skip-mx');
    assert.equal(patternAction('mode=panic'), undefined);
    assert.equal(patternAction('bounce'), undefined);
  });

  it('excludes actions both ways and asks for ones that exist', () => {
    for (const { syntax, excludes = [], after } of patternActions) {
      for (const other of excludes) {
        assert.ok(patternAction(other)?.excludes?.includes(syntax), `${syntax} and ${other}`);
      }
      assert.ok(after === undefined || patternAction(after) !== undefined, syntax);
    }
  });
});

describe('known values: words', () => {
  const wordsInSchema = allDirectives().flatMap((entry) =>
    entry.params
      .filter((param) => param.type === 'enum')
      .flatMap((param) => (param.words ?? []).map((word) => ({ directive: entry.name, word }))),
  );

  it('says what every word of every enumeration means', () => {
    assert.deepEqual(
      wordsInSchema.filter(({ directive, word }) => knownWord(directive, word) === undefined),
      [],
    );
  });

  it('knows no word that its directive does not take', () => {
    const taken = (directive: string): string[] =>
      allDirectives()
        .filter((entry) => entry.name === directive)
        .flatMap((entry) => entry.params.flatMap((param) => param.words ?? []));
    const wrong = Object.entries(knownWords).flatMap(([directive, words]) =>
      words.filter(({ word }) => !taken(directive).includes(word)).map(({ word }) => `${directive} ${word}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('needs directives that stand in the same block', () => {
    for (const [directive, words] of Object.entries(knownWords)) {
      const scopes = allDirectives().filter((entry) => entry.name === directive);
      for (const need of words.flatMap((known) => known.needs ?? [])) {
        const beside = allDirectives().some(
          (entry) => entry.name === need && scopes.some(({ scope }) => scope === entry.scope),
        );
        assert.ok(beside, `${directive} needs ${need}`);
      }
    }
  });

  it('takes the words of the first signature for the second', () => {
    assert.equal(knownWord('second-dkim-algorithm', 'RSA-SHA256'), knownWord('dkim-algorithm', 'rsa-sha256'));
  });
});

describe('known values: ports and suggestions', () => {
  it('has each port once, with its RFC where there is one', () => {
    assert.deepEqual(duplicates(knownPorts.map(({ port }) => String(port))), []);
    assert.equal(knownPort(465)?.encryption, 'implicit-tls');
    assert.equal(knownPort(587)?.rfc, 'RFC 6409');
    assert.equal(knownPort(2525)?.rfc, undefined);
    assert.equal(knownPort(26), undefined);
  });

  it('offers intervals from short to long, and lists that grow', () => {
    const grows = (intervals: readonly string[]): boolean =>
      intervals.every((each, i) => seconds(each) > (i === 0 ? 0 : seconds(intervals[i - 1] ?? '')));
    assert.ok(grows(commonIntervals));
    assert.ok(commonIntervalLists.every((list) => grows(list.split(','))));
  });

  it('has each domain once, as a plain domain name', () => {
    const domains = providers.flatMap((provider) => provider.domains);
    assert.deepEqual(duplicates(domains), []);
    assert.deepEqual(
      domains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)),
      [],
    );
  });
});
