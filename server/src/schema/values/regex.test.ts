import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegex } from './regex';
import { patternProblem } from './regex-syntax';

describe('regular expressions', () => {
  it('stand between slashes', () => {
    assert.deepEqual(parseRegex('/^421 /'), { ok: true, pattern: '^421 ', everything: false });
    assert.deepEqual(parseRegex('//'), { ok: true, pattern: '', everything: true });
    assert.ok(parseRegex('/a\\/b/').ok);
    for (const text of ['', '/', 'a', '/a', 'a/', '/a\\/']) {
      const result = parseRegex(text);
      assert.ok(!result.ok && result.unsure, text);
    }
  });

  it('take their options inside, as there is no place for letters behind the slash', () => {
    const suggestions = [
      ['/news/i virtual-mta=a', '/(?i)news/ virtual-mta=a'],
      ['/a\\/b/im', '/(?im)a\\/b/'],
      ['/a b/i mode=backoff,reply=x', '/(?i)a b/ mode=backoff,reply=x'],
      ['/421/mode=backoff', '/421/ mode=backoff'],
    ];
    for (const [text = '', suggestion] of suggestions) {
      const result = parseRegex(text);
      assert.ok(!result.ok && result.unsure, text);
      assert.equal(result.suggestion, suggestion);
      assert.ok(parseRegex((suggestion ?? '').split(/(?<=\/) /)[0] ?? '').ok);
    }
    const without = parseRegex('/usr/lib/x');
    assert.ok(!without.ok && without.suggestion === undefined);
  });

  it('may use what PCRE has and JavaScript lacks', () => {
    const patterns = [
      'a++b*+c?+d{2}+',
      '(?>a|b)',
      '(?i)x(?-i)y',
      '\\A\\z\\Z\\G\\K\\R\\h',
      '(?P<n>a)(?P=n)(?P>n)',
      '(?R)?',
      '(?1)',
      '(?&n)',
      '(?|a|b)',
      "(?'n'a)",
      '(?<n>a)',
      '(?(1)a|b)',
      '(?(<n>)a|b)',
      '(?(?=a)b|c)',
      '(?(+1)a|b)',
      '(?#note)',
      '(*UTF8)a',
      '(?i:a)',
      '(?x: a b )',
      '[[:alpha:]-z]',
      '[]a]',
      '[^]a]',
      '[a-]',
      '[\\]]',
      '\\Q(*\\E',
      'a{,3}',
      'a{',
      'a{x}',
      '{a}',
      ']',
      '}',
      '(?<=a|bc)',
      '\\p{L}',
      '[\\w-z]',
      '[Q-\\d]',
      '(?:)*',
      '()',
      '|',
      'a||b',
      '^*',
      '\\[TS02\\]',
      '[[:a]',
      '[\\Qa]\\E]',
    ];
    for (const pattern of patterns) {
      assert.equal(patternProblem(pattern), undefined, pattern);
    }
  });

  it('are refused where PCRE refuses them', () => {
    const cases: [string, number, number][] = [
      ['(a', 0, 1],
      ['((a)', 0, 1],
      ['a)', 1, 2],
      ['[a', 0, 1],
      ['[]', 0, 1],
      ['[^]', 0, 1],
      ['[a\\]', 0, 1],
      ['*a', 0, 1],
      ['a|*', 2, 3],
      ['(+a)', 1, 2],
      ['(?:?a)', 3, 4],
      ['(?=*)', 3, 4],
      ['a**', 2, 3],
      ['a+*', 2, 3],
      ['{2}', 0, 3],
      ['a{3,1}', 1, 6],
      ['[z-a]', 1, 4],
      ['a\\', 1, 2],
      ['(?<n>*)', 5, 6],
      ['(?i:*)', 4, 5],
      ['[[:alpha:]', 0, 1],
    ];
    for (const [pattern, start, end] of cases) {
      const problem = patternProblem(pattern);
      assert.deepEqual(
        problem && [problem.start, problem.end, problem.unsure],
        [start, end, undefined],
        pattern,
      );
    }
    const result = parseRegex('/(a/');
    assert.deepEqual(!result.ok && [result.start, result.end, result.unsure], [1, 2, undefined]);
  });

  it('are given the benefit of the doubt about doubled backslashes', () => {
    assert.equal(patternProblem('\\\\d+'), undefined);
    assert.equal(patternProblem('\\\\(a')?.unsure, true);
    assert.equal(patternProblem('\\\\d (a')?.unsure, undefined);
  });

  it('never refuse for certain what JavaScript takes', () => {
    const piece = fc.constantFrom(
      ...'ab-z09()[]^$*+?{},|\\. :=!<>',
      '\\d',
      '(?:',
      '(?=',
      '(?!',
      '(?<n>',
      '[^',
      '{2}',
      '{3,1}',
      '\\b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const pattern = pieces.join('');
        const problem = patternProblem(pattern);
        assert.ok(problem === undefined || (problem.start < problem.end && problem.end <= pattern.length));
        // JavaScript takes [] and [^], which PCRE doesn't.
        if (problem === undefined || problem.unsure || /\[\^?\]/.test(pattern)) {
          return;
        }
        assert.throws(() => new RegExp(pattern), pattern);
      }),
      { numRuns: 2000 },
    );
  });
});
