import assert from 'node:assert/strict';
import { EXPLAIN, type MarkdownReport, SUBJECTS, type Subjects } from '../../src/lsp/explain-protocol';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const folder = 'file:///work/pmta';
const config = `include /etc/pmta/vmtas
<domain *>
    max-smtp-out 5
</domain>
<source 10/8>
    default-virtual-mta mta1
</source>
<smtp-user anna>
</smtp-user>
`;
const files = {
  '/work/pmta/config': config,
  '/work/pmta/vmtas': '<virtual-mta mta1>\n<domain a.example>\nmax-smtp-out 2\n</domain>\n</virtual-mta>\n',
};

describe('explaining over the protocol', () => {
  let client: TestClient;
  const uri = `${folder}/config`;
  const ask = <T>(request: string, params: object) =>
    client.connection.sendRequest<T>(request, { uri, ...params });

  beforeEach(async () => {
    client = await startClient(fullCapabilities, { folders: [folder], files: { ...files } });
    await client.open(uri, config);
    await eventually(async () => {
      const subjects = await ask<Subjects | null>(SUBJECTS, {});
      return subjects?.virtualMtas.length === 1 ? undefined : 'the configuration was not loaded';
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('says what can be asked, and what stands at the cursor', async () => {
    const { here, ...lists } = await ask<Subjects>(SUBJECTS, { position: { line: 5, character: 4 } });
    assert.deepEqual(lists, {
      domains: ['*', 'a.example'],
      virtualMtas: ['mta1'],
      pools: [],
      users: ['anna'],
      listeners: [],
      sources: [],
      rollups: false,
    });
    assert.deepEqual(here, { clientIp: '10/8' });
  });

  it('gives a report with links into files that are not open', async () => {
    const { title, markdown } = await ask<MarkdownReport>(EXPLAIN, {
      question: { domain: 'a.example', virtualMta: 'mta1' },
    });
    assert.equal(title, 'a.example in virtual MTA mta1');
    assert.match(
      markdown,
      /`2` \| `<domain a\.example> in <virtual-mta mta1>` \[vmtas:3]\(<file:\/\/\/work\/pmta\/vmtas#L3>\)/,
    );
  });

  it('takes edits into account at once', async () => {
    const place = { line: 2, character: 17 };
    await client.change(uri, 2, [{ range: { start: place, end: { line: 2, character: 18 } }, text: '9' }]);
    const { markdown } = await ask<MarkdownReport>(EXPLAIN, { question: { domain: 'b.example' } });
    assert.match(markdown, /`max-smtp-out` \| `9`/);
  });

  it('answers nothing for a file that is not open', async () => {
    assert.equal(
      await client.connection.sendRequest(EXPLAIN, { uri: `${folder}/vmtas`, question: { domain: 'x' } }),
      null,
    );
  });
});
