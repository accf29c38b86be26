import assert from 'node:assert/strict';

/** Tries again for five seconds, until nothing is said to be wrong. */
export async function eventually(whatIsWrong: () => Promise<string | undefined>): Promise<void> {
  const deadline = Date.now() + 5000;
  for (let wrong = await whatIsWrong(); wrong !== undefined; wrong = await whatIsWrong()) {
    assert.ok(Date.now() < deadline, wrong);
    await new Promise((done) => setTimeout(done, 50));
  }
}
