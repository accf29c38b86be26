import assert from 'node:assert/strict';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///work/pmta/config';
/** Milliseconds that are long beside what checking takes. */
const DELAY = 1_500;

describe('the delay of diagnostics', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const answerTime = async () => {
    const start = performance.now();
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    return { codes, time: performance.now() - start };
  };

  it('holds after a change, not when a file is opened', async () => {
    client = await startClient(fullCapabilities, {
      folders: ['file:///work/pmta'],
      files: {},
      settings: { diagnostics: { delay: DELAY } },
    });
    await client.open(uri, 'run-as-root no\n');
    const opened = await answerTime();
    assert.ok(opened.time < DELAY, `${opened.time} ms`);
    await client.change(uri, 2, [{ text: 'run-as-root yes\n' }]);
    const changed = await answerTime();
    assert.ok(changed.time > DELAY * 0.9, `${changed.time} ms`);
    assert.deepEqual(changed.codes, ['run-as-root']);
  });
});
