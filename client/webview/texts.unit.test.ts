import assert from 'node:assert/strict';
import { filledIn } from './texts';

describe('texts of a page', () => {
  it('have values in their places, whatever these hold', () => {
    assert.equal(filledIn('{1} before {0}', 'a$&', '{0}'), '{0} before a$&');
    assert.equal(
      filledIn('{0} of {0}', 12_345),
      `${(12_345).toLocaleString()} of ${(12_345).toLocaleString()}`,
    );
  });

  it('are empty where the page has none', () => {
    assert.equal(filledIn(undefined, 1), '');
  });
});
