import assert from 'node:assert/strict';
import { COMPARE } from '../../src/lsp/compare-protocol';
import type { MarkdownReport } from '../../src/lsp/explain-protocol';
import { fullCapabilities, startClient, type TestClient } from './client';

const folder = 'file:///work/pmta';
const uri = `${folder}/config`;
const config = 'include /etc/pmta/domains\n<domain a.example>\nmax-smtp-out 3\n</domain>\n';
const files = {
  '/work/pmta/config': config,
  '/work/pmta/domains': '<domain *>\nmax-smtp-out 6\n</domain>\n',
  '/work/old/config': 'include domains\n',
  '/work/old/domains': '<domain *>\nmax-smtp-out 5\n</domain>\n',
};

describe('comparing over the protocol', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await startClient(fullCapabilities, {
      folders: [folder],
      files: { ...files },
      settings: { pathMap: { '/etc/pmta': '.' } },
    });
    await client.open(uri, config);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const compare = (other: object) =>
    client.connection.sendRequest<MarkdownReport>(COMPARE, { uri, other, before: 'old', after: 'now' });

  it('tells what changes from another main file and what it includes', async () => {
    const { title, markdown } = await compare({ entry: 'file:///work/old/config' });
    assert.equal(title, 'old → now');
    assert.match(
      markdown,
      /\*\*every domain\*\*\n\n.*\n.*\n\| `max-smtp-out` \| `5` \[\/work\/old\/domains:2]/,
    );
    assert.match(markdown, /\*\*`a\.example`\*\*\n\n.*\n.*\n\| `max-smtp-out` \| `5` .* \| `3` \[config:3]/);
  });

  it('reads the same files in another state through the client, by the same path map', async () => {
    const place = { line: 2, character: 13 };
    await client.change(uri, 2, [{ range: { start: place, end: { line: 2, character: 14 } }, text: '9' }]);
    const { markdown } = await compare({ scheme: 'git', authority: 'abc' });
    assert.match(markdown, /`3` \[old:config:3]\(<git:\/\/abc\/work\/pmta\/config#L3>\) \| `9` \[config:3]/);
    assert.doesNotMatch(markdown, /every domain/);
  });

  it('says when the other one is not there', async () => {
    await assert.rejects(compare({ entry: 'file:///work/gone' }), /\/work\/gone can't be read in old\./);
  });
});
