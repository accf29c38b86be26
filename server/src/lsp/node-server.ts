import type { Connection, InitializeParams } from 'vscode-languageserver';
import { patternMatcher } from '../machine/pattern-matcher';
import { nodeFiles, nodeRealUri } from './node-files';
import { nodeSecrets } from './node-secrets';
import { startServer } from './server';

/** Starts serving a client that said `initialize`, with the files and threads of this machine. */
export function startOnNode(connection: Connection, params: InitializeParams): void {
  startServer(connection, params, nodeFiles, nodeSecrets, patternMatcher().match, nodeRealUri);
}
