import assert from 'node:assert/strict';
import { hasWildcards, matchesWildcards } from './wildcards';

describe('wildcards', () => {
  it('match as shells do', () => {
    const yes: Array<[string, string]> = [
      ['a.conf', '*.conf'],
      ['.conf', '.*'],
      ['abcabd', '*ab?'],
      ['b', '[a-c]'],
      ['d', '[!a-c]'],
      ['x', '*x*'],
      ['a-b', '*[-_]*'],
      ['[', '['],
    ];
    const no: Array<[string, string]> = [
      ['.conf', '*.conf'],
      ['a.config', '*.conf'],
      ['', '?'],
      ['b', '[!a-c]'],
      ['ab', '[a-b]'],
      ['A.conf', 'a.conf'],
    ];
    for (const [name, pattern] of yes) {
      assert.ok(matchesWildcards(name, pattern), `${name} ~ ${pattern}`);
    }
    for (const [name, pattern] of no) {
      assert.ok(!matchesWildcards(name, pattern), `${name} !~ ${pattern}`);
    }
  });

  it('end soon whatever the pattern', () => {
    assert.ok(!matchesWildcards('a'.repeat(255), `${'*a'.repeat(60)}b`));
  });

  it('are told from plain names', () => {
    assert.deepEqual(['*.conf', 'a?', 'x[12]', 'a.conf', '[', 'a]b'].map(hasWildcards), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
