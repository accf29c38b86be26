import * as vscode from 'vscode';

/** What is used of the API of VS Code's Git extension (version 1). */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  /** The bytes of a file in a revision, by its absolute path. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** What `git show REF:PATH` prints: for a folder, the names in it. */
  show(ref: string, path: string): Promise<string>;
  /** Mode and size of a file or folder in a revision; fails when it isn't there. */
  getObjectDetails(treeish: string, path: string): Promise<{ mode: string; size: number }>;
  getCommit(ref: string): Promise<GitCommit>;
  log(options: { maxEntries: number }): Promise<GitCommit[]>;
  getRefs(query: { count: number }): Promise<{ name?: string; commit?: string }[]>;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
}

/** The repository that a file is in; undefined without the Git extension, or where there is none. */
export async function repositoryOf(file: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const api = (await extension.activate()).getAPI(1);
    return (
      api.getRepository(file) ?? (await api.openRepository?.(vscode.Uri.joinPath(file, '..'))) ?? undefined
    );
  } catch {
    // Git is switched off or not installed.
    return undefined;
  }
}
