import assert from 'node:assert/strict';
import { quarters, soak } from '../soak/soak';

describe('server in long use', () => {
  it('keeps neither more memory nor more time for a keystroke after five minutes of editing', async () => {
    const samples = await soak(1000, 12, 1);
    // The first quarter fills what is kept on purpose, and runs code that isn't compiled yet.
    const [heapBefore, heap] = quarters(samples.slice(3), 'heap');
    assert.ok(heap < heapBefore * 1.1, `the heap grew from ${heapBefore} to ${heap} bytes`);
    const [cpuBefore, cpu] = quarters(samples.slice(3), 'cpu');
    assert.ok(cpu < cpuBefore * 2, `a keystroke took ${cpuBefore} ms of the processor, then ${cpu}`);
  });
});
