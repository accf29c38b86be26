import assert from 'node:assert/strict';
import { restartPolicy } from './restart-policy';

describe('restarting the server', () => {
  it('waits longer each time, and ends with the fifth end in three minutes', () => {
    let time = 0;
    const { ended } = restartPolicy(() => time);
    const verdicts = [0, 1, 2, 3, 4].map((second) => {
      time = second * 1000;
      return ended();
    });
    assert.deepEqual(verdicts, [
      { restart: true, delay: 0 },
      { restart: true, delay: 1000 },
      { restart: true, delay: 2000 },
      { restart: true, delay: 4000 },
      { restart: false },
    ]);
  });

  it('goes on for ever with ends that are rare', () => {
    let time = 0;
    const { ended } = restartPolicy(() => time);
    for (let count = 0; count < 50; count++) {
      time += 4 * 60 * 1000;
      assert.deepEqual(ended(), { restart: true, delay: 0 });
    }
  });

  it('begins anew when it is started by hand', () => {
    const { ended, reset } = restartPolicy(() => 0);
    for (let count = 0; count < 9; count++) ended();
    assert.deepEqual(ended(), { restart: false });
    reset();
    assert.deepEqual(ended(), { restart: true, delay: 0 });
  });
});
