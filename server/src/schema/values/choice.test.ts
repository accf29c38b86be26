import assert from 'node:assert/strict';
import { parseBoolean, parseChoice } from './choice';
import { parseInteger } from './integer';

describe('booleans', () => {
  it('are yes, no, true or false in either case', () => {
    for (const [text, value] of [
      ['yes', true],
      ['TRUE', true],
      ['No', false],
      ['false', false],
    ] as const) {
      assert.deepEqual(parseBoolean(text), { ok: true, value });
    }
  });

  it('are told from what people write instead', () => {
    for (const [text, suggestion] of [
      ['on', 'yes'],
      ['0', 'no'],
      ['ture', 'true'],
      ['yess', 'yes'],
      ['maybe', undefined],
      ['', undefined],
      ['constructor', undefined],
    ] as const) {
      const result = parseBoolean(text);
      assert.equal(result.ok, false);
      assert.equal(!result.ok && result.suggestion, suggestion, text);
    }
  });
});

describe('choices', () => {
  it('are words in either case', () => {
    assert.deepEqual(parseChoice('SMTP', ['smtp', 'pipe']), { ok: true, word: 'smtp' });
    assert.deepEqual(parseChoice('true', ['no', 'yes', 'override']), { ok: true, word: 'yes' });
    const typo = parseChoice('relaxd', ['simple', 'relaxed']);
    assert.equal(!typo.ok && typo.suggestion, 'relaxed');
    assert.ok(!parseChoice('yes', ['simple', 'relaxed']).ok);
  });
});

describe('whole numbers', () => {
  it('are within their bounds', () => {
    assert.deepEqual(parseInteger('20'), { ok: true, value: 20 });
    assert.deepEqual(parseInteger('-1', { min: -5 }), { ok: true, value: -1 });
    const range = parseInteger('101', { min: 0, max: 100 });
    assert.equal(!range.ok && range.message, '101 is out of range: from 0 to 100');
    const negative = parseInteger('-1');
    assert.ok(!negative.ok && negative.unsure);
    const grouped = parseInteger('10,000');
    assert.equal(!grouped.ok && grouped.suggestion, '10000');
    const word = parseInteger('unlimited');
    assert.ok(!word.ok && word.unsure);
    for (const text of ['', '-', '1.5', '10k', 'ten', '٣']) {
      const result = parseInteger(text);
      assert.ok(!result.ok && result.unsure === undefined, text);
    }
  });
});
