import assert from 'node:assert/strict';
import { booleanOf, meantBy, oppositeOf } from './boolean';

describe('booleans', () => {
  it('reads both pairs of words, in any case and in quotes', () => {
    assert.deepEqual(['yes', 'true', 'YES', '"true"'].map(booleanOf), [true, true, true, true]);
    assert.deepEqual(['no', 'false', 'False'].map(booleanOf), [false, false, false]);
  });

  it('says nothing about other words', () => {
    assert.deepEqual(['', '1', 'on', '{{tls}}', 'yes no'].map(booleanOf), Array(5).fill(undefined));
  });

  it('knows what other words are meant to say, where one is plain', () => {
    assert.deepEqual(['1', 'on', '"Enabled"', 'ture', 'yes'].map(meantBy), Array(5).fill(true));
    assert.deepEqual(['0', 'off', 'flase', 'NO'].map(meantBy), Array(4).fill(false));
    assert.deepEqual(['', 'maybe', '{{tls}}', 'yes no'].map(meantBy), Array(4).fill(undefined));
  });

  it('turns a boolean round in its own words', () => {
    assert.deepEqual(['yes', 'no', 'true', 'FALSE'].map(oppositeOf), ['no', 'yes', 'false', 'true']);
  });
});
