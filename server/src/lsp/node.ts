import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files';
import { nodeKeys } from './node-keys';
import { startServer } from './server';

// `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` on the command line choose the transport.
startServer(createConnection(ProposedFeatures.all), nodeFiles, nodeKeys);
