import assert from 'node:assert/strict';
import { check } from '../../test/marked';
import { inOneGo } from '../model/steps';
import { allRules } from '../rules';
import { changedText } from '../rules/apply-changes';
import type { Finding } from '../rules/rule';
import { textOf } from '../syntax/tree';
import { fixAll } from './fix-all';

function fixed(text: string, wants: (finding: Finding) => boolean = () => true) {
  const { file, configuration, set } = check(allRules, text, {});
  const result = inOneGo(fixAll(file, configuration, set, wants));
  assert.equal(changedText(file.tree, result.changes), textOf(result.file.tree));
  assert.equal(textOf(file.tree), text);
  return result;
}

describe('fixAll', () => {
  it('fixes everything in a file, and what fixes bring to light', () => {
    const text = '<surce 0/0>\n\tsmtp-servce yes # why\n</surce>\nrun-as-root yes\n';
    assert.equal(
      textOf(fixed(text).file.tree),
      '<source 0/0>\n\tsmtp-service yes # why\n</source>\nrun-as-root no\n',
    );
  });

  it('fixes only what is wanted', () => {
    const result = fixed(
      'run-as-root yes\nsmtp-server-tls-dh-key-length 1024\n',
      ({ rule }) => rule === 'weak-dh',
    );
    assert.deepEqual(
      result.fixed.map(({ rule, line, title }) => [rule, line, title]),
      [['weak-dh', 1, 'Write 2048']],
    );
    assert.deepEqual(result.changes, [
      { startLine: 1, startCharacter: 30, endLine: 1, endCharacter: 34, text: '2048' },
    ]);
  });

  it('changes nothing where nothing is wrong', () => {
    assert.deepEqual(fixed('run-as-root no\n').changes, []);
  });
});
