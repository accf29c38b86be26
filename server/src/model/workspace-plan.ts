import { looksLikeEntry, type SearchLimits, searchAround, searchFolder } from './entry-points';
import type { FileView } from './files';
import { type FollowOptions, followingIncludes, type IncludeGraph } from './include-graph';
import type { PathMapping } from './locate';
import { pathBelow } from './paths';
import type { Steps } from './steps';

/** A folder of the workspace and what its user set for it. */
export interface WorkspaceFolder {
  readonly uri: string;
  /** URIs of the entry files (`powermta.entry`); when empty, they are looked for. */
  readonly entries: readonly string[];
  /** `powermta.pathMap`. */
  readonly mappings: readonly PathMapping[];
}

/** The configurations of a workspace. */
export interface WorkspacePlan {
  /** By entry file. */
  readonly graphs: ReadonlyMap<string, IncludeGraph>;
  /** Whether something must be found out first: the plan is then only a part. */
  readonly pending: boolean;
}

const search: SearchLimits = { folders: 300, files: 500, depth: 6 };
/** The most files of one configuration that are followed. */
export const MAX_FILES = 2000;

/**
 * Works out which configurations a workspace has: the entry files that are set, or those that nobody includes; and every
 * open file is part of at least one, if only of its own. In steps, between which what `view` answers must stay the same.
 * @param open URIs of open documents
 */
export function* planWorkspace(
  view: FileView,
  folders: readonly WorkspaceFolder[],
  open: readonly string[],
): Steps<WorkspacePlan> {
  const roots = folders.map((folder) => folder.uri);
  const fixed = new Set<string>();
  const graphs = new Map<string, IncludeGraph>();
  let pending = false;
  const follow = function* (entry: string, mappings: readonly PathMapping[]): Steps<void> {
    if (!graphs.has(entry)) {
      const options: FollowOptions = { mappings, roots, maxFiles: MAX_FILES };
      const graph = yield* followingIncludes(view, entry, options);
      pending ||= graph.pending;
      graphs.set(entry, graph);
    }
  };
  for (const folder of folders) {
    for (const entry of folder.entries) {
      fixed.add(entry);
      yield* follow(entry, folder.mappings);
    }
    if (folder.entries.length === 0) {
      const result = yield* searchFolder(view, folder.uri, search);
      pending ||= result.pending;
      for (const entry of result.found) {
        yield* follow(entry, folder.mappings);
      }
    }
  }
  const nearby = new Set<string>();
  const isCovered = (uri: string) => [...graphs.values()].some((graph) => graph.files.has(uri));
  for (const uri of open.filter((candidate) => !isCovered(candidate))) {
    const folder = folders.find((candidate) => pathBelow(candidate.uri, uri) !== undefined);
    const result = folder === undefined ? yield* searchAround(view, uri) : { found: [], pending: false };
    pending ||= result.pending;
    for (const entry of result.found.filter((other) => other !== uri && !graphs.has(other))) {
      nearby.add(entry);
    }
    for (const entry of [...result.found, uri]) {
      yield* follow(entry, folder?.mappings ?? folders[0]?.mappings ?? []);
    }
  }
  for (const entry of nearby) {
    if (!open.some((uri) => graphs.get(entry)?.files.has(uri))) {
      graphs.delete(entry);
    }
  }
  return { graphs: yield* withoutParts(graphs, fixed, new Set(open)), pending };
}

/** Leaves out files that another configuration includes, and pieces that nobody includes and nobody has open. */
function* withoutParts(
  graphs: ReadonlyMap<string, IncludeGraph>,
  fixed: ReadonlySet<string>,
  open: ReadonlySet<string>,
): Steps<Map<string, IncludeGraph>> {
  const kept = new Map(graphs);
  const included = new Map<string, Set<string>>();
  for (const [entry, graph] of graphs) {
    yield;
    for (const file of graph.files.keys()) {
      if (file !== entry) {
        included.set(file, (included.get(file) ?? new Set()).add(entry));
      }
    }
  }
  for (const [entry, graph] of graphs) {
    yield;
    const isPart = [...(included.get(entry) ?? [])].some((other) => kept.has(other));
    const file = graph.files.get(entry);
    const stands = file !== undefined && (graph.targets.size > 0 || looksLikeEntry(file));
    if (!fixed.has(entry) && (isPart || !(stands || open.has(entry)))) {
      kept.delete(entry);
    }
  }
  return kept;
}
