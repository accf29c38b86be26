import assert from 'node:assert/strict';
import { testOptions } from '../../../test/format';
import { parse } from '../../syntax/tree';
import { applyEdits, type FormatOptions, formatOnType } from '.';

/** Types a character where `$0` stands, behind it, and gives the text formatted. */
function typed(marked: string, character: string, options?: Partial<FormatOptions>): string {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes('$0'));
  const position = { line, character: lines[line]?.indexOf('$0') ?? 0 };
  const tree = parse(marked.replace('$0', ''));
  return applyEdits(tree, formatOnType(tree, position, character, testOptions(options)));
}

describe('formatting on type', () => {
  it('of the > of a closing tag puts it below its opener', () => {
    assert.equal(
      typed('  <domain *>\n   dkim-sign  yes\n      </ domain>$0\nx  y\n', '>'),
      '  <domain *>\n   dkim-sign  yes\n  </domain>\nx  y\n',
    );
  });
  it('of the > of an opening tag puts it into its block', () => {
    assert.equal(
      typed('<virtual-mta a>\n<domain  *>$0\n</virtual-mta>\n', '>'),
      '<virtual-mta a>\n    <domain *>\n</virtual-mta>\n',
    );
  });
  it('of the > of a block that an entry opens tidies the entry', () => {
    assert.equal(
      typed('<pattern-list a>\nmail-from  /x/ <pattern-list>$0\n</pattern-list>\n</pattern-list>\n', '>'),
      '<pattern-list a>\n    mail-from /x/ <pattern-list>\n</pattern-list>\n</pattern-list>\n',
    );
  });
  for (const text of ['  x  a>$0\n', '  # <x>$0\n', '  <source a>$0b>\n', '  </source>$0\n']) {
    it(`of another > changes nothing: ${JSON.stringify(text)}`, () => {
      assert.equal(typed(text, '>'), text.replace('$0', ''));
    });
  }

  it('of a new line goes into a block that was just opened, closed or not', () => {
    assert.equal(typed('  <domain *>\n$0\n', '\n'), '<domain *>\n    \n');
    assert.equal(
      typed('<domain *>\n$0\n</domain>\n', '\n', { insertSpaces: false }),
      '<domain *>\n\t\n</domain>\n',
    );
  });
  it('of a new line tidies the line before and stays beside it', () => {
    assert.equal(
      typed('<domain *>\n    dkim-sign   yes \n$0\n</domain>\n', '\n'),
      '<domain *>\n    dkim-sign yes\n    \n</domain>\n',
    );
  });
  it('of a new line takes the rest of the line along', () => {
    assert.equal(
      typed('<domain *>\n    # a \n$0dkim-sign yes\n</domain>\n', '\n'),
      '<domain *>\n    # a\n    dkim-sign yes\n</domain>\n',
    );
  });
  it('of a new line goes on with a domain-macro, and back when its list is complete', () => {
    assert.equal(typed('domain-macro a b.example,\n$0\n', '\n'), 'domain-macro a b.example,\n    \n');
    assert.equal(
      typed('domain-macro a b.example,\n    c.example\n    $0\n', '\n'),
      'domain-macro a b.example,\n    c.example\n\n',
    );
  });
  it('of a new line takes no blank lines away and none of their indentation below others', () => {
    const text = '<domain *>\n\n\n\n\n  $0\n</domain>\n';
    assert.equal(typed(text, '\n'), text.replace('$0', ''));
  });
  it('of a new line adds no line end at the end of the file', () => {
    assert.equal(typed('a 1\nb  2$0', '\n', { insertFinalNewline: true }), 'a 1\nb 2');
  });
  it('of other characters changes nothing', () => {
    assert.equal(typed('  a  1$0\n', ' '), '  a  1\n');
  });
});
