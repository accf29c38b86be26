import type { FileView } from './files';
import { folderOf, joinUri, pathBelow, pathOf, rootFor, sameHost, segmentsOf, slashed } from './paths';
import { hasWildcards, matchesWildcards } from './wildcards';

/** Where a folder of the server's paths is kept in the workspace: `/etc/pmta` in `file:///home/me/checkout/pmta`. */
export interface PathMapping {
  /** An absolute path with slashes, without one at its end. */
  readonly path: string;
  /** URI of the folder that stands for it. */
  readonly folder: string;
}

/** What helps to find the files that includes name. */
export interface Places {
  /** The user's mappings: where one fits, nothing else is tried. */
  readonly mappings: readonly PathMapping[];
  /** Mappings that were guessed from files found; more are added here. */
  readonly guessed: PathMapping[];
  /** URI of the folder of the entry file. */
  readonly entryFolder: string;
  /** URIs of the workspace's folders: guesses don't leave them. */
  readonly roots: readonly string[];
}

/** What is known where no includes were followed: a file stands by itself. */
export function placesAround(uri: string): Places {
  return { mappings: [], guessed: [], entryFolder: folderOf(uri), roots: [] };
}

/** Where an include leads. */
export interface Location {
  /**
   * `found`: the files are there; `missing`: the file isn't; `no-match`: a wildcard that no file matches;
   * `unknown`: nobody can tell from here, as the path is one of another machine.
   */
  readonly state: 'found' | 'missing' | 'no-match' | 'unknown';
  /** URIs in the order they are read. */
  readonly files: readonly string[];
  /** Whether PowerMTA surely sees the same: false where a place was guessed. */
  readonly sure: boolean;
  /** Where the file should be, for one that is missing. */
  readonly expected?: string;
}

const unknown: Location = { state: 'unknown', files: [], sure: false };

/** The folder that relative paths may mean, besides the including file's own: the guide doesn't say. */
const DEFAULT_FOLDER = '/etc/pmta';

/**
 * Finds the files that an `include` names: an absolute or relative path, wildcards allowed (guide §3.3.1.41).
 * @param from URI of the including file
 * @returns undefined when something must be found out first (`view` was asked for it)
 */
export function locate(view: FileView, places: Places, from: string, target: string): Location | undefined {
  const path = slashed(target);
  const isSaved = !from.startsWith('untitled:');
  if (!isSaved && mappingFor(places.mappings, path) === undefined) {
    return unknown;
  }
  return path.startsWith('/')
    ? locateAbsolute(view, places, from, path)
    : locateRelative(view, places, from, path);
}

/**
 * The URI that an absolute path of the server means, without looking whether anything is there: for links to key files.
 * @param from URI of the file that names the path
 */
export function uriOfPath(places: Places, from: string, path: string): string {
  const wanted = slashed(path);
  if (!wanted.startsWith('/')) {
    return joinUri(folderOf(from), wanted);
  }
  const mapping = mappingFor([...places.mappings, ...places.guessed], wanted);
  return mapping === undefined ? sameHost(from, wanted) : placeUri(mapped(mapping, wanted));
}

/**
 * Where a file may be that a path of the server names, the likeliest place first: besides `uriOfPath` the tails of the path
 * in the naming file's folder and those around it, as includes are looked for. Where a mapping of the user's fits, only there.
 * @param from URI of the file that names the path
 */
export function candidatesOfPath(places: Places, from: string, path: string): string[] {
  const wanted = slashed(path);
  const first = uriOfPath(places, from, wanted);
  if (!wanted.startsWith('/')) {
    return [...new Set([first, joinUri(places.entryFolder, wanted)])];
  }
  if (mappingFor(places.mappings, wanted) !== undefined || from.startsWith('untitled:')) {
    return [first];
  }
  const segments = segmentsOf(wanted);
  const tails = foldersAround(places, from).flatMap((folder) => {
    // A bare file name says too little to go by, but for a file beside the naming one.
    const own = folder === folderOf(from) || folder === places.entryFolder;
    const cuts = segments.slice(own ? 1 : 2).map((_, index) => index + 1);
    return cuts.map((skip) => joinUri(folder, segments.slice(skip).join('/')));
  });
  return [...new Set([first, ...tails])];
}

function locateAbsolute(view: FileView, places: Places, from: string, path: string): Location | undefined {
  const mapping = mappingFor(places.mappings, path);
  if (mapping !== undefined) {
    return at(view, [mapped(mapping, path)], true);
  }
  const { folder, rest } = rootFor(from, path);
  const literal: Place = { folder, path: rest.slice(1) };
  if (sharesRoot(pathOf(from), path)) {
    return at(view, [literal], true);
  }
  const known = mappingFor(places.guessed, path);
  const guessed =
    known === undefined ? guess(view, places, from, path) : at(view, [mapped(known, path)], false);
  if (guessed === undefined || guessed.state === 'found') {
    return guessed === undefined ? undefined : { ...guessed, sure: true };
  }
  const found = at(view, [literal], true);
  return found === undefined || found.state === 'found' ? found : guessed;
}

function locateRelative(view: FileView, places: Places, from: string, path: string): Location | undefined {
  const mapping = mappingFor([...places.mappings, ...places.guessed], DEFAULT_FOLDER);
  const literal = sameHost(from, DEFAULT_FOLDER);
  const isLiteral = pathBelow(literal, from) !== undefined;
  const configured =
    mapping !== undefined ? placeUri(mapped(mapping, DEFAULT_FOLDER)) : isLiteral ? literal : undefined;
  const folders = new Set([folderOf(from), configured ?? places.entryFolder]);
  const candidates = [...folders].map((folder) => ({ folder, path }));
  return at(view, candidates, configured !== undefined);
}

/** A path, perhaps with wildcards, below a folder. */
interface Place {
  readonly folder: string;
  readonly path: string;
}

function placeUri({ folder, path }: Place): string {
  return joinUri(folder, path);
}

/**
 * What is at any of some places. Two places that both hold something leave it open which of them is read.
 * @param sure whether these are all the places there are
 */
function at(view: FileView, candidates: readonly Place[], sure: boolean): Location | undefined {
  const found: string[][] = [];
  for (const candidate of candidates) {
    const files = expand(view, candidate);
    if (files === undefined) {
      return undefined;
    }
    if (files.length > 0) {
      found.push(files);
    }
  }
  const [first, second] = found;
  const place = candidates[0];
  if (first !== undefined) {
    return { state: 'found', files: first, sure: second === undefined };
  }
  return place === undefined || hasWildcards(place.path)
    ? { state: 'no-match', files: [], sure }
    : { state: 'missing', files: [], sure, expected: placeUri(place) };
}

/**
 * Looks for the tail of a path in the including file's folder and those around it: `/etc/pmta/conf.d/a.conf` in
 * `checkout/conf.d/a.conf`. What is found tells where the rest of the path is kept.
 */
function guess(view: FileView, places: Places, from: string, path: string): Location | undefined {
  const segments = segmentsOf(path);
  let pending = false;
  for (const folder of foldersAround(places, from)) {
    const entries = view.folder(folder);
    const isOwn = folder === folderOf(from) || folder === places.entryFolder;
    for (let skip = 1; skip < segments.length && entries !== undefined; skip++) {
      const first = segments[skip] ?? '';
      // A bare file name says too little to go by, but for a file beside the including one.
      if ((skip === segments.length - 1 && !isOwn) || !entries.some(({ name }) => fits(name, first))) {
        continue;
      }
      const files = expand(view, { folder, path: segments.slice(skip).join('/') });
      pending ||= files === undefined;
      if (!pending && files !== undefined && files.length > 0 && !files.includes(from)) {
        places.guessed.push({ path: `/${segments.slice(0, skip).join('/')}`, folder });
        return { state: 'found', files, sure: true };
      }
    }
    pending ||= entries === undefined;
  }
  return pending ? undefined : unknown;
}

function fits(name: string, pattern: string): boolean {
  return hasWildcards(pattern) ? matchesWildcards(name, pattern) : name === pattern;
}

/** The folder of a file and those around it: up to the workspace's folder, or two levels where there is none. */
function foldersAround(places: Places, from: string): string[] {
  const root = places.roots.find((folder) => pathBelow(folder, from) !== undefined);
  const folders: string[] = [];
  let folder = folderOf(from);
  for (let level = 0; level < (root === undefined ? 3 : 8); level++) {
    folders.push(folder);
    const outer = folderOf(folder);
    if (folder === root || outer === folder || pathOf(outer) === '/') {
      break;
    }
    folder = outer;
  }
  return folders;
}

/** The files at a place in the order of their names; undefined when not known yet. */
function expand(view: FileView, { folder, path }: Place): string[] | undefined {
  if (!hasWildcards(path)) {
    const uri = joinUri(folder, path);
    const state = view.file(uri);
    return state === undefined ? undefined : state.kind === 'missing' ? [] : [uri];
  }
  let found = [folder];
  const segments = segmentsOf(path);
  for (const [depth, segment] of segments.entries()) {
    const last = depth === segments.length - 1;
    if (!hasWildcards(segment) && !last) {
      found = found.map((outer) => joinUri(outer, segment));
      continue;
    }
    const next: string[] = [];
    for (const outer of found) {
      const entries = view.folder(outer);
      if (entries === undefined) {
        return undefined;
      }
      const names = entries.filter((entry) => entry.folder !== last && fits(entry.name, segment));
      next.push(...names.map((entry) => joinUri(outer, entry.name)).sort());
    }
    found = next;
  }
  return found;
}

function mappingFor(mappings: readonly PathMapping[], path: string): PathMapping | undefined {
  return mappings
    .filter((mapping) => path === mapping.path || path.startsWith(`${mapping.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function mapped(mapping: PathMapping, path: string): Place {
  return { folder: mapping.folder, path: path.slice(mapping.path.length + 1) };
}

/** Whether two paths begin with the same two folders, as files of one installation do: `/etc/pmta/…`. */
function sharesRoot(a: string, b: string): boolean {
  const first = segmentsOf(a);
  const second = segmentsOf(b);
  return first.length > 2 && second.length > 2 && first[0] === second[0] && first[1] === second[1];
}
