import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  type FolderEntry,
  LIST_FOLDER,
  type ListFolderParams,
  READ_FILE,
  type ReadFileParams,
  type ReadResult,
} from '../../server/src/lsp/protocol';
import { isBinary, isFolder, isLarger, isNoPlainFile } from './unreadable';

/** Answers the server's requests for files, of every file system that VS Code knows. */
export function serveFiles(client: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest<ReadResult, void>(READ_FILE, ({ uri, maxBytes }: ReadFileParams) =>
      readText(uri, maxBytes),
    ),
    client.onRequest<FolderEntry[], void>(LIST_FOLDER, ({ uri }: ListFolderParams) => listFolder(uri)),
  );
}

async function readText(uri: string, maxBytes: number): Promise<ReadResult> {
  const file = vscode.Uri.parse(uri);
  try {
    const { size, type } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) {
      const reason = (type & vscode.FileType.Directory) !== 0 ? isFolder : isNoPlainFile;
      return { kind: 'unreadable', reason };
    }
    if (size > maxBytes) {
      return { kind: 'unreadable', reason: isLarger(maxBytes) };
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    return bytes.includes(0)
      ? { kind: 'unreadable', reason: isBinary }
      : { kind: 'text', text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return isMissing(error)
      ? { kind: 'missing' }
      : { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function listFolder(uri: string): Promise<FolderEntry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries.map(([name, type]) => ({ name, folder: (type & vscode.FileType.Directory) !== 0 }));
  } catch {
    // A folder that isn't there, or mustn't be read, holds nothing for the server.
    return [];
  }
}

function isMissing(error: unknown): boolean {
  const missing = [
    vscode.FileSystemError.FileNotFound().code,
    vscode.FileSystemError.FileNotADirectory().code,
  ];
  return error instanceof vscode.FileSystemError && missing.includes(error.code);
}
