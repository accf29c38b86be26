import type * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Connect } from './connect';

/** What differs between the places that the extension runs in: with Node, or in a browser's worker. */
export interface Host {
  /** Makes the client of a language server that will run beside the extension; nothing is started yet. */
  newClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<LanguageClient>;
  /** What it runs on, for reports: system, processor and version of Node. */
  readonly machine: string;
  /** Whether private keys can be made: they go into folders of the machine that the extension runs on. */
  readonly makesKeys: boolean;
  /**
   * Registers what only this place has.
   * @param connect gives the client, started if need be
   */
  extras(connect: Connect): vscode.Disposable;
}
