import { applyGraph, type Configuration, emptyConfiguration } from './configuration';
import { domainKeysOf } from './domain-keys';
import { memberships } from './effective/owners';
import type { FileModel } from './file-model';
import type { IncludeGraph } from './include-graph';
import { addUnits, type NameIndex, removeUnits } from './names';
import type { Steps } from './steps';
import type { Workspace } from './workspace';
import type { WorkspacePlan } from './workspace-plan';

/** So many new units are added to a configuration in one go. */
const FEW_UNITS = 250;

/** The configurations of a plan that need many units more, besides those of some files. */
export function growing(
  workspace: Workspace,
  plan: WorkspacePlan,
  besides: (uri: string) => boolean,
): [string, IncludeGraph][] {
  return [...plan.graphs].filter(([entry, { files }]) => {
    const has = workspace.configurations.get(entry)?.files;
    let missing = 0;
    for (const [uri, file] of files) {
      missing += has?.get(uri) === file || besides(uri) ? 0 : file.units.length;
    }
    return missing > FEW_UNITS;
  });
}

/**
 * Makes the configurations of a plan that need many units more (`workspace.ahead`), with what is worked out of them for nearly every answer. Nobody
 * sees them before they are put in place.
 */
export function* gather(workspace: Workspace, plan: WorkspacePlan): Steps<true> {
  const ahead = new Map<string, Configuration>();
  workspace.ahead = ahead;
  for (const [entry, graph] of growing(workspace, plan, () => false)) {
    const configuration = emptyConfiguration();
    ahead.set(entry, configuration);
    for (const [uri, file] of graph.files) {
      configuration.files.set(uri, file);
      yield* enter(configuration.index, file);
      yield;
    }
    applyGraph(graph, configuration);
    yield* prepare(configuration);
  }
  return true;
}

/** How often entering a file's names begins anew when it is edited meanwhile. */
const MOST_TRIES = 3;

/** Enters the names of a file in steps. */
function* enter(index: NameIndex, file: FileModel): Steps<void> {
  for (let tries = 1; ; tries++) {
    let { revision } = index;
    for (let at = 0; revision === index.revision; at += FEW_UNITS) {
      addUnits(index, file.units.slice(at, at + FEW_UNITS));
      if (at + FEW_UNITS >= file.units.length) {
        return;
      }
      revision = index.revision;
      if (tries < MOST_TRIES) {
        yield;
      }
    }
    // The file was edited: what an edit brings is entered by it.
    removeUnits(index, file.units);
  }
}

/** How often a configuration may change while answers are prepared; after that whoever asks has to wait. */
const MOST_CHANGES = 50;

/** Works out what nearly every answer about a configuration needs. */
function* prepare(configuration: Configuration): Steps<void> {
  const { index } = configuration;
  const { revision } = index;
  for (const steps of [memberships.steps(configuration), domainKeysOf.steps(configuration)]) {
    while (steps.next().done !== true && index.revision - revision < MOST_CHANGES) {
      yield;
    }
  }
}
