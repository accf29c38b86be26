import assert from 'node:assert/strict';
import { patternMatcher } from './pattern-matcher';

describe('patterns in a thread of their own', () => {
  const matcher = patternMatcher();
  after(() => matcher.stop());

  it('gives an outcome for each text', async () => {
    assert.deepEqual(await matcher.match('a', '', ['a', 'b', 'ba'], 1000), ['match', 'no-match', 'match']);
    assert.deepEqual(await matcher.match('a', '', [], 1000), []);
  });

  it('stops a pattern that takes too long, keeps what came before, and goes on with the next', async () => {
    const evil = '^(?:(?:a+)+)+$';
    const start = Date.now();
    const [slow, next] = await Promise.all([
      matcher.match(evil, '', ['aaa', `${'a'.repeat(60)}!`, 'aaa'], 100),
      matcher.match('b', 'i', ['B'], 100),
    ]);
    assert.deepEqual(slow, ['match', 'timeout', 'timeout']);
    assert.deepEqual(next, ['match']);
    assert.ok(Date.now() - start < 60_000);
  });

  it('tells of a pattern that is none', async () => {
    await assert.rejects(matcher.match('(', '', ['a'], 100), SyntaxError);
    assert.deepEqual(await matcher.match('a', '', ['a'], 100), ['match']);
  });
});
