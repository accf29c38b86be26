import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { configurationOf } from '../../model/configuration';
import { type FileModel, modelFile } from '../../model/file-model';
import { secretStart } from '../../model/secrets';
import { allDirectives } from '../../schema/lookup';
import { parse } from '../../syntax/tree';
import { plainText } from '../describe/plain-text';
import { semanticTokens } from '../semantic-tokens';
import { hoverAt } from '.';

/** Hovers at every offset of a line; gives what is said, each once. */
function sayAll(file: FileModel, at: number, step = 1): Set<string> {
  const configuration = configurationOf([file], false);
  const eol = file.tree.lines[at]?.eol ?? 0;
  const said = new Set<string>();
  for (let character = 0; character <= eol; character += step) {
    const hover = hoverAt(file, configuration, { line: at, character });
    if (hover?.range === undefined || typeof hover.contents !== 'object' || !('value' in hover.contents)) {
      assert.equal(hover, undefined);
      continue;
    }
    const { start, end } = hover.range;
    assert.ok(start.line === at && end.line === at && start.character <= character && end.character <= eol);
    assert.ok(hover.contents.value !== '' && plainText(hover.contents.value) !== '');
    said.add(hover.contents.value);
  }
  return said;
}

const word = fc.oneof(
  fc.constantFrom(
    '/',
    '/a(b',
    '//',
    '"',
    '""',
    ',',
    '=',
    '$m',
    '$',
    '{x}',
    '{{x}}',
    '<',
    '>',
    '#',
    '[',
    '!',
    '0/0',
    '::/0:25',
    '[::1]:465',
  ),
  fc.constantFrom(
    'virtual-mta=',
    'call-to:x',
    'mode=',
    'source=',
    '1/',
    '9999999999999999w',
    '0/0:99999',
    '*.',
    '[*.]',
    '*,{selector}',
  ),
  fc.string({ maxLength: 8 }),
);

describe('hover anywhere', () => {
  it('never fails, whatever stands behind whatever directive', () => {
    const names = [...new Set(allDirectives().map(({ name }) => name))];
    fc.assert(
      fc.property(
        fc.constantFrom(...allDirectives()),
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom(...names),
        (entry, words, other) => {
          const text = `<${entry.scope} ${words.join('')}>\n${entry.name} ${words.join(' ')}\n${other} ${words.join(',')}\n</${entry.scope}>\n${entry.name} ${words.join('')}\n/${words.join('')}/ ${words[0] ?? ''}`;
          const file = modelFile('file:///etc/pmta/config', parse(text));
          for (const at of file.tree.lines.keys()) {
            sayAll(file, at);
          }
          semanticTokens(file);
        },
      ),
      { numRuns: 300 },
    );
  });

  const corpus = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
  if (!existsSync(corpus)) {
    return;
  }
  it('never fails on public configurations, and shows no secret of theirs', () => {
    const paths = readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'MANIFEST.tsv')
      .map((entry) => join(entry.parentPath, entry.name));
    let hovers = 0;
    for (const path of paths) {
      const file = modelFile('file:///etc/pmta/config', parse(readFileSync(path, 'utf8')));
      const secrets = file.tree.lines.flatMap((line) => {
        const start = secretStart(line);
        const text = start === undefined ? '' : line.text.slice(start, line.valueEnd);
        return text.length > 5 ? [text] : [];
      });
      for (let at = 0; at < file.tree.lines.length; at += 1 + (file.tree.lines.length >> 8)) {
        const said = [...sayAll(file, at, 3)];
        hovers += said.length;
        assert.ok(!said.some((text) => secrets.some((secret) => text.includes(secret))), `${path}:${at + 1}`);
      }
    }
    assert.ok(hovers > 1000);
  });
});
