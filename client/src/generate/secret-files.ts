import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { RESTRICT_SECRET, WRITE_SECRET } from '../../../server/src/lsp/generate-protocol';
import type { Connect } from '../connect';

/** Files with passwords that were written in this session, by URI. */
const written = new Set<string>();

/**
 * Writes a new file with passwords, whole or not at all, for its owner only (mode 0600). Gives false where that can't be done
 * since the file is on no disk of this machine; rejects when there is such a file.
 */
export async function writeSecret(client: LanguageClient, file: vscode.Uri, text: string): Promise<boolean> {
  if (file.scheme !== 'file') return false;
  await client.sendRequest(WRITE_SECRET, { uri: client.code2ProtocolConverter.asUri(file), text });
  written.add(file.toString());
  return true;
}

/** Redoing what was undone makes files anew: those with passwords are again for their owner only. */
export function keepSecretsRestricted(connect: Connect): vscode.Disposable {
  return vscode.workspace.onDidCreateFiles(async ({ files }) => {
    for (const file of files.filter((made) => written.has(made.toString()))) {
      const client = await connect();
      await client.sendRequest(RESTRICT_SECRET, { uri: client.code2ProtocolConverter.asUri(file) });
    }
  });
}
