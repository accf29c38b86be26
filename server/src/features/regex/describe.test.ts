import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describePattern } from './describe';
import { parsePattern } from './parse';

const told = (pattern: string) => describePattern(parsePattern(pattern));

/** Patterns as configurations have them, with what they match. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'too many': ['text that holds `too many`'],
  '^421 .* busy$': ['text that is `421 `, then anything, then ` busy`'],
  '^$': ['the empty text'],
  '': ['any text'],
  'no such user|unknown (user|mailbox)': [
    'text that holds `no such user`',
    'text that holds `unknown `, then (`user` or `mailbox`)',
  ],
  '^4\\d{2}[ -]': ['text that begins with `4`, then 2 digits, then one of `[ -]`'],
  '\\b(?:rate|limit)\\b': [
    'text that holds the edge of a word, then (`rate` or `limit`), then the edge of a word',
  ],
  '\\bspam\\b': ['text that holds the word `spam`'],
  'black.?list(ed)?': ['text that holds `black`, then perhaps any character, then `list`, then perhaps `ed`'],
  '(a b|c\\d)x{2,}': ['text that holds (`a b` – or – `c`, then a digit), then `x` (at least 2 times)'],
  '[^@]+@': ['text that holds characters not of `[@]`, then `@`'],
  '\\x23\\x{41}\\.': ['text that holds `#A.`'],
  '\\Qa.b\\E+': ['text that holds `a.`, then `b` (once or more)'],
  'x(?=y)(?!z)': ['text that holds `x`, then followed by `y`, then not followed by `z`'],
  '(?<n>a)\\1': ['text that holds `a`, then `\\1`'],
  '(?#why)a': ['text that holds `a`'],
  'a(': ['text that holds `a`, then nothing'],
  ')(': ['text that holds `)`, then nothing'],
  '[constructor]': ['text that holds one of `[constructor]`'],
  '[a': ['text that holds `[a`'],
  '{x}': ['text that holds `{x}`'],
};

describe('describePattern', () => {
  for (const [pattern, words] of Object.entries(samples)) {
    it(`tells /${pattern}/`, () => {
      assert.deepEqual(told(pattern), words);
    });
  }

  it('tells only the first parts of a long one', () => {
    const [words = ''] = told('a\\d'.repeat(50));
    assert.match(words, /, then 88 more parts$/);
  });

  it('reads options in front', () => {
    assert.equal(parsePattern('(?-i)x').options, '-i');
    assert.equal(parsePattern('(?is)x').options, 'is');
    assert.equal(parsePattern('x(?i)').options, '');
  });

  it('says something about any text, without running away', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '\\',
      '|',
      '*',
      '+',
      '?',
      '{1,2}',
      '^',
      '$',
      '(?:',
      '(?=',
      '\\Q',
      '\\b',
      '-',
      '^]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = told(pieces.join(''));
        assert.ok(words.length > 0 && words.every((one) => one !== ''));
      }),
    );
  });
});
