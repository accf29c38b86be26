import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fullClient } from '../../../test/completions';
import { configurationOf } from '../../model/configuration';
import { type FileModel, modelFile } from '../../model/file-model';
import { allDirectives } from '../../schema/lookup';
import { parse } from '../../syntax/tree';
import { signatureAt } from '../signature-help';
import { complete } from '.';

/** Completes and asks for signatures at a position: what is offered must replace a part of the line around it. */
function checkAt(file: FileModel, line: number, character: number): number {
  const position = { line, character };
  const { items } = complete(file, configurationOf([file], false), position, fullClient);
  const eol = file.tree.lines[line]?.eol ?? 0;
  for (const { label, textEdit } of items) {
    assert.ok(label !== '' && textEdit && 'range' in textEdit);
    const { start, end } = textEdit.range;
    assert.ok(start.line === line && end.line === line, label);
    assert.ok(start.character <= character && character <= end.character && end.character <= eol, label);
  }
  signatureAt(file, position, { invoked: true, labelOffsets: true });
  return items.length;
}

const names = ['no-such', ...allDirectives().map((entry) => entry.name)];
const piece = fc.constantFrom(
  ...[
    'yes',
    '10',
    '/',
    '/x/',
    '/a b',
    '"',
    '"a"',
    ',',
    '=',
    ':',
    '$',
    '$m',
    '{',
    '{{x}}',
    '{{',
    '<',
    '</',
    '>',
    '#',
    '[',
    '!',
  ],
  ...[
    '<pattern-list>',
    '0/0',
    '200/',
    'virtual-mta=',
    'call-to:',
    'mode=backoff',
    'd',
    '*',
    '[::]:',
    'HIGH:!',
    'é',
    '😀',
  ],
);
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fc.array(piece, { maxLength: 4 }), fc.constantFrom(' ', ',', ''))
    .map(([name, pieces, separator]) => `${name} ${pieces.join(separator)}`),
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...new Set(allDirectives().map((entry) => entry.scope))).map((scope) => `<${scope} a>`),
  fc.constantFrom('</domain>', '</pattern-list>', '', '\t', 'domain-macro m a.test,', '  b.test,$m'),
);

describe('completion anywhere', () => {
  it('replaces what is around the position, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (lines, at, character) => {
          const file = modelFile('file:///etc/pmta/config', parse(lines.join('\n')));
          const row = at % lines.length;
          checkAt(file, row, character % ((lines[row]?.length ?? 0) + 1));
        },
      ),
      { numRuns: 3000 },
    );
  });

  const corpus = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
  if (existsSync(corpus)) {
    it('does so all over real configurations', () => {
      const files = readdirSync(corpus, { withFileTypes: true, recursive: true }).filter((entry) =>
        entry.isFile(),
      );
      let offered = 0;
      for (const { parentPath, name } of files) {
        const file = modelFile(`file:///${name}`, parse(readFileSync(join(parentPath, name), 'utf8')));
        for (let at = 0; at < file.tree.lines.length; at += 3) {
          const eol = file.tree.lines[at]?.eol ?? 0;
          offered += checkAt(file, at, (at * 7) % (eol + 1)) > 0 ? 1 : 0;
        }
      }
      assert.ok(offered > 500);
    });
  }
});
