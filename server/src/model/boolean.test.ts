import assert from 'node:assert/strict';
import { booleanOf, oppositeOf } from './boolean';

describe('booleans', () => {
  it('reads both pairs of words, in any case and in quotes', () => {
    assert.deepEqual(['yes', 'true', 'YES', '"true"'].map(booleanOf), [true, true, true, true]);
    assert.deepEqual(['no', 'false', 'False'].map(booleanOf), [false, false, false]);
  });

  it('says nothing about other words', () => {
    assert.deepEqual(['', '1', 'on', '{{tls}}', 'yes no'].map(booleanOf), Array(5).fill(undefined));
  });

  it('turns a boolean round in its own words', () => {
    assert.deepEqual(['yes', 'no', 'true', 'FALSE'].map(oppositeOf), ['no', 'yes', 'false', 'true']);
  });
});
