import assert from 'node:assert/strict';
import { translatePattern } from './translate';

/** Patterns with texts that PCRE finds them in, and texts that it doesn't. */
const examples: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['too many', ['421 too many', 'x too many'], ['TOO MANY', 'too  many']],
  ['', ['', 'x'], []],
  ['(?i)too', ['TOO', 'too'], ['to']],
  ['a(?i)b(?-i)c', ['abc', 'aBc'], ['ABc', 'abC']],
  ['a(?i:b)c', ['aBc'], ['aBC']],
  ['(a(?i)b|c)d', ['Cd', 'aBd'], ['CD', 'AbD']],
  ['\\A421\\z', ['421'], ['421\n', 'x421']],
  ['^421\\Z', ['421', '421\n'], ['421\n\n']],
  ['^421$', ['421', '421\n'], ['421\nx', '421\n\n']],
  ['(?m)^b$', ['a\nb', 'b\na', 'b'], ['ab', 'a\rb']],
  ['(?m)a^', [], ['a\n', 'a']],
  ['a.b', ['axb', 'a\rb'], ['a\nb']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['a\\Nb', ['axb'], ['a\nb']],
  ['a\\hb', ['a b', 'a\tb', 'a\u00a0b'], ['a\nb', 'ab']],
  ['a\\Hb', ['axb'], ['a b']],
  ['a\\vb', ['a\nb', 'a\u000bb', 'a\u0085b'], ['avb', 'a b']],
  ['a\\Rb', ['a\r\nb', 'a\nb', 'a\rb'], ['a\n\rb', 'a b']],
  ['a\\R\\nb', ['a\n\nb', 'a\r\n\nb'], ['a\r\nb']],
  ['\\s', [' ', '\u000b'], ['\u00a0', '\u2003']],
  ['^\\w+$', ['aZ_9'], ['é', 'a-b']],
  ['^\\d$', ['5'], ['\u0665']],
  ['[[:alpha:]][[:digit:]]', ['a1', 'Z9'], ['1a', 'é1']],
  ['^[[:^space:]]+$', ['abc'], ['a b']],
  ['^[[:punct:]]$', ['-', '~', '['], ['a', ' ']],
  ['^[]a]+$', [']a', ']'], ['b']],
  ['^[^]a]$', ['b'], [']', 'a']],
  ['^[a\\-z]+$', ['a-z'], ['b']],
  ['^[\\w-]+$', ['a-b_c'], ['a b']],
  ['[\\b]', ['\b'], ['b']],
  ['^[a-c\\d]+$', ['a1'], ['d']],
  ['^[\\Q]-^\\E]+$', [']-^'], ['a']],
  ['a++b', ['aab'], ['a']],
  ['a++a', [], ['aaa']],
  ['(?>a*)a', [], ['aaa']],
  ['(?>a|ab)c', ['ac'], ['abc']],
  ['"[^"]*+"', ['"x"'], ['"x']],
  ['x{2}+x', ['xxx'], ['xx']],
  ['a{,2}', ['a{,2}'], ['aa']],
  ['a{x', ['a{x'], ['a']],
  ['(?<year>\\d{4})-\\k<year>', ['2024-2024'], ['2024-2025']],
  ["(?'q'['\"]).*?(?P=q)", ["'x'", '"x"'], ['\'x"']],
  ['(a|b)\\1', ['aa', 'bb'], ['ab']],
  ['(a)(b)\\g{-1}\\g1', ['abba'], ['abab']],
  ['(?i)(a)\\1', ['aA'], ['ab']],
  ['(?>(a|b)+)\\1', [], ['aab']],
  ['(?|(a)x|(b)y)c', ['axc', 'byc'], ['ayc']],
  ['a(?#comment)b', ['ab'], ['a(?#comment)b']],
  ['(?x) a b # note', ['ab'], ['a b']],
  ['(?x)a +', ['aa', 'a '], ['b']],
  ['(?U)a+b', ['aab'], ['aa']],
  ['\\x41\\x{42}\\103\\o{104}', ['ABCD'], ['abcd']],
  ['\\x23', ['#'], ['x23']],
  ['\\e\\a\\cA', ['\u001b\u0007\u0001'], ['ea']],
  ['\\Qa.b\\Ec', ['a.bc'], ['axbc']],
  ['\\Q(', ['('], ['']],
  ['foo\\Kbar', ['foobar'], ['bar']],
  ['\\bmx\\b', ['an mx here'], ['mxx']],
  ['(?<=5\\.)7', ['5.7'], ['4.7']],
  ['(?<!5\\.)7', ['4.7'], ['5.7']],
  ['(?!a)b', ['b'], ['a']],
  ['\\/\\"\\-\\@', ['/"-@'], ['/']],
  ['\u{1F600}+', ['\u{1F600}\u{1F600}'], ['\ud83d']],
  ['(a)|b', ['a', 'b'], ['c']],
  ['\\11', ['\t'], ['1']],
];

const refused: readonly (readonly [pattern: string, reason: RegExp])[] = [
  ['(a)?\\1', /need not have matched/],
  ['(?:(a)|b)\\1', /need not have matched/],
  ['(?!(a))\\1', /need not have matched/],
  ['(a\\1)', /need not have matched/],
  ['\\1(a)', /need not have matched/],
  ['(?<=(a)\\1)b', /inside of a lookbehind/],
  ['(?<=a++)b', /stands in a lookbehind/],
  ['(?R)', /recursion/],
  ['(a)(?1)', /recursion/],
  ['(?&n)(?<n>a)', /recursion/],
  ['(?(1)a|b)', /condition/],
  ['a(*COMMIT)b', /verb/],
  ['\\p{L}', /Unicode properties/],
  ['\\X', /depends on the version/],
  ['(?|(a)|(b))\\1', /numbered alike/],
  ['(a', /never closed/],
  ['a)', /no \( before it/],
  ['[a', /never closed/],
  ['*a', /nothing stands before \*/],
  ['^*', /not every version/],
  ['a{3,1}', /isn't a repeat count/],
  ['[b-a]', /range/],
  ['[[.a.]]', /collating/],
  ['[[:nope:]]', /isn't a class/],
  ['\\x{110000}', /isn't the code/],
  ['(?i)(a)\\1(?-i)b', /without regard to case/],
  ['(?<n>a)(?<n>b)', /two of its groups/],
  ['\\k<n>', /isn't before it/],
  ['a\\', /nothing to escape/],
  ['\\Qab\\E+', /quoted text/],
  ['(?#x)*', /behind what matches nothing/],
  ['('.repeat(500), /nested more than/],
  ['(?y)a', /isn't a group/],
];

describe('PCRE for JavaScript', () => {
  for (const [pattern, yes, no] of examples) {
    it(`/${pattern}/ matches as in PCRE`, () => {
      const regex = compiled(pattern, false);
      assert.deepEqual(
        [...yes, ...no].filter((text) => regex.test(text)),
        yes,
      );
    });
  }

  for (const [pattern, reason] of refused) {
    it(`/${pattern.slice(0, 30)}/ is not translated`, () => {
      const translated = translatePattern(pattern, false);
      assert.match(translated.ok ? '' : translated.reason, reason);
    });
  }

  it('ignores case when asked, unless the pattern says otherwise', () => {
    assert.ok(compiled('blocked [a-c]', true).test('BLOCKED B'));
    assert.ok(!compiled('(?-i)blocked', true).test('BLOCKED'));
    assert.ok(compiled('[^b]', true).test('a'));
    assert.ok(!compiled('[^b]', true).test('B'));
    assert.ok(compiled('(a)b\\1', true).test('ABa'));
    assert.ok(!compiled('k', true).test('\u212a'), 'no letters beyond ASCII');
  });
});

function compiled(pattern: string, ignoreCase: boolean): RegExp {
  const translated = translatePattern(pattern, ignoreCase);
  assert.ok(translated.ok, translated.ok ? '' : translated.reason);
  return new RegExp(translated.source, translated.flags);
}
