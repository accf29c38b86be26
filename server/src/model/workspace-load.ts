import { applyGraph, type Configuration } from './configuration';
import { type FileView, knownModel, makeModel, modelAs, type SourceFile, sourceInSteps } from './files';
import { normalUri } from './paths';
import { inOneGo, type Steps } from './steps';
import type { Workspace } from './workspace';
import { gather, growing } from './workspace-gather';
import { planWorkspace, type WorkspacePlan } from './workspace-plan';

/** The largest file that is read, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;
/** How many files are asked for before their turn, so that the disk works meanwhile. */
const AT_ONCE = 16;
/** How often new questions may come up: each level of includes brings some. */
const MAX_ROUNDS = 400;

/** How the work is divided, so that requests don't wait for it. */
export interface Pace {
  /** Called after each small step: others may get their turn before it resolves. False ends the work. */
  next(): Promise<boolean>;
  /** Told when more files were read: how many are, of how many that are known of. */
  read?(done: number, known: number): void;
}

const withoutPause: Pace = { next: () => Promise.resolve(true) };

/**
 * Reads what isn't known yet, follows includes and brings the configurations up to date. Documents may be edited
 * meanwhile: what they hold at the end counts.
 * @returns whether it was done; what was ended before leaves the configurations as they were
 */
export async function loadWorkspace(workspace: Workspace, pace: Pace = withoutPause): Promise<boolean> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { revision } = workspace;
    const isCurrent = () => workspace.revision === revision;
    const wanted: Wanted = { files: new Set(), folders: new Set(), models: [] };
    const steps = planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace));
    const plan = await inSlices(steps, pace, isCurrent);
    if (plan === 'ended') {
      return false;
    }
    if (plan === undefined) {
      continue;
    }
    if (wanted.files.size + wanted.folders.size + wanted.models.length > 0) {
      if (!(await fetchWanted(workspace, wanted, pace)) || !(await makeModels(wanted, pace, isCurrent))) {
        return false;
      }
      continue;
    }
    const gathered = await inSlices(gather(workspace, plan), pace, isCurrent);
    const { ahead } = workspace;
    workspace.ahead = new Map();
    if (gathered === 'ended') {
      return false;
    }
    if (gathered !== undefined) {
      applyPlan(workspace, plan, ahead);
      return true;
    }
  }
  return true;
}

/**
 * Takes steps, with others having their turns in between.
 * @param isCurrent whether what the steps go by still holds
 * @returns undefined when it doesn't any more
 */
async function inSlices<T>(
  steps: Steps<T>,
  pace: Pace,
  isCurrent: () => boolean,
): Promise<T | 'ended' | undefined> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
    if (!(await pace.next())) {
      return 'ended';
    }
    if (!isCurrent()) {
      return undefined;
    }
  }
}

/** Brings the configurations up to date when everything needed is known already; tells whether it was. */
export function settle(workspace: Workspace): boolean {
  const wanted: Wanted = { files: new Set(), folders: new Set(), models: [] };
  const plan = inOneGo(planWorkspace(viewOf(workspace, wanted), workspace.folders, openKeys(workspace)));
  const inDocuments = (uri: string) => workspace.sources.has(uri);
  if (!plan.pending && growing(workspace, plan, inDocuments).length === 0) {
    applyPlan(workspace, plan, new Map());
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
  for await (const [uri, entries] of answers(workspace, wanted.folders, (folder) => host.list(folder))) {
    if (!forgotten.has(uri)) {
      listings.set(uri, entries);
    }
    if (!(await pace.next())) {
      return false;
    }
  }
  const known = files.size + wanted.files.size;
  for await (const [uri, read] of answers(workspace, wanted.files, (file) => host.read(file, MAX_BYTES))) {
    const isCurrent = () => !forgotten.has(uri);
    const state =
      read.kind === 'text' ? await inSlices(sourceInSteps(uri, read.text), pace, isCurrent) : read;
    if (state !== undefined && state !== 'ended' && isCurrent()) {
      files.set(uri, state);
    }
    pace.read?.(files.size, known);
    if (!(await pace.next())) {
      return false;
    }
  }
  return true;
}

/** The answers about some files or folders in their order; the next ones are asked for already while one is taken in. */
async function* answers<T>(
  { forgotten }: Workspace,
  wanted: ReadonlySet<string>,
  ask: (uri: string) => Promise<T>,
): AsyncGenerator<readonly [string, T]> {
  const uris = [...wanted];
  const asked: Promise<T>[] = [];
  for (const [at, uri] of uris.entries()) {
    for (const next of uris.slice(at + asked.length, at + AT_ONCE)) {
      forgotten.delete(next);
      const answer = ask(next);
      // An error is thrown when the answer is waited for, or never, when the work was ended before.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    const answer = asked.shift();
    if (answer !== undefined) {
      yield [uri, await answer];
    }
  }
}

/** @returns false when the work was ended; when files changed meanwhile, it is for the next round to ask again */
async function makeModels({ models }: Wanted, pace: Pace, isCurrent: () => boolean): Promise<boolean> {
  for (const [source, scope] of models) {
    if ((await inSlices(makeModel(source, scope), pace, isCurrent)) === 'ended') {
      return false;
    }
    if (!isCurrent()) {
      return true;
    }
    if (!(await pace.next())) {
      return false;
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
    const owners = ownersIn(workspace, key);
    const [configuration] = owners;
    const file = configuration?.files.get(key);
    if (configuration !== undefined && file !== undefined) {
      document.configuration = configuration;
      document.file = file;
    }
    dropUnused(workspace.sources.get(key), owners);
  }
}

/** The configurations that read a file; the one that an open document counts as part of comes first. */
export function ownersIn({ configurations }: Workspace, key: string): Configuration[] {
  const owners = [...configurations.values()].filter(({ files }) => files.has(key));
  return owners.sort((a, b) => Number(b.complete) - Number(a.complete));
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
