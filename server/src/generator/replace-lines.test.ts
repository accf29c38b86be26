import assert from 'node:assert/strict';
import { check } from '../../test/marked';
import { allRules } from '../rules';
import { pastedIpLines, runsOf } from '../rules/pasted-ip-lines';
import { applyChange } from '../syntax/edit';
import { parse, textOf } from '../syntax/tree';
import { defaultOptions } from './defaults';
import { replaceLines } from './replace-lines';

/** Replaces the first run of pasted lines in a text. */
function replaced(text: string): string | undefined {
  const { file, configuration } = check([pastedIpLines], text, {});
  const [run] = runsOf(file);
  const change = run && replaceLines(file, configuration, run, defaultOptions)?.change;
  if (change === undefined) {
    return undefined;
  }
  const tree = parse(text);
  const start = { line: change.startLine, character: change.startCharacter };
  applyChange(tree, { start, end: { line: change.endLine, character: change.endCharacter } }, change.text);
  return textOf(tree);
}

describe('replacing pasted lines', () => {
  it('leaves the lines around them alone, and keeps the line ends of the file', () => {
    const text = 'log-rotate 3\r\n5.0.0.1|k|b.net|p.b.net|x\r\n\r\nrun-as-root no\r\n';
    const after = replaced(text) ?? '';
    assert.ok(
      after.startsWith('log-rotate 3\r\n<virtual-mta x>\r\n    smtp-source-host 5.0.0.1 p.b.net\r\n'),
    );
    assert.ok(after.endsWith('</virtual-mta>\r\n\r\nrun-as-root no\r\n'));
    assert.ok(!/[^\r]\n/.test(after));
    assert.deepEqual(check(allRules, after, {}).findings, []);
  });

  it('keeps lines that can not be used, and comments', () => {
    const after =
      replaced('5.0.0.1|k|b.net|p.b.net|x\n# note\n500.0.0.2|k|b.net|q.b.net|x\n5.0.0.3 5.0.0.4 r.b.net') ??
      '';
    assert.ok(
      after.startsWith('# note\n500.0.0.2|k|b.net|q.b.net|x\n5.0.0.3 5.0.0.4 r.b.net\n\n<virtual-mta x>\n'),
    );
  });

  it('takes names that the file does not have yet', () => {
    const after = replaced('<virtual-mta x>\n</virtual-mta>\n5.0.0.1|k|b.net|p.b.net|x') ?? '';
    assert.ok(after.includes('<virtual-mta x-2>'));
  });

  it('does nothing when no line can be used', () => {
    assert.equal(replaced('500.0.0.2|k|b.net|q.b.net|x'), undefined);
  });
});
