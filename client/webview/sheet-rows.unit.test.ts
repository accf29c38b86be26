import assert from 'node:assert/strict';
import { drawnRows, rangeOf, rowsWith, type Selection, selectedBy } from './sheet-rows';

describe('rows of the address sheet', () => {
  it('are found by any field, in any case', () => {
    const rows = [
      ['192.0.2.1', 'A.example.com', 'mta-1'],
      ['192.0.2.2', 'b.example.com', 'mta-2'],
    ];
    assert.deepEqual(rowsWith(rows, ''), [0, 1]);
    assert.deepEqual(rowsWith(rows, ' a.EXAMPLE '), [0]);
    assert.deepEqual(rowsWith(rows, 'mta-'), [0, 1]);
    assert.deepEqual(rowsWith(rows, 'c.example'), []);
  });

  it('are drawn as far as they are seen, with some to spare', () => {
    const seen = (top: number, count: number) => drawnRows({ top, height: 440, row: 22 }, count);
    assert.deepEqual(seen(0, 5000), [0, 40]);
    assert.deepEqual(seen(22_000, 5000), [990, 1030]);
    assert.deepEqual(seen(0, 3), [0, 3]);
    assert.deepEqual(seen(22 * 4990, 5000), [4980, 5000]);
    assert.deepEqual(seen(22 * 4990, 3), [3, 3]);
    assert.deepEqual(seen(0, 0), [0, 0]);
  });

  it('are selected by keys, with shift from where it began', () => {
    const press = (key: string, selection?: Selection, shift = false) =>
      selectedBy({ key, shift, command: false }, selection, 100, 10);
    assert.deepEqual(press('ArrowDown'), { anchor: 0, active: 0 });
    assert.deepEqual(press('ArrowDown', { anchor: 4, active: 4 }), { anchor: 5, active: 5 });
    assert.deepEqual(press('ArrowUp', { anchor: 4, active: 4 }, true), { anchor: 4, active: 3 });
    assert.deepEqual(press('PageDown', { anchor: 4, active: 95 }, true), { anchor: 4, active: 99 });
    assert.deepEqual(press('Home', { anchor: 9, active: 9 }), { anchor: 0, active: 0 });
    assert.deepEqual(press('End'), { anchor: 99, active: 99 });
    assert.equal(press('x', { anchor: 1, active: 1 }), undefined);
    assert.deepEqual(selectedBy({ key: 'a', shift: false, command: true }, undefined, 7, 10), {
      anchor: 0,
      active: 6,
    });
    assert.equal(selectedBy({ key: 'ArrowDown', shift: false, command: false }, undefined, 0, 10), undefined);
  });

  it('are a range whichever way they were selected', () => {
    assert.deepEqual(rangeOf({ anchor: 5, active: 2 }), [2, 5]);
    const [first, last] = rangeOf(undefined);
    assert.ok(first > last);
  });
});
