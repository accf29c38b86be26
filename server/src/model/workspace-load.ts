import { applyGraph, type Configuration } from './configuration';
import { type FileView, type SourceFile, sourceFile } from './files';
import { normalUri } from './paths';
import type { Workspace } from './workspace';
import { planWorkspace, type WorkspacePlan } from './workspace-plan';

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** How many files are asked for at once. */
const AT_ONCE = 32;
/** How often new questions may come up: each level of includes brings some. */
const MAX_ROUNDS = 200;

/**
 * Reads what isn't known yet, follows includes and brings the configurations up to date. Documents may be edited
 * meanwhile: what they hold at the end counts.
 */
export async function loadWorkspace(workspace: Workspace): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const wanted: Wanted = { files: new Set(), folders: new Set() };
    const plan = planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace));
    if (!plan.pending || wanted.files.size + wanted.folders.size === 0) {
      applyPlan(workspace, plan);
      return;
    }
    await fetchWanted(workspace, wanted);
  }
}

/** Brings the configurations up to date when everything needed is known already; tells whether it was. */
export function settle(workspace: Workspace): boolean {
  const wanted: Wanted = { files: new Set(), folders: new Set() };
  const plan = planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace));
  if (!plan.pending) {
    applyPlan(workspace, plan);
  }
  return !plan.pending;
}

interface Wanted {
  readonly files: Set<string>;
  readonly folders: Set<string>;
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
  };
}

function openKeys(workspace: Workspace): string[] {
  return [...workspace.documents.keys()].map(normalUri);
}

async function fetchWanted(workspace: Workspace, wanted: Wanted): Promise<void> {
  const { host, files, listings, forgotten } = workspace;
  const jobs = [
    ...[...wanted.folders].map((uri) => async () => {
      forgotten.delete(uri);
      const entries = await host.list(uri);
      if (!forgotten.has(uri)) {
        listings.set(uri, entries);
      }
    }),
    ...[...wanted.files].map((uri) => async () => {
      forgotten.delete(uri);
      const read = await host.read(uri, MAX_BYTES);
      if (!forgotten.has(uri)) {
        files.set(uri, read.kind === 'text' ? sourceFile(uri, read.text) : read);
      }
    }),
  ];
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    await Promise.all(jobs.slice(at, at + AT_ONCE).map((job) => job()));
  }
}

function applyPlan(workspace: Workspace, plan: WorkspacePlan): void {
  const before = workspace.configurations;
  workspace.configurations = new Map(
    [...plan.graphs].map(([entry, graph]) => [entry, applyGraph(graph, before.get(entry))]),
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
