import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { patternMatcher } from '../machine/pattern-matcher';
import { nodeFiles, nodeRealUri } from './node-files';
import { nodeSecrets } from './node-secrets';
import { startServer } from './server';

// `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` on the command line choose the transport.
startServer(
  createConnection(ProposedFeatures.all),
  nodeFiles,
  nodeSecrets,
  patternMatcher().match,
  nodeRealUri,
);
