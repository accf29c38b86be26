import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

// The smallest server there can be: it answers `initialize` and nothing else.
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
