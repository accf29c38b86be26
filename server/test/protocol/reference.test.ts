import assert from 'node:assert/strict';
import { DESCRIBE, REFERENCE_TOPICS, type Topic } from '../../src/lsp/protocol';
import { allBlocks, allDirectives } from '../../src/schema/lookup';
import { startClient, type TestClient } from './client';

describe('the directive reference over stdio', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });
  const describeTopic = (scope: string, directive?: string) =>
    client.connection.sendRequest<string | null>(DESCRIBE, { scope, ...(directive && { directive }) });

  it('has a page for everything that it lists, and lists all of the schema', async () => {
    const topics = await client.connection.sendRequest<Topic[]>(REFERENCE_TOPICS);
    assert.equal(topics.length, 1 + allBlocks().length + allDirectives().length);
    for (const { scope, directive, syntax, summary } of topics) {
      const page = await describeTopic(scope, directive);
      assert.ok(page?.startsWith('# '), `${scope} ${directive}`);
      assert.ok(syntax !== '' && summary !== '' && !/[`*]{1}\w/.test(summary.replaceAll('*.', '')), summary);
    }
  });

  it('tells of a directive what it is in each of its blocks, the one asked for first', async () => {
    const page = (await describeTopic('virtual-mta', 'max-smtp-out')) ?? '';
    assert.deepEqual(page.match(/^#+ .*$/gm), [
      '# max-smtp-out',
      '## In `<domain>`',
      '## In `<virtual-mta-pool>`',
    ]);
    assert.doesNotMatch(page, /\]\([^#)]*\.md/);
  });

  it('has none for what is not there', async () => {
    assert.equal(await describeTopic('mystery'), null);
    assert.equal(await describeTopic('source', 'bounce-after'), null);
  });
});
