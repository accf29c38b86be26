import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeDailyLimits, parseDailyLimit } from './daily-limit';
import { describeDataRate, parseDataRate } from './data-rate';
import { describeSize, parseSize } from './size';

function suggestion(result: ReturnType<typeof parseSize | typeof parseDataRate | typeof parseDailyLimit>) {
  assert.ok(!result.ok);
  return result.suggestion;
}

describe('sizes', () => {
  it('reads a number with a suffix of either case', () => {
    assert.deepEqual(parseSize('25M'), { ok: true, bytes: 26_214_400, count: 25, unit: 'm' });
    assert.deepEqual(parseSize('10000k'), { ok: true, bytes: 10_240_000, count: 10_000, unit: 'k' });
    assert.deepEqual(parseSize('512'), { ok: true, bytes: 512, count: 512 });
  });

  it('knows what was meant', () => {
    assert.equal(suggestion(parseSize('25 M')), '25M');
    assert.equal(suggestion(parseSize('25MB')), '25M');
    assert.equal(suggestion(parseSize('25 MiB')), '25M');
    assert.equal(suggestion(parseSize('2 gigabytes')), '2G');
    assert.equal(suggestion(parseSize('1.5G')), '1536M');
    assert.equal(suggestion(parseSize('1.3b')), undefined);
    assert.equal(suggestion(parseSize('M')), undefined);
    assert.equal(suggestion(parseSize('-1')), undefined);
  });

  it('is told in words', () => {
    const words = (text: string) => {
      const result = parseSize(text);
      return result.ok ? describeSize(result) : undefined;
    };
    assert.equal(words('25M'), '25 megabytes');
    assert.equal(words('1g'), '1 gigabyte');
    assert.equal(words('52428800'), '52,428,800 bytes, about 50 megabytes');
    assert.equal(words('100b'), '100 bytes');
  });

  it('grows with its suffix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }), (count, index) => {
        const [smaller, larger] = [...'bkmgt'].slice(index, index + 2).map((unit) => parseSize(count + unit));
        assert.ok(smaller?.ok && larger?.ok && larger.bytes === smaller.bytes * 1024);
      }),
    );
  });
});

describe('data rates', () => {
  it('reads bytes in an interval, with blanks as the guide has them', () => {
    const result = parseDataRate('50M/15m');
    assert.ok(result.ok && result.kind === 'limit');
    assert.equal(result.bytesPerSecond, (50 * 1024 * 1024) / 900);
    for (const text of ['10 m /h', '10m / h', '10M/hr', '0', 'unlimited', '1000/s']) {
      assert.ok(parseDataRate(text).ok, text);
    }
  });

  it('knows what was meant', () => {
    assert.equal(suggestion(parseDataRate('50MB/hour')), '50M/h');
    assert.equal(suggestion(parseDataRate('50 MB per hour')), '50M/h');
    assert.equal(suggestion(parseDataRate('1 0/h')), undefined);
    const bare = parseDataRate('50M');
    assert.ok(!bare.ok && bare.unsure);
  });

  it('is told by other intervals', () => {
    const words = (text: string) => {
      const result = parseDataRate(text);
      return result.ok ? describeDataRate(result) : undefined;
    };
    assert.equal(words('60M/h'), '1 megabyte a minute, 1,440 megabytes a day');
    assert.equal(words('1M/h'), 'about 17.1 kilobytes a minute, 24 megabytes a day');
    assert.equal(words('0'), undefined);
  });
});

describe('daily limits', () => {
  it('reads a number a day', () => {
    assert.deepEqual(parseDailyLimit('500/d'), { ok: true, count: 500 });
    assert.deepEqual(parseDailyLimit('24000/day'), { ok: true, count: 24_000 });
  });

  it('knows what was meant', () => {
    assert.equal(suggestion(parseDailyLimit('500 per day')), '500/d');
    assert.equal(suggestion(parseDailyLimit('500')), '500/d');
    assert.equal(suggestion(parseDailyLimit('500/h')), undefined);
    assert.equal(suggestion(parseDailyLimit('/d')), undefined);
  });

  it('is told day by day', () => {
    assert.equal(describeDailyLimits([{ count: 500 }]), '500 every day');
    assert.equal(
      describeDailyLimits([{ count: 500 }, { count: 1000 }]),
      '500 on the 1st day, 1,000 on the 2nd day and every day after it',
    );
  });
});
