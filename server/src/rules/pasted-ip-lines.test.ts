import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleLines } from '../../test/ip-lines';
import { check, expectFindings } from '../../test/marked';
import { modelFile } from '../model/file-model';
import { parse } from '../syntax/tree';
import { allRules } from './index';
import { pastedIpLines, runsOf } from './pasted-ip-lines';

const root = join(import.meta.dirname, '../../..');

/** The runs of pasted lines in a text, as `FIRST-LAST COUNT` with lines from 1. */
function runs(text: string): string[] {
  return runsOf(modelFile('file:///config', parse(text))).map(
    ({ first, last, count }) => `${first + 1}-${last + 1} ${count}`,
  );
}

describe('pasted-ip-lines', () => {
  it('tells of lines in every format, once for those that stand together', () => {
    expectFindings(
      [pastedIpLines],
      `postmaster a@b.net
  192.0.2.7 mail7.b.net
  ^^^^^^^^^^^^^^^^^^^^^ information pasted-ip-lines: This line is from a list
log-rotate 3
`,
    );
    const lines = sampleLines(500, 3)
      .map(({ text }) => text)
      .filter((line) => /[|\t;, ]/.test(line));
    assert.deepEqual(runs(lines.join('\n')), [`1-${lines.length} ${lines.length}`]);
    for (const line of lines) {
      assert.deepEqual(
        check(allRules, line, {}).findings.map(({ rule }) => rule),
        ['pasted-ip-lines'],
        line,
      );
    }
  });

  it('looks over blank lines and comments, and stops at everything else', () => {
    const text =
      '1.2.3.4 a.b.net\n\n# more\n1.2.3.5 c.b.net\nlog-rotate 3\n1.2.3.6 d.b.net\n<source 0/0>\n1.2.3.7 e.b.net\n</source>\n';
    assert.deepEqual(runs(text), ['1-4 2', '6-6 1']);
  });

  it('tells of lines that are nearly right too', () => {
    for (const line of [
      '1.2.3.4|k|b.net|p.b.net|u|se#cret',
      '256.2.3.4|k|b.net|p.b.net|x',
      '1.2.3.4 5.6.7.8 p.b.net',
      '| 1.2.3.4 | k | b.net | p.b.net |',
    ]) {
      assert.deepEqual(runs(line), ['1-1 1'], line);
    }
  });

  it('leaves everything else alone', () => {
    const texts = [
      '192.0.2.7',
      '192.0.2.0/24',
      '10.0.0.1, 10.0.0.2, 10.0.0.3',
      '1.2.3.4 some words in a row',
      'domain-macro hosts 1.2.3.4,\n 1.2.3.5 a.b.net,\n b.net',
      'domain-macro list\n a.net,b.net\n c.net',
      'smtp-source-host 192.0.2.7 mail.b.net',
      'smtp-listener 192.0.2.7:25',
      'relay-address a::b@c',
      '/^1\\.2/ mode=backoff',
      '# 192.0.2.7 mail.b.net',
      '{{ip}} mail.b.net',
      'abcd::1',
      '12:30:55 started',
    ];
    for (const text of texts) {
      assert.deepEqual(runs(text), [], text);
    }
  });

  it('says nothing about working configurations', () => {
    const folders = [
      join(root, 'test-fixtures/sample'),
      join(root, 'test-fixtures/grammar'),
      join(root, '../shared/corpus'),
    ];
    for (const folder of folders.filter((path) => existsSync(path))) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && entry.name !== 'MANIFEST.tsv') {
          assert.deepEqual(runs(readFileSync(join(entry.parentPath, entry.name), 'utf8')), [], entry.name);
        }
      }
    }
  });
});
