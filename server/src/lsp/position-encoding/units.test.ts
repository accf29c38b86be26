import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseEncoding, type Encoding, fromUtf16, toUtf16 } from './units';

/** The units of a text, by other means than the code under test. */
const counts: Record<Encoding, (text: string) => number> = {
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};
const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;

/** Lines with characters of every width, lone surrogates too. */
const line = fc
  .array(fc.constantFrom('a', '#', 'ü', 'ß', '€', '語', '😀', '👩‍👩‍👧', 'e\u0301', '\uD83D', '\uDE00'), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

describe('units of positions', () => {
  for (const encoding of encodings) {
    it(`${encoding}: counts as others do, and back`, () => {
      fc.assert(
        fc.property(line, (text) => {
          let offset = 0;
          for (const character of ['', ...text]) {
            offset += character.length;
            const units = fromUtf16(text, offset, encoding);
            assert.equal(units, counts[encoding](text.slice(0, offset)));
            assert.equal(toUtf16(text, units, encoding), offset);
          }
        }),
      );
    });

    it(`${encoding}: stays in the line, and in front of a character that a place is inside of`, () => {
      fc.assert(
        fc.property(line, fc.nat(100), (text, place) => {
          const offset = toUtf16(text, place, encoding);
          assert.ok(offset <= text.length);
          assert.ok(fromUtf16(text, offset, encoding) <= place);
          assert.ok(fromUtf16(text, place, encoding) <= counts[encoding](text));
          assert.equal(offset, [...text.slice(0, offset)].join('').length);
        }),
      );
    });
  }

  it('takes a position inside of a character for its start', () => {
    assert.equal(toUtf16('ü😀x', 1, 'utf-8'), 0);
    assert.equal(toUtf16('ü😀x', 5, 'utf-8'), 1);
    assert.equal(toUtf16('ü😀x', 6, 'utf-8'), 3);
    assert.equal(toUtf16('ü😀x', 2, 'utf-16'), 1);
    assert.equal(fromUtf16('ü😀x', 2, 'utf-32'), 1);
  });

  it('takes the first encoding of a list that it knows', () => {
    assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-8');
    assert.equal(chooseEncoding(['utf-7', 'utf-32', 'utf-8']), 'utf-32');
    assert.equal(chooseEncoding(['utf-7']), 'utf-16');
    assert.equal(chooseEncoding([]), 'utf-16');
    assert.equal(chooseEncoding(undefined), 'utf-16');
  });
});
