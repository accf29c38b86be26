import { addFile, applyGraph, type Configuration, emptyConfiguration, removeFile } from './configuration';
import { type FileView, knownModel, modelAs, type SourceFile, sourceFile } from './files';
import type { IncludeGraph } from './include-graph';
import { normalUri } from './paths';
import type { Workspace } from './workspace';
import { planWorkspace, type WorkspacePlan } from './workspace-plan';

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** How many files are asked for at once. */
const AT_ONCE = 32;
/** How often new questions may come up: each level of includes brings some. */
const MAX_ROUNDS = 400;
/** So many new files are added to a configuration in one go. */
const FEW_FILES = 16;

/** How the work is divided, so that requests don't wait for it. */
export interface Pace {
  /** Called after each file: others may get their turn before it resolves. False ends the work. */
  next(): Promise<boolean>;
  /** Told when more files were read: how many are, of how many that are known of. */
  read?(done: number, known: number): void;
}

const inOneGo: Pace = { next: () => Promise.resolve(true) };

/**
 * Reads what isn't known yet, follows includes and brings the configurations up to date. Documents may be edited
 * meanwhile: what they hold at the end counts.
 * @returns whether it was done; what was ended before leaves the configurations as they were
 */
export async function loadWorkspace(workspace: Workspace, pace: Pace = inOneGo): Promise<boolean> {
  const ahead = new Map<string, Configuration>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const wanted: Wanted = { files: new Set(), folders: new Set(), models: [] };
    const plan = planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace));
    if (wanted.files.size + wanted.folders.size + wanted.models.length > 0) {
      if (!(await fetchWanted(workspace, wanted, pace)) || !(await makeModels(wanted, pace))) {
        return false;
      }
    } else {
      const graphs = growing(workspace, plan, ahead);
      if (graphs.length === 0) {
        applyPlan(workspace, plan, ahead);
        return true;
      }
      if (!(await gather(workspace, graphs, ahead, pace))) {
        return false;
      }
    }
  }
  return true;
}

/** Brings the configurations up to date when everything needed is known already; tells whether it was. */
export function settle(workspace: Workspace): boolean {
  const wanted: Wanted = { files: new Set(), folders: new Set(), models: [] };
  const plan = planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace));
  const ahead = new Map<string, Configuration>();
  if (!plan.pending && growing(workspace, plan, ahead).length === 0) {
    applyPlan(workspace, plan, ahead);
    return true;
  }
  return false;
}

interface Wanted {
  readonly files: Set<string>;
  readonly folders: Set<string>;
  /** Files whose model in a scope is to be made. */
  readonly models: (readonly [SourceFile, string | undefined])[];
}

function viewOf({ sources, files, listings }: Workspace, wanted: Wanted): FileView {
  return {
    file: (uri) => {
      const state = sources.get(uri) ?? files.get(uri);
      if (state === undefined) {
        wanted.files.add(uri);
      }
      return state;
    },
    folder: (uri) => {
      const entries = listings.get(uri);
      if (entries === undefined) {
        wanted.folders.add(uri);
      }
      return entries;
    },
    model: (source, scope) => {
      // An open document is answered for at once.
      const open = sources.get(normalUri(source.uri)) === source;
      const model = open ? modelAs(source, scope) : knownModel(source, scope);
      if (model === undefined) {
        wanted.models.push([source, scope]);
      }
      return model;
    },
  };
}

function openKeys(workspace: Workspace): string[] {
  return [...workspace.documents.keys()].map(normalUri);
}

/** Asks for files and folders; the answers are taken in one after the other, each in its turn. */
async function fetchWanted(workspace: Workspace, wanted: Wanted, pace: Pace): Promise<boolean> {
  const { host, files, listings, forgotten } = workspace;
  const folders = [...wanted.folders].map((uri) => ({
    uri,
    ask: async () => {
      const entries = await host.list(uri);
      return () => listings.set(uri, entries);
    },
  }));
  const texts = [...wanted.files].map((uri) => ({
    uri,
    ask: async () => {
      const read = await host.read(uri, MAX_BYTES);
      return () => files.set(uri, read.kind === 'text' ? sourceFile(uri, read.text) : read);
    },
  }));
  const jobs = [...folders, ...texts];
  const known = files.size + wanted.files.size;
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    const some = jobs.slice(at, at + AT_ONCE);
    for (const { uri } of some) {
      forgotten.delete(uri);
    }
    const answers = await Promise.all(some.map(({ ask }) => ask()));
    for (const [index, take] of answers.entries()) {
      if (!forgotten.has(some[index]?.uri ?? '')) {
        take();
      }
      if (!(await pace.next())) {
        return false;
      }
    }
    pace.read?.(files.size, known);
  }
  return true;
}

async function makeModels({ models }: Wanted, pace: Pace): Promise<boolean> {
  for (const [source, scope] of models) {
    modelAs(source, scope);
    if (!(await pace.next())) {
      return false;
    }
  }
  return true;
}

/**
 * The configurations of a plan that need many files more.
 * @param ahead configurations that take the place of those in the workspace
 */
function growing(
  workspace: Workspace,
  plan: WorkspacePlan,
  ahead: ReadonlyMap<string, Configuration>,
): [string, IncludeGraph][] {
  return [...plan.graphs].filter(([entry, { files }]) => {
    const has = (ahead.get(entry) ?? workspace.configurations.get(entry))?.files;
    let missing = 0;
    for (const [uri, file] of files) {
      missing += has?.get(uri) === file || workspace.sources.has(uri) ? 0 : 1;
    }
    return missing > FEW_FILES;
  });
}

/**
 * Makes configurations of what includes lead to, in slices. Open documents are left out, as they change meanwhile; nobody sees
 * the configurations before they are put in place.
 */
async function gather(
  workspace: Workspace,
  graphs: readonly [string, IncludeGraph][],
  ahead: Map<string, Configuration>,
  pace: Pace,
): Promise<boolean> {
  for (const [entry, { files }] of graphs) {
    const configuration = ahead.get(entry) ?? emptyConfiguration();
    ahead.set(entry, configuration);
    for (const [uri, file] of files) {
      if (configuration.files.get(uri) !== file && !workspace.sources.has(uri)) {
        removeFile(configuration, uri);
        addFile(configuration, file, uri);
        if (!(await pace.next())) {
          return false;
        }
      }
    }
  }
  return true;
}

function applyPlan(
  workspace: Workspace,
  plan: WorkspacePlan,
  ahead: ReadonlyMap<string, Configuration>,
): void {
  const before = workspace.configurations;
  workspace.configurations = new Map(
    [...plan.graphs].map(([entry, graph]) => [
      entry,
      applyGraph(graph, ahead.get(entry) ?? before.get(entry)),
    ]),
  );
  for (const document of workspace.documents.values()) {
    const key = normalUri(document.uri);
    const owners = [...workspace.configurations.values()].filter((configuration) =>
      configuration.files.has(key),
    );
    const configuration = owners.find((owner) => owner.complete) ?? owners[0];
    const file = configuration?.files.get(key);
    if (configuration !== undefined && file !== undefined) {
      document.configuration = configuration;
      document.file = file;
    }
    dropUnused(workspace.sources.get(key), owners);
  }
}

/** Models in scopes that no configuration reads the file in any more would be kept up to date for nobody. */
function dropUnused(source: SourceFile | undefined, owners: readonly Configuration[]): void {
  const used = new Set(owners.flatMap((owner) => [...owner.files.values()]));
  for (const [scope, model] of source?.models ?? []) {
    if (!used.has(model)) {
      source?.models.delete(scope);
    }
  }
}
