import assert from 'node:assert/strict';
import { parse } from '../../syntax/tree';
import { defaultFormatSettings, detectIndentation, formatOptions, readFormatSettings } from '.';

describe('settings of formatting', () => {
  it('are read from the section of the editor', () => {
    const settings = {
      alignValues: true,
      maxBlankLines: 1,
      trimBlocks: false,
      endOfLine: 'crlf',
      insertFinalNewline: true,
    };
    assert.deepEqual(readFormatSettings(settings), settings);
  });
  for (const section of [
    undefined,
    null,
    [],
    'x',
    { alignValues: 'yes', maxBlankLines: -1, endOfLine: 'cr', trimBlocks: 0 },
    { maxBlankLines: Number.NaN },
  ]) {
    it(`are the defaults where they can't be read: ${JSON.stringify(section)}`, () => {
      assert.deepEqual(readFormatSettings(section), defaultFormatSettings);
    });
  }
  it('take any tab size', () => {
    const sizes = [4, 0, -3, 2.7, 1000, Number.NaN, Number.POSITIVE_INFINITY];
    assert.deepEqual(
      sizes.map((size) => formatOptions(defaultFormatSettings, size, true).tabSize),
      [4, 1, 1, 2, 16, 1, 16],
    );
  });
});

describe('the indentation of a text', () => {
  for (const [name, text, tabSize, insertSpaces] of [
    ['two spaces', '<source a>\n  x y\n  <domain b>\n    x y\n  </domain>\n</source>\n', 2, true],
    ['the step that most lines have', '<a>\n   x y\n</a>\n<b>\n  x y\n  z y\n</b>\n', 2, true],
    ['tabs', '<a>\n\tx y\n\tz y\n  b c\n</a>\n', 4, false],
    ['four spaces, as it says nothing', '# a\n  x y\n<a>\nz y\n</a>\n<b>\n  x y\n', 4, true],
  ] as const) {
    it(`is ${name}`, () => {
      assert.deepEqual(detectIndentation(parse(text)), { tabSize, insertSpaces });
    });
  }
});
