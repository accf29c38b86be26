import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { type StartWorker, workerMatcher } from './pattern-worker';

/** What a browser's worker has and a thread of Node hasn't. */
const shim = `
const { parentPort } = require('node:worker_threads');
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => onmessage({ data }));
`;

describe('patterns in a worker of a browser', () => {
  const running = new Set<Worker>();
  const start: StartWorker = (program, answered, failed) => {
    const worker = new Worker(shim + program, { eval: true });
    running.add(worker);
    worker.on('message', answered);
    worker.on('error', ({ message }) => failed(message));
    worker.on('exit', () => running.delete(worker));
    return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() };
  };
  const match = workerMatcher(start);
  afterEach(async () => {
    await Promise.all([...running].map((worker) => worker.terminate()));
  });

  it('gives an outcome for each text, however many there are', async () => {
    assert.deepEqual(await match('a', '', ['a', 'b', 'ba'], 5000), ['match', 'no-match', 'match']);
    assert.deepEqual(await match('a', '', [], 5000), []);
    const many = Array.from({ length: 1000 }, (_, at) => `text ${at}`);
    const outcomes = await match('7$', '', many, 5000);
    assert.equal(outcomes.length, 1000);
    assert.equal(outcomes.filter((outcome) => outcome === 'match').length, 100);
  });

  it('stops a pattern that takes too long, keeps what came before, and goes on with the next', async () => {
    const match = workerMatcher(start);
    const evil = '^(?:(?:a+)+)+$';
    const [slow, next] = await Promise.all([
      match(evil, '', ['aaa', `${'a'.repeat(60)}!`, 'aaa'], 1000),
      match('b', 'i', ['B'], 5000),
    ]);
    assert.deepEqual(slow, ['match', 'timeout', 'timeout']);
    assert.deepEqual(next, ['match']);
  });

  it('counts the time of a pattern, not the time that a worker takes to begin', async () => {
    const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);';
    const match = workerMatcher((program, ...heard) => start(wait + program, ...heard));
    assert.deepEqual(await match('a', '', ['a'], 1000), ['match']);
  });

  it('tells of a pattern that is none', async () => {
    const match = workerMatcher(start);
    await assert.rejects(match('(', '', ['a'], 5000), /Invalid regular expression/);
    assert.deepEqual(await match('a', '', ['a'], 5000), ['match']);
  });

  it('tells where no worker can be started', async () => {
    const match = workerMatcher(() => {
      throw new Error('there are no workers');
    });
    await assert.rejects(match('a', '', ['a'], 1000), /there are no workers/);
  });
});
