import assert from 'node:assert/strict';
import { quarters, soak } from '../soak/soak';

describe('server in long use', () => {
  it('keeps neither more memory nor more time for a keystroke after five minutes of editing', async () => {
    // The first quarter fills what is kept on purpose, and runs code that isn't compiled yet.
    const samples = (await soak(1000, 12, 1)).slice(3);
    const [heapBefore, heap] = quarters(samples, 'heap');
    assert.ok(heap < heapBefore * 1.1, `the heap grew from ${heapBefore} to ${heap} bytes`);
    // Other work on the machine only ever adds to it: the least is nearest to what it takes.
    const times = samples.map((sample) => sample.cpu);
    const cpuBefore = Math.min(...times.slice(0, 3));
    const cpu = Math.min(...times.slice(-3));
    assert.ok(cpu < cpuBefore * 2, `a keystroke took ${cpuBefore} ms of the processor, then ${cpu}`);
  });
});
