import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { applyGraph, type Configuration } from '../model/configuration';
import { type FileState, type FileView, type FolderEntry, sourceFile } from '../model/files';
import { followIncludes } from '../model/include-graph';
import type { PathMapping } from '../model/locate';
import { slashed } from '../model/paths';
import { maskedUrls } from '../model/secrets';
import { readText } from './read-text';
import { tell } from './tell';

/** The most files of one configuration that are read. */
const MAX_FILES = 5000;

/** A whole configuration as it is on disk. */
interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** What the user should know about the files: which weren't read, and why. Whole sentences. */
  readonly notices: readonly string[];
  /** Whether a file is there that can't be read. */
  readonly unreadable: boolean;
}

/**
 * Reads an entry file and all that it includes.
 * @param entry a path of this machine
 * @returns the configuration, or why there is none
 */
export function loadConfiguration(entry: string, maps: readonly PathMapping[]): LoadedConfiguration | string {
  const uri = URI.file(resolve(entry)).toString();
  const view = diskView();
  const state = view.file(uri);
  if (state?.kind !== 'file') {
    return state?.kind === 'unreadable' ? state.reason : 'there is no such file';
  }
  const graph = followIncludes(view, uri, { mappings: maps, roots: [], maxFiles: MAX_FILES });
  const notices: string[] = [];
  let unreadable = false;
  for (const [include, { state: result, reason }] of graph.targets) {
    const target = maskedUrls(include.target);
    if (result === 'unreadable') {
      unreadable = true;
      notices.push(`${target} was not checked: ${reason}.`);
    } else if (result === 'remote') {
      notices.push(`${target} was not read: included URLs are never fetched.`);
    } else if (result === 'skipped') {
      notices.push(`${target} was not read: the configuration has more than ${MAX_FILES} files.`);
    } else if (result === 'unknown') {
      notices.push(`${target} was not found: say by --map where its folder is kept.`);
    }
  }
  return { configuration: applyGraph(graph), notices: [...new Set(notices)], unreadable };
}

/**
 * Reads the main file that a command line names and all that it includes, and tells on standard error what isn't read.
 * @returns undefined when the main file can't be read
 */
export function loadNamed(
  command: string,
  entry: string,
  maps: readonly PathMapping[],
): LoadedConfiguration | undefined {
  const loaded = loadConfiguration(entry, maps);
  if (typeof loaded === 'string') {
    tell(command, `${entry} can't be read: ${loaded}.`);
    return undefined;
  }
  for (const notice of loaded.notices) {
    tell(command, notice);
  }
  return loaded;
}

/**
 * Reads all `--map PATH=DIR` of a command line.
 * @returns the mappings, or what is wrong with one: a sentence
 */
export function readMappings(texts: readonly string[], option = '--map'): PathMapping[] | string {
  const maps = texts.map(readMapping);
  return maps.every((mapping) => mapping !== undefined)
    ? maps
    : `${option} takes a path of the server and the folder that stands for it, as /etc/pmta=pmta.`;
}

/**
 * Reads `/etc/pmta=DIR`.
 * @returns the mapping, or undefined for text of another form
 */
export function readMapping(text: string): PathMapping | undefined {
  const cut = text.indexOf('=');
  const path = slashed(text.slice(0, cut));
  const folder = text.slice(cut + 1);
  return cut < 1 || folder === '' || !path.startsWith('/')
    ? undefined
    : { path: path.replace(/(?<!\/)\/+$/, ''), folder: URI.file(resolve(folder)).toString() };
}

/** The files of this machine. */
function diskView(): FileView {
  const files = new Map<string, FileState>();
  const folders = new Map<string, readonly FolderEntry[]>();
  return {
    file: (uri) => remembered(files, uri, () => readState(uri)),
    folder: (uri) => remembered(folders, uri, () => listFolder(uri)),
  };
}

function remembered<T>(known: Map<string, T>, uri: string, make: () => T): T {
  const value = known.get(uri) ?? make();
  known.set(uri, value);
  return value;
}

function readState(uri: string): FileState {
  const read = readText(URI.parse(uri).fsPath);
  if (read.ok) {
    return sourceFile(uri, read.text);
  }
  return read.code === 'ENOENT' || read.code === 'ENOTDIR'
    ? { kind: 'missing' }
    : { kind: 'unreadable', reason: read.reason };
}

function listFolder(uri: string): FolderEntry[] {
  const folder = URI.parse(uri).fsPath;
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, entry.name))),
    }));
  } catch {
    // A folder that isn't there, or mustn't be read, holds nothing for us.
    return [];
  }
}

/** Whether a path is a folder, or a link to one; false for what can't be looked at, as a link that leads in a circle. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
