import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOneGo, mapped, sorted } from './steps';

describe('work in steps', () => {
  it('sorts as in one go, equal things in their order', () => {
    const lists = fc.array(fc.tuple(fc.nat(9), fc.nat()), { minLength: 0, maxLength: 3_000, size: 'max' });
    const compare = ([a]: [number, number], [b]: [number, number]) => a - b;
    fc.assert(
      fc.property(lists, (list) => {
        assert.deepEqual(inOneGo(sorted(list, compare)), list.toSorted(compare));
      }),
      { numRuns: 50 },
    );
  });

  it('pauses again and again', () => {
    const numbers = Array.from({ length: 10_000 }, (_, at) => -at);
    let pauses = 0;
    for (const steps of [mapped(numbers, (one) => one * 2), sorted(numbers, (a, b) => a - b)]) {
      const before = pauses;
      while (steps.next().done !== true) {
        pauses++;
      }
      assert.ok(pauses - before >= 19, `${pauses - before} pauses`);
    }
    assert.deepEqual(inOneGo(mapped([1, 2], (one) => one * 2)), [2, 4]);
  });
});
