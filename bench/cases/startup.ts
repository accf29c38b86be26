import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { timingOf } from '../measure';
import { compared, ms, type Row } from '../report';

/**
 * From starting the server to its answer to `initialize`, beside the smallest server of the same stack; and to the first hover,
 * by when all is there that the answer to `initialize` doesn't need.
 */
export async function startup(short: boolean): Promise<Row[]> {
  const rounds = short ? 7 : 15;
  const servers = { product: resolve('dist/server.js'), smallest: resolve('out/bench/smallest-server.js') };
  const times = { product: [] as number[], smallest: [] as number[] };
  const hovers: number[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const name of ['product', 'smallest'] as const) {
      const { answer, hover } = await start(servers[name], name === 'product');
      if (round >= 0) {
        times[name].push(answer);
        hovers.push(...(hover === undefined ? [] : [hover]));
      }
    }
  }
  const peer = 'an empty vscode-languageserver program, bundled the same way';
  const hover = timingOf(hovers);
  return [
    compared(
      'dist/server.js to the answer to initialize',
      timingOf(times.product),
      timingOf(times.smallest),
      peer,
      1.5,
      1.8,
    ),
    {
      what: 'dist/server.js to the first hover in a small file',
      ours: ms(hover.median),
      spread: `${ms(hover.least)} – ${ms(hover.most)}`,
    },
  ];
}

/** The least of what an editor does first. */
const textDocument = {
  uri: 'file:///etc/pmta/config',
  languageId: 'powermta',
  version: 1,
  text: 'postmaster a@b.c',
};
const hoverParams = { textDocument, position: { line: 0, character: 1 } };
const opening =
  message({ method: 'initialized', params: {} }) +
  message({ method: 'textDocument/didOpen', params: { textDocument } }) +
  message({ id: 2, method: 'textDocument/hover', params: hoverParams });

/** The milliseconds from starting a server to its answer to `initialize`, and, if that is wanted, to a hover. */
function start(server: string, hovers: boolean): Promise<{ answer: number; hover: number | undefined }> {
  // Certificates of one's own, which Node reads at every start, would make all programs more alike.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return new Promise((done, fail) => {
    const begin = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    child.on('error', fail);
    let answer: number | undefined;
    let came = '';
    const end = (hover?: number) => {
      child.removeAllListeners('exit');
      child.once('exit', () => done({ answer: answer ?? Number.NaN, hover }));
      child.kill();
    };
    child.once('exit', (code) => fail(new Error(`${server} ended with ${code}`)));
    child.stdout.on('data', (bytes) => {
      const time = performance.now() - begin;
      came += bytes;
      if (answer === undefined) {
        answer = time;
        if (hovers) {
          child.stdin.write(opening);
        } else {
          end();
        }
      } else if (came.includes('"id":2,')) {
        end(time);
      }
    });
    const params = { processId: null, rootUri: null, capabilities: {} };
    child.stdin.write(message({ id: 1, method: 'initialize', params }));
  });
}

function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
