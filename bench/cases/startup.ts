import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { timingOf } from '../measure';
import { compared, type Row } from '../report';

/** From starting the server to its answer to `initialize`, beside the smallest server of the same stack. */
export async function startup(short: boolean): Promise<Row[]> {
  const rounds = short ? 7 : 15;
  const servers = { product: resolve('dist/server.js'), smallest: resolve('out/bench/smallest-server.js') };
  const times = { product: [] as number[], smallest: [] as number[] };
  for (let round = -2; round < rounds; round++) {
    for (const name of ['product', 'smallest'] as const) {
      const time = await answerTime(servers[name]);
      if (round >= 0) {
        times[name].push(time);
      }
    }
  }
  const peer = 'an empty vscode-languageserver program, bundled the same way';
  return [
    compared(
      'dist/server.js to the answer to initialize',
      timingOf(times.product),
      timingOf(times.smallest),
      peer,
      1.5,
      1.8,
    ),
  ];
}

function answerTime(server: string): Promise<number> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.on('error', fail);
    child.stdout.once('data', () => {
      const time = performance.now() - start;
      child.once('exit', () => done(time));
      child.kill();
    });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}
