import type { FileModel } from './file-model';
import { type FileView, modelIn } from './files';
import { type Location, locate, type PathMapping, type Places } from './locate';
import { baseName, folderOf, joinUri } from './paths';
import { inOneGo, type Steps } from './steps';
import type { Include } from './units';

/** Where an include leads, and what became of it. */
export interface IncludeTarget {
  /**
   * Besides what `Location` says: `remote`: a URL, which is never fetched; `template`: filled in by a template engine;
   * `unreadable`: there, but it can't be read; `skipped`: there are more files than are followed.
   */
  readonly state: Location['state'] | 'remote' | 'template' | 'unreadable' | 'skipped';
  /** URIs in the order they are read. */
  readonly files: readonly string[];
  /** Whether PowerMTA surely sees the same. */
  readonly sure: boolean;
  /** Where a missing file should be. */
  readonly expected?: string;
  /** Why a file can't be read, in words that go on after "it can't be read:". */
  readonly reason?: string;
  /** The files that include one another in a circle: from the file that this include names to the one it stands in. */
  readonly cycle?: readonly string[];
}

/** A configuration's files as its includes lead to them. */
export interface IncludeGraph {
  readonly entry: string;
  /** By URI, in the order that PowerMTA begins to read them; empty while the entry file isn't known. */
  readonly files: Map<string, FileModel>;
  readonly targets: Map<Include, IncludeTarget>;
  /** URI of the `config-defaults` beside the entry file: what it defines may be defined again. */
  readonly defaults: string | undefined;
  readonly places: Places;
  /** Whether something must be found out first: the graph is then only a part. */
  readonly pending: boolean;
}

/** How includes are followed. */
export interface FollowOptions {
  /** The user's path mappings. */
  readonly mappings: readonly PathMapping[];
  /** URIs of the workspace's folders. */
  readonly roots: readonly string[];
  /** The most files that one configuration may have. */
  readonly maxFiles: number;
}

/**
 * Follows the includes of an entry file, in the order of reading. A file that several includes name is read in the block
 * of the first. Nothing is fetched from the network.
 * @param entry its URI, normalised
 */
export function followIncludes(view: FileView, entry: string, options: FollowOptions): IncludeGraph {
  return inOneGo(followingIncludes(view, entry, options));
}

/** Does the same in steps, between which others may work: what includes say and lead to must stay the same meanwhile. */
export function* followingIncludes(
  view: FileView,
  entry: string,
  options: FollowOptions,
): Steps<IncludeGraph> {
  const folder = folderOf(entry);
  const walk: Walk = {
    view,
    options,
    places: { mappings: options.mappings, guessed: [], entryFolder: folder, roots: options.roots },
    files: new Map(),
    targets: new Map(),
    path: [],
    pending: false,
  };
  yield* visit(walk, entry, undefined);
  const defaults = addDefaults(walk, entry, folder);
  const { files, targets, places, pending } = walk;
  return { entry, files, targets, defaults, places, pending };
}

interface Walk {
  readonly view: FileView;
  readonly options: FollowOptions;
  readonly places: Places;
  readonly files: Map<string, FileModel>;
  readonly targets: Map<Include, IncludeTarget>;
  /** The files from the entry to the one being read. */
  readonly path: string[];
  pending: boolean;
}

function* visit(walk: Walk, uri: string, scope: string | undefined): Steps<void> {
  const source = walk.view.file(uri);
  if (source === undefined) {
    walk.pending = true;
    return;
  }
  if (source.kind !== 'file') {
    return;
  }
  const model = modelIn(walk.view, source, scope);
  if (model === undefined) {
    walk.pending = true;
    return;
  }
  walk.files.set(uri, model);
  walk.path.push(uri);
  for (const include of includesIn(model)) {
    const target = resolve(walk, uri, include);
    walk.targets.set(include, target);
    for (const file of target.files) {
      yield;
      if (!walk.files.has(file)) {
        yield* visit(walk, file, include.scope);
      }
    }
  }
  walk.path.pop();
}

/** All at once, as the list of units may change between two steps. */
function includesIn({ units }: FileModel): Include[] {
  const includes: Include[] = [];
  for (const { facts } of units) {
    includes.push(...facts.includes);
  }
  return includes;
}

function resolve(walk: Walk, from: string, include: Include): IncludeTarget {
  if (include.templated) {
    return { state: 'template', files: [], sure: false };
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(include.target)) {
    return { state: 'remote', files: [], sure: false };
  }
  if (include.target === '') {
    return { state: 'unknown', files: [], sure: false };
  }
  const location = locate(walk.view, walk.places, from, include.target);
  if (location === undefined) {
    walk.pending = true;
    return { state: 'unknown', files: [], sure: false };
  }
  const fresh = location.files.filter((file) => !walk.files.has(file));
  if (walk.files.size + fresh.length > walk.options.maxFiles) {
    return { state: 'skipped', files: [], sure: false };
  }
  return checked(walk, location);
}

/** Adds what only the walk knows: files that can't be read, and circles. */
function checked(walk: Walk, location: Location): IncludeTarget {
  for (const file of location.files) {
    const state = walk.view.file(file);
    walk.pending ||= state === undefined;
    if (state?.kind === 'unreadable') {
      return { ...location, state: 'unreadable', sure: false, reason: state.reason };
    }
    const at = walk.path.indexOf(file);
    if (at >= 0) {
      return { ...location, cycle: walk.path.slice(at) };
    }
  }
  return location;
}

/** PowerMTA's own `config-defaults` lies beside `config`; what it defines is known to the configuration. */
function addDefaults(walk: Walk, entry: string, folder: string): string | undefined {
  if (baseName(entry) !== 'config') {
    return undefined;
  }
  const uri = joinUri(folder, 'config-defaults');
  const source = walk.view.file(uri);
  walk.pending ||= source === undefined;
  if (source?.kind !== 'file' || walk.files.has(uri)) {
    return undefined;
  }
  const model = modelIn(walk.view, source, 'global');
  if (model === undefined) {
    walk.pending = true;
    return undefined;
  }
  walk.files.set(uri, model);
  return uri;
}
