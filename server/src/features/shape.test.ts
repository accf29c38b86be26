import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { markedFiles } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { foldingRanges } from './folding';
import { selectionRangeAt } from './selection-range';

describe('folding', () => {
  const folded = (text: string) =>
    inOneGo(foldingRanges(markedFiles(text).file)).map(
      ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`,
    );

  it('folds blocks up to their closing tag, and nested ones', () => {
    assert.deepEqual(
      folded('<virtual-mta a>\n  <domain x>\n    smtp-hosts a\n  </domain>\n</virtual-mta>\n'),
      ['0-3', '1-2'],
    );
    assert.deepEqual(
      folded(
        '<pattern-list a>\n  mail-from /x/ <pattern-list>\n    rcpt-to /y/ virtual-mta=b\n  </pattern-list>\n</pattern-list>\n',
      ),
      ['0-3', '1-2'],
    );
    assert.deepEqual(folded('<domain x>\n</domain>\n'), []);
  });

  it('folds an unclosed block up to its last line', () => {
    assert.deepEqual(folded('<domain x>\n  smtp-hosts a\n\n'), ['0-1']);
  });

  it('folds comments of several lines, and runs of one directive', () => {
    assert.deepEqual(folded('#####\n# A #\n#####\nlog-file /l\n# one\n'), ['0-2 comment']);
    const keys = 'domain-key a,b,/c\n'.repeat(4);
    assert.deepEqual(folded(`${keys}run-as-root no\n${'include a\n'.repeat(5)}`), ['0-3', '5-9 imports']);
    assert.deepEqual(folded('domain-key a,b,/c\n'.repeat(3)), []);
  });
});

describe('selection range', () => {
  /** The texts that grow around the cursor, the smallest first. */
  const grown = (marked: string) => {
    const { file, position } = markedFiles(marked);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = selectionRangeAt(file, position); at; at = at.parent) {
      const { start, end } = at.range;
      const lines = file.tree.lines
        .slice(start.line, end.line + 1)
        .map((line) => line.text.slice(0, line.eol));
      lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.character);
      lines[0] = (lines[0] ?? '').slice(start.character);
      texts.push(lines.join('\n'));
    }
    return texts;
  };

  it('grows from a piece of a list to the file', () => {
    const line = '  domain-macro m a.com,b.com # note';
    assert.deepEqual(grown(`run-as-root no\n${line.replace('b.com', 'b$0.com')}`), [
      'b.com',
      'a.com,b.com',
      'm a.com,b.com',
      'domain-macro m a.com,b.com',
      'domain-macro m a.com,b.com ',
      line.trim(),
      `run-as-root no\n${line}`,
    ]);
  });

  it('grows through the blocks around it', () => {
    const inner = '<domain x>\nsmtp-hosts a\n</domain>';
    assert.deepEqual(grown(`<virtual-mta v>\n${inner.replace('hosts', 'h$0osts')}\n</virtual-mta>`), [
      'smtp-hosts',
      'smtp-hosts a',
      inner,
      `<virtual-mta v>\n${inner}\n</virtual-mta>`,
    ]);
  });

  it('starts at a tag with its argument', () => {
    assert.deepEqual(grown('<domain $0x>\nsmtp-hosts a\n</domain>\n').slice(0, 3), [
      'x',
      '<domain x>',
      '<domain x>\nsmtp-hosts a\n</domain>',
    ]);
  });

  it('holds the position everywhere in a file', () => {
    const text = '<virtual-mta a> # c\n\n  x  "y z" /r s/ ,\n</virtual-mta>\n<';
    const { file } = markedFiles(text);
    for (const [at, line] of file.tree.lines.entries()) {
      for (let character = 0; character <= line.eol; character++) {
        const { start, end } = selectionRangeAt(file, { line: at, character }).range;
        assert.ok(
          start.line < at || (start.line === at && start.character <= character),
          `${at}:${character}`,
        );
        assert.ok(end.line > at || (end.line === at && end.character >= character), `${at}:${character}`);
      }
    }
  });
});
