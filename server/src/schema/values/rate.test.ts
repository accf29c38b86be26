import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeRate, parseRate, rateUnits } from './rate';

function suggestion(text: string): string | undefined {
  const result = parseRate(text);
  assert.ok(!result.ok, text);
  return result.suggestion;
}

describe('rates', () => {
  it('reads a number in an interval', () => {
    assert.deepEqual(parseRate('100/h'), {
      ok: true,
      kind: 'limit',
      count: 100,
      interval: { unit: 'h', seconds: 3600 },
      perSecond: 100 / 3600,
    });
    assert.deepEqual(parseRate('100/15m'), {
      ok: true,
      kind: 'limit',
      count: 100,
      interval: { unit: 'm', multiple: 15, seconds: 900 },
      perSecond: 1 / 9,
    });
    assert.deepEqual(parseRate('Unlimited'), { ok: true, kind: 'unlimited' });
    assert.deepEqual(parseRate('0'), { ok: true, kind: 'zero' });
  });

  it('reads every spelling of the units', () => {
    for (const unit of Object.values(rateUnits)) {
      for (const name of unit.names) {
        const result = parseRate(`7/${name}`);
        assert.ok(result.ok && result.kind === 'limit' && result.interval.seconds === unit.seconds, name);
      }
    }
  });

  it('knows what was meant', () => {
    assert.equal(suggestion('200/hour'), '200/h');
    assert.equal(suggestion('200 / h'), '200/h');
    assert.equal(suggestion('200 per hour'), '200/h');
    assert.equal(suggestion('5 a minute'), '5/m');
    assert.equal(suggestion('200/15 minutes'), '200/15m');
    assert.equal(suggestion('200/week'), undefined);
    assert.equal(suggestion('/h'), undefined);
    assert.equal(suggestion('200/0m'), undefined);
    assert.equal(suggestion('fast'), undefined);
  });

  it("isn't sure about a number without an interval", () => {
    const result = parseRate('200');
    assert.ok(!result.ok && result.unsure && result.suggestion === undefined);
  });

  it('is told by other intervals', () => {
    const words = (text: string) => {
      const result = parseRate(text);
      return result.ok ? describeRate(result) : undefined;
    };
    assert.equal(words('200/h'), 'about 3.3 a minute, 4,800 a day');
    assert.equal(words('10/h'), 'one every 6 minutes, 240 a day');
    assert.equal(words('1/5m'), '12 an hour, 288 a day');
    assert.equal(words('24000/day'), '1,000 an hour, about 16.7 a minute');
    assert.equal(words('5/s'), '300 a minute, 432,000 a day');
    assert.equal(words('1/d'), 'one every 1 day');
    assert.equal(words('7/d'), 'one every about 3 hours 25 minutes 43 seconds');
    assert.equal(words('unlimited'), 'no limit');
    assert.equal(words('0'), undefined);
    assert.equal(words('0/h'), undefined);
  });

  it('gives the pace of any count and interval', () => {
    const unit = fc.constantFrom(...Object.values(rateUnits));
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 1000 }),
        unit,
        (count, multiple, { names, seconds }) => {
          const result = parseRate(`${count}/${multiple}${names[0]}`);
          assert.ok(result.ok && result.kind === 'limit');
          assert.equal(result.perSecond, count / (multiple * seconds));
        },
      ),
    );
  });
});
