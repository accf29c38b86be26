import { blockEntry, directiveIn } from '../schema/lookup';
import type { FileModel } from './file-model';
import { type FileView, modelIn } from './files';
import { baseName, folderOf, joinUri, pathOf } from './paths';
import type { Steps } from './steps';

/** How far configurations are looked for in a workspace. */
export interface SearchLimits {
  readonly folders: number;
  readonly files: number;
  /** Folders within folders. */
  readonly depth: number;
}

/** Folders that hold no configurations, but may be huge. */
const skipped: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'build',
  'target',
  'venv',
  '__pycache__',
]);

/** What came of a search. */
interface SearchResult {
  /** URIs of files that are PowerMTA configurations or parts of one, outer folders first. */
  readonly found: readonly string[];
  /** Whether something must be found out first. */
  readonly pending: boolean;
}

/**
 * Looks for files that are plainly PowerMTA configurations in a folder and those in it. Only names that configurations
 * usually have are looked at.
 */
export function* searchFolder(view: FileView, folder: string, limits: SearchLimits): Steps<SearchResult> {
  const candidates: string[] = [];
  let pending = false;
  let level = [folder];
  let seen = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const outer of level.slice(0, limits.folders - seen)) {
      seen++;
      yield;
      const entries = view.folder(outer);
      pending ||= entries === undefined;
      for (const entry of entries ?? []) {
        if (entry.folder && !entry.name.startsWith('.') && !skipped.has(entry.name)) {
          next.push(joinUri(outer, entry.name));
        } else if (!entry.folder && mayBeConfiguration(entry.name)) {
          candidates.push(joinUri(outer, entry.name));
        }
      }
    }
    level = next.sort();
  }
  return yield* amongFiles(view, candidates.slice(0, limits.files), pending);
}

/**
 * Looks for configurations in a file's folder and the two around it, for a file outside of the workspace.
 */
export function* searchAround(view: FileView, uri: string): Steps<SearchResult> {
  const candidates: string[] = [];
  let pending = false;
  let folder = folderOf(uri);
  for (let level = 0; level < 3 && pathOf(folder) !== '/'; level++) {
    const entries = view.folder(folder);
    pending ||= entries === undefined;
    for (const entry of entries ?? []) {
      if (!entry.folder && mayBeConfiguration(entry.name)) {
        candidates.push(joinUri(folder, entry.name));
      }
    }
    folder = folderOf(folder);
  }
  return yield* amongFiles(view, candidates.slice(0, 100), pending);
}

function* amongFiles(
  view: FileView,
  candidates: readonly string[],
  unknownFolders: boolean,
): Steps<SearchResult> {
  let pending = unknownFolders;
  const found: string[] = [];
  for (const uri of candidates) {
    yield;
    const state = view.file(uri);
    const model = state?.kind === 'file' ? modelIn(view, state) : undefined;
    pending ||= state === undefined || (state.kind === 'file' && model === undefined);
    if (model !== undefined && isPowerMta(model, baseName(uri))) {
      found.push(uri);
    }
  }
  return { found, pending };
}

function mayBeConfiguration(name: string): boolean {
  return (
    /^config(?:$|[-_.])|\.(?:conf|cfg|config|pmta)$/i.test(name) &&
    !/\.(?:[jt]sx?|json|ya?ml|toml)$/i.test(name)
  );
}

/** Whether a file is plainly for PowerMTA: nearly everything at its top level is known, and some of it only PowerMTA has. */
function isPowerMta(file: FileModel, name: string): boolean {
  let known = 0;
  let unknown = 0;
  let telling = 0;
  for (const { header } of file.units) {
    const isBlock = header.kind === 'open';
    if (isBlock ? blockEntry(header.name) !== undefined : directiveIn(header.name, file.baseScope)) {
      known++;
      telling += header.name.includes('-') ? 1 : 0;
    } else if (!header.templated) {
      unknown++;
    }
  }
  return (telling > 0 && unknown * 4 <= known) || (/^config$/i.test(name) && known > 0 && unknown === 0);
}

/**
 * Whether a file stands alone as a configuration: it sets at its top level what only a main file sets (a log file and a
 * spool are required, guide §3.3.1).
 */
export function looksLikeEntry(file: FileModel): boolean {
  if (file.baseScope !== 'global') {
    return false;
  }
  const { tree } = file;
  const names = new Set(file.units.map((unit) => tree.lines[unit.first]?.name));
  return names.has('log-file') && names.has('spool');
}
