import assert from 'node:assert/strict';

/** Tries again for a minute, until nothing is said to be wrong: a busy machine is several times slower than an idle one. */
export async function eventually(whatIsWrong: () => Promise<string | undefined>): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (let wrong = await whatIsWrong(); wrong !== undefined; wrong = await whatIsWrong()) {
    assert.ok(Date.now() < deadline, wrong);
    await new Promise((done) => setTimeout(done, 50));
  }
}
