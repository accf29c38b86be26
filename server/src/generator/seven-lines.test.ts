import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../test/marked';
import { allRules } from '../rules';
import { defaultOptions } from './defaults';
import { type Generated, generate, isGenerated } from './generate';

const folder = join(import.meta.dirname, '../../../test-fixtures/generator');
const lines = readFileSync(join(folder, 'seven-lines.txt'), 'utf8');
const expected = readFileSync(join(folder, 'seven-lines.conf'), 'utf8');

/** The example that everybody pastes; its expected output was read line by line against the guide. */
describe('the seven example lines', () => {
  const generated = make(lines);

  it('become the configuration that is known to be right', () => {
    assert.equal(generated.files[0]?.text, expected);
    assert.deepEqual(generated.counts, { read: 7, generated: 7, skipped: 0, refused: 0 });
  });

  it('are pointed out where they repeat one another', () => {
    assert.deepEqual(
      generated.problems.map(
        ({ line, start, kind, message }) => `${line + 1}:${start + 1} ${kind}: ${message}`,
      ),
      [
        '2:31 notice: "ptr.example.com" is a placeholder',
        '3:1 notice: 3.4.5.6 is in line 1 too: one listener serves both',
        '3:9 notice: 7.8.9.10 has the host name ptr.example.com in line 2: its PTR record can agree with one of them only',
        '3:18 notice: google.com has the selector default in line 1: each needs its own key and DNS record',
        '5:1 notice: 3.4.5.6 is in line 1 too',
        '5:9 notice: google.com has the selector default in line 1: each needs its own key and DNS record',
        '6:9 notice: yahoo.com has the selector key in line 4: each needs its own key and DNS record',
        '7:1 notice: 1.2.3.4 is in line 4 too',
      ],
    );
  });

  it('lint clean: what the lines themselves say wrong stands in comments', () => {
    const { findings } = check(allRules, expected, {});
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule),
      [],
    );
    assert.deepEqual(expected.split('\n').filter((line) => line.includes('pmta-lint-')).length, 2);
  });

  it('are read the same with other separators, quotes, line ends and a head', () => {
    const rows = lines.trimEnd().split('\n');
    const again = (text: string) => {
      const { files, counts } = make(text);
      assert.equal(files[0]?.text, expected);
      assert.equal(counts.generated, 7);
    };
    for (const separator of ['\t', ';', ',', ' ', '   ', ' | ', ' ; ']) {
      again(rows.map((row) => row.replaceAll('|', separator)).join('\r\n'));
    }
    again(
      `\ufeffIP,Selector,Domain,PTR,User,Password\r${rows.map((row) => `"${row.replaceAll('|', '","')}",,`).join('\r')}`,
    );
    again(
      `| ip | selector | domain |\n|---|:-:|--:|\n${rows.map((row) => `| ${row} |`).join('\n\n# note\n')}`,
    );
    again(rows.map((row, index) => (index > 1 ? `${row} # note` : `  ${row}\u00a0`)).join('\n'));
  });
});

function make(text: string): Generated {
  const result = generate(text, defaultOptions);
  assert.ok(result !== undefined && isGenerated(result));
  return result;
}
