import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeDuration, durationUnits, formatDuration, parseDuration } from './duration';

describe('time intervals', () => {
  it('reads parts of number and unit', () => {
    assert.deepEqual(parseDuration('4d12h'), {
      ok: true,
      seconds: 388_800,
      parts: [
        { count: 4, unit: 'd' },
        { count: 12, unit: 'h' },
      ],
    });
    assert.deepEqual(parseDuration('0'), { ok: true, seconds: 0, parts: [] });
    const week = parseDuration('1w2d12h');
    assert.equal(week.ok && week.seconds, 820_800);
  });

  it('says what is wrong and what was meant', () => {
    assert.deepEqual(parseDuration('10 minutes'), {
      ok: false,
      start: 0,
      end: 10,
      message: '"10 minutes" isn\'t a time interval: write 10m',
      suggestion: '10m',
    });
    const cases: [string, string | undefined][] = [
      ['10 m', '10m'],
      ['1 hour 30 min', '1h30m'],
      ['1 hour and 30 minutes', '1h30m'],
      ['1 hour, 30 minutes', '1h30m'],
      ['90sec', '90s'],
      ['1.5h', '1h30m'],
      ['2 Days', '2d'],
      ['1 fortnight', undefined],
      ['h', undefined],
      ['', undefined],
      ['10m,20m', undefined],
    ];
    for (const [text, suggestion] of cases) {
      const result = parseDuration(text);
      assert.ok(!result.ok, text);
      assert.equal(result.suggestion, suggestion, text);
    }
  });

  it("isn't sure about a number without a unit", () => {
    const result = parseDuration('300');
    assert.ok(!result.ok && result.unsure && result.suggestion === undefined);
  });

  it('is told in words', () => {
    const words = (text: string) => {
      const result = parseDuration(text);
      return result.ok ? describeDuration(result) : undefined;
    };
    assert.equal(words('4d12h'), '4 days 12 hours (108 hours)');
    assert.equal(words('300s'), '5 minutes');
    assert.equal(words('1d'), '1 day');
    assert.equal(words('1w'), '7 days');
    assert.equal(words('90m'), '1 hour 30 minutes (90 minutes)');
    assert.equal(words('0'), '0 seconds');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (seconds) => {
        const result = parseDuration(formatDuration(seconds));
        assert.equal(result.ok && result.seconds, seconds);
      }),
    );
  });

  it('adds up parts in any order', () => {
    const part = fc.record({ count: fc.nat(9999), unit: fc.constantFrom(...durationUnits) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const result = parseDuration(parts.map(({ count, unit }) => `${count}${unit.unit}`).join(''));
        assert.equal(
          result.ok && result.seconds,
          parts.reduce((sum, { count, unit }) => sum + count * unit.seconds, 0),
        );
      }),
    );
  });
});
