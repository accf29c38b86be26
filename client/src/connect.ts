import type { BaseLanguageClient } from 'vscode-languageclient';

/** Gives the client of the language server, started if need be. */
export type Connect = () => Promise<BaseLanguageClient>;
