import assert from 'node:assert/strict';
import { compose, cutUp, oneOf, scoped } from './pattern';

describe('a composed pattern', () => {
  it('numbers its groups as their brackets open', () => {
    const { pattern, captures } = compose(
      '^',
      scoped('outer', 'a', scoped('inner', 'b'), '?'),
      scoped('last', 'c'),
    );
    assert.equal(pattern, '^(a(b)?)(c)');
    assert.deepEqual(captures, { '1': { name: 'outer' }, '2': { name: 'inner' }, '3': { name: 'last' } });
  });

  it('numbers those of all choices', () => {
    const { pattern, captures } = compose(
      ...oneOf(scoped('x', 'a'), ['-', scoped('y', 'b')], cutUp([], 'c')),
    );
    assert.equal(pattern, '(?:(a)|-(b)|(c))');
    assert.deepEqual(captures, { '1': { name: 'x' }, '2': { name: 'y' }, '3': { patterns: [] } });
  });
});
