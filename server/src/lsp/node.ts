import {
  type Connection,
  createConnection,
  type InitializeParams,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { answerTo } from './command-line';
import { initializeResult } from './initialize';
import { lifecycle } from './lifecycle';

const answer = answerTo(process.argv.slice(2), PRODUCT_VERSION);
if (answer === undefined) {
  // `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` on the command line choose the transport.
  const life = lifecycle();
  const connection = createConnection(ProposedFeatures.all, life.options);
  life.listen(connection);
  connection.onInitialize((params) => {
    life.hold(answered().then(() => serve(connection, params)));
    return initializeResult(params);
  });
  connection.listen();
} else {
  (answer.code === 0 ? process.stdout : process.stderr).write(answer.text);
  process.exitCode = answer.code;
}

/** Reads most of the server, which is more than what answers `initialize`, and starts it. */
async function serve(connection: Connection, params: InitializeParams): Promise<void> {
  try {
    const { startOnNode } = await import('./node-server');
    startOnNode(connection, params);
  } catch (error) {
    // An editor must see that there is no server: one that ends is told of.
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

/** When the answer that is being given is on its way: it is written in the next turn of the event loop. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate);
  }
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;
