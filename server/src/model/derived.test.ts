import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryHost } from '../../test/in-memory';
import { type Entry, topLevelOf } from './block-content';
import type { Configuration } from './configuration';
import { domainKeysOf } from './domain-keys';
import { ownersOf, poolsByMember } from './effective/owners';
import { lineOf } from './names';
import { newWorkspace } from './workspace';
import { changeDocument, openDocument } from './workspace-edit';
import { loadWorkspace } from './workspace-load';

const folder = 'file:///etc/pmta';

const files: Readonly<Record<string, string>> = {
  config: `log-file /l
spool /s
domain-macro m a.example,b.example
<virtual-mta a>
    smtp-source-host 192.0.2.1 a.example.com
    domain-key s,a.example,/k
</virtual-mta>
include more
include more
<virtual-mta b>
    include keys
</virtual-mta>
<virtual-mta-pool p>
    virtual-mta a
    include members
</virtual-mta-pool>
domain-key t,$m,/k
<virtual-mta A>
</virtual-mta>
`,
  more: '<virtual-mta c>\n    domain-key u,c.example,/k\n</virtual-mta>\n# end\n',
  keys: 'domain-key v,v.example,/k\ndomain-key w,w.example,/k\n',
  members: 'virtual-mta b\nvirtual-mta c\n',
};

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(files)),
  line: fc.nat(19),
  column: fc.nat(12),
  length: fc.nat(3),
  lines: fc.constantFrom(0, 0, 0, 0, 1, 2),
  text: fc.constantFrom(
    ' ',
    ' ',
    'b',
    '',
    '#',
    '\n',
    '# x\n',
    'domain-key x,x.example,/k\n',
    '<virtual-mta d>\n</virtual-mta>\n',
    '</virtual-mta>\n',
    'virtual-mta a\n',
  ),
  looks: fc.boolean(),
});

/** All that is kept up to date after edits, as text. */
function told(configuration: Configuration): unknown {
  const place = ({ unit, offset, line }: Pick<Entry, 'unit' | 'offset'> & { line?: Entry['line'] }) =>
    `${unit.file.uri} ${lineOf({ unit, offset })} ${unit.file.units.includes(unit)} ${line?.text ?? ''}`;
  const { entries, complete } = topLevelOf(configuration);
  const owners = [...ownersOf(configuration).values()].map((owner) => ({
    ...owner,
    blocks: owner.blocks.map(place),
  }));
  const pools = [...poolsByMember(configuration)].map(([key, found]) => [
    key,
    found.map(({ blocks }) => blocks.map(place)),
  ]);
  const keys = domainKeysOf(configuration).map(({ unit, ...key }) => ({
    ...key,
    place: place({ unit, ...key }),
  }));
  return { entries: entries.map(place), complete, owners, pools, keys };
}

describe('what is derived from a configuration', () => {
  it('is the same after any edits as when it is worked out anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const workspace = newWorkspace(memoryHost({}));
        workspace.folders = [{ uri: folder, entries: [`${folder}/config`], mappings: [] }];
        for (const [name, text] of Object.entries(files)) {
          openDocument(workspace, `${folder}/${name}`, 1, text);
        }
        await loadWorkspace(workspace);
        const configuration = workspace.configurations.get(`${folder}/config`);
        assert.ok(configuration);
        told(configuration);
        for (const { file, line, column, length, lines, text, looks } of edits) {
          const document = workspace.documents.get(`${folder}/${file}`);
          assert.ok(document);
          const end = { line: line + lines, character: column + length };
          const range = { start: { line, character: column }, end };
          changeDocument(workspace, document, 2, [{ range, text }]);
          if (looks) {
            told(configuration);
          }
        }
        // Of a copy nothing is known yet.
        assert.deepEqual(told(configuration), told({ ...configuration }));
      }),
      { numRuns: 400 },
    );
  });
});
