import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { patternMatcher } from '../machine/pattern-matcher';
import { nodeFiles, nodeRealUri } from './node-files';
import { nodeKeys } from './node-keys';
import { startServer } from './server';

// `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` on the command line choose the transport.
startServer(createConnection(ProposedFeatures.all), nodeFiles, nodeKeys, patternMatcher().match, nodeRealUri);
