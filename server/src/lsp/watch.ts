import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { folderOf, pathBelow } from '../model/paths';
import { projectFileName } from '../rules/project-file';
import type { Session } from './session';

/** The most folders that are watched. */
const MAX_FOLDERS = 200;
/** For clients that can only watch the workspace: names that configurations and their parts usually have. */
const usualNames = '**/{config,config-*,*.conf,*.cfg,*.config,*.pmta,*.txt,*.inc}';

/**
 * Asks the client to tell of changes to files: in the folders of all that was read or looked for.
 * @returns a function to be called when other files became known
 */
export function watcher(session: Session): () => void {
  let registered: Promise<Disposable | undefined> | undefined;
  let watched = '';
  return () => {
    const capability = session.capabilities.workspace?.didChangeWatchedFiles;
    if (capability?.dynamicRegistration !== true) {
      return;
    }
    const folders = capability.relativePatternSupport === true ? foldersOf(session) : undefined;
    const key = folders?.join('\n') ?? usualNames;
    if (key === watched) {
      return;
    }
    watched = key;
    const before = registered;
    const watchers = folders?.map((baseUri) => ({ globPattern: { baseUri, pattern: '*' } }));
    registered = session.connection.client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: watchers ?? [{ globPattern: usualNames }],
      })
      // A client that refuses leaves us with what is read when documents are opened and saved.
      .catch(() => undefined);
    void before?.then((old) => old?.dispose());
  };
}

/** Asks the client to tell of changes to the project's settings of rules. */
export function watchProjectFiles({ capabilities, connection }: Session): void {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    const watchers = [{ globPattern: `**/${projectFileName}` }];
    // A client that refuses leaves us with what is read when a configuration is opened first.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
}

/** The folders of what was read or looked for, and those of the workspace that were searched. */
function foldersOf({ workspace }: Session): string[] {
  const folders = new Set<string>();
  for (const configuration of workspace.configurations.values()) {
    for (const uri of configuration.files.keys()) {
      // A document that is open and alone may be anything; of several files each lies somewhere, open or not.
      if (workspace.files.has(uri) || configuration.files.size > 1) {
        folders.add(folderOf(uri));
      }
    }
    for (const { expected } of configuration.targets.values()) {
      if (expected !== undefined) {
        folders.add(folderOf(expected));
      }
    }
  }
  for (const uri of workspace.listings.keys()) {
    if (workspace.folders.some((folder) => pathBelow(folder.uri, uri) !== undefined)) {
      folders.add(uri);
    }
  }
  return [...folders].sort().slice(0, MAX_FOLDERS);
}
