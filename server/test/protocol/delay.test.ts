import assert from 'node:assert/strict';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///work/pmta/config';
const DELAY = 1_500;

describe('the delay of diagnostics', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const answerTime = async (start: number) => {
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    return { codes, time: performance.now() - start };
  };

  const start = async (delay: number) => {
    client = await startClient(fullCapabilities, {
      folders: ['file:///work/pmta'],
      files: {},
      settings: { diagnostics: { delay } },
    });
    await client.open(uri, 'run-as-root no\n');
  };

  it('does not hold when a file is opened', async () => {
    const forEver = 2 ** 31 - 1;
    await start(forEver);
    assert.deepEqual((await answerTime(performance.now())).codes, []);
  });

  it('holds after a change', async () => {
    await start(DELAY);
    const before = performance.now();
    await client.change(uri, 2, [{ text: 'run-as-root yes\n' }]);
    const changed = await answerTime(before);
    assert.ok(changed.time > DELAY * 0.9, `${changed.time} ms`);
    assert.deepEqual(changed.codes, ['run-as-root']);
  });
});
