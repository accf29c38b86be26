import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOneGo } from '../model/steps';
import { editsBetween, tokenNumbers } from './token-numbers';

describe('numbers of semantic tokens', () => {
  it('count lines and columns from the token before, through all parts', () => {
    const token = (line: number, start: number) =>
      ({ line, start, length: 3, type: 'struct', modifiers: ['deprecated', 'wrongScope'] }) as const;
    assert.deepEqual(
      inOneGo(tokenNumbers([[token(2, 4), token(2, 9)], [token(5, 1)]])),
      [2, 4, 3, 1, 6, 0, 5, 3, 1, 6, 3, 1, 3, 1, 6],
    );
  });

  it('are made of earlier ones by an edit', () => {
    const numbers = fc.array(fc.nat(2), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const edits = inOneGo(editsBetween(before, after));
        const made = [...before];
        for (const { start, deleteCount, data = [] } of edits) made.splice(start, deleteCount, ...data);
        assert.deepEqual(made, after);
        assert.equal(edits.length, before.join() === after.join() ? 0 : 1);
      }),
    );
  });
});
