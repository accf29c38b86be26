import type { Configuration } from './configuration';
import type { FileModel } from './file-model';
import type { FileState, FolderEntry, SourceFile } from './files';
import { folderOf, normalUri, pathOf } from './paths';
import { maskedUrls } from './secrets';
import { MAX_FILES, type WorkspaceFolder } from './workspace-plan';

/** Where the files that aren't open come from: the disk, the client's file system, or a test's memory. */
export interface FileHost {
  /** Reads a text file of at most so many bytes as UTF-8. */
  read(uri: string, maxBytes: number): Promise<ReadResult>;
  /** What a folder holds; nothing when there is no such folder. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** The text of a file, that there is none, or why it can't be read ("it is larger than 5 MB"). */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A document that the client has open: what it holds counts, not the disk. */
export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  version: number;
  file: FileModel;
  /** The configuration that it is part of; the first, when several include it. */
  configuration: Configuration;
}

/** The files of the workspace and the configurations that they make up. */
export interface Workspace {
  readonly host: FileHost;
  folders: readonly WorkspaceFolder[];
  /** By URI as the client writes it. */
  readonly documents: Map<string, OpenDocument>;
  /** By URI of the entry file. */
  configurations: ReadonlyMap<string, Configuration>;
  /** Configurations that are being made and will take their places, so that edits reach them too. */
  ahead: ReadonlyMap<string, Configuration>;
  /** Files that aren't open, as last read; by normalised URI. */
  readonly files: Map<string, FileState>;
  readonly listings: Map<string, readonly FolderEntry[]>;
  /** Texts of open documents, by normalised URI. */
  readonly sources: Map<string, SourceFile>;
  /** What was forgotten while it was being read: the answer is out of date. */
  readonly forgotten: Set<string>;
  /** Goes up when includes may lead elsewhere, by documents or files that come, go or change: what was planned is out of date. */
  revision: number;
}

/** A workspace without folders. */
export function newWorkspace(host: FileHost): Workspace {
  return {
    host,
    folders: [],
    documents: new Map(),
    configurations: new Map(),
    ahead: new Map(),
    sources: new Map(),
    files: new Map(),
    listings: new Map(),
    forgotten: new Set(),
    revision: 0,
  };
}

/**
 * Forgets what was read of a file or folder, as it changed on disk.
 * @param structure whether it came or went, so that its folder changed too
 * @returns whether anybody asked for it: then `loadWorkspace` must ask again
 */
export function forgetFile(workspace: Workspace, uri: string, structure: boolean): boolean {
  const key = normalUri(uri);
  let known = forget(workspace, workspace.files, key);
  if (structure) {
    known = forget(workspace, workspace.listings, folderOf(key)) || known;
    for (const other of [...workspace.files.keys(), ...workspace.listings.keys()]) {
      if (other === key || other.startsWith(`${key}/`)) {
        known = forget(workspace, workspace.files, other) || known;
        known = forget(workspace, workspace.listings, other) || known;
      }
    }
  }
  return known && !(workspace.sources.has(key) && !structure);
}

function forget(workspace: Workspace, from: Map<string, unknown>, key: string): boolean {
  workspace.forgotten.add(key);
  workspace.revision++;
  return from.delete(key);
}

/** Forgets all that was read from disk. */
export function forgetAll(workspace: Workspace): void {
  for (const known of [workspace.files, workspace.listings]) {
    for (const key of [...known.keys()]) {
      forget(workspace, known, key);
    }
  }
}

/** What the user should know about files that aren't read: whole sentences. */
export function noticesOf(workspace: Workspace): string[] {
  const notices = new Set<string>();
  for (const [entry, configuration] of workspace.configurations) {
    if (configuration.files.size === 0) {
      notices.add(
        `The entry file ${pathOf(entry)} of the setting powermta.entry is not there: correct the setting, or create the file.`,
      );
    }
    for (const [include, { state, reason }] of configuration.targets) {
      const target = maskedUrls(include.target);
      if (state === 'unreadable') {
        notices.add(`${target} was not read: ${reason}. What it defines is not known.`);
      } else if (state === 'skipped') {
        notices.add(
          `${target} was not read: a configuration of more than ${MAX_FILES} files is read in part.`,
        );
      }
    }
  }
  return [...notices];
}

/** The text of a line without its end, of a file that is open or was read; undefined when there is none. */
export function lineIn({ sources, files }: Workspace, uri: string, line: number): string | undefined {
  const key = normalUri(uri);
  const file = sources.get(key) ?? files.get(key);
  const found = file === undefined || !('tree' in file) ? undefined : file.tree.lines[line];
  return found?.text.slice(0, found.eol);
}
