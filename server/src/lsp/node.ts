import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { patternMatcher } from '../machine/pattern-matcher';
import { answerTo } from './command-line';
import { lifecycle } from './lifecycle';
import { nodeFiles, nodeRealUri } from './node-files';
import { nodeSecrets } from './node-secrets';
import { startServer } from './server';

const answer = answerTo(process.argv.slice(2), PRODUCT_VERSION);
if (answer === undefined) {
  // `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` on the command line choose the transport.
  const life = lifecycle();
  const connection = createConnection(ProposedFeatures.all, life.options);
  life.listen(connection);
  startServer(connection, nodeFiles, nodeSecrets, patternMatcher().match, nodeRealUri);
} else {
  (answer.code === 0 ? process.stdout : process.stderr).write(answer.text);
  process.exitCode = answer.code;
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;
