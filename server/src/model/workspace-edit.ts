import type { Range } from 'vscode-languageserver-types';
import { applyChange } from '../syntax/edit';
import { textOf } from '../syntax/tree';
import {
  type Configuration,
  carryIncludes,
  configurationOf,
  isComplete,
  replaceFile,
  updateNames,
} from './configuration';
import { type FileModel, guessBaseScope, type UnitChange, updateFile } from './file-model';
import { modelAs, type SourceFile, sourceFile } from './files';
import { changesNames } from './names';
import { normalUri } from './paths';
import type { Unit } from './units';
import type { OpenDocument, Workspace } from './workspace';
import { ownersIn, settle } from './workspace-load';

/** A range of a text that gave way to another text, or a whole new text: LSP's content changes. */
type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** What an edit meant for others. */
interface EditEffect {
  /** Names came or went: findings in other files may have changed. */
  readonly names: boolean;
  /** Includes changed: they must be followed again (`loadWorkspace`). */
  readonly includes: boolean;
  /** What changed in which configuration, in order. */
  readonly changes: ConfigurationChange[];
}

/** Units that came and went in a configuration. */
export interface ConfigurationChange {
  readonly configuration: Configuration;
  readonly units: UnitChange;
  /** Whether lines may have moved. */
  readonly moved: boolean;
}

/**
 * Opens a document. It is a configuration of its own as long as the files around it aren't known.
 * @returns whether they are; else `loadWorkspace` finds out
 */
export function openDocument(workspace: Workspace, uri: string, version: number, text: string): boolean {
  const key = normalUri(uri);
  workspace.revision++;
  const known = workspace.files.get(key);
  const same = known?.kind === 'file' && known.uri === uri && textOf(known.tree) === text;
  const source = same ? known : sourceFile(uri, text);
  workspace.sources.set(key, source);
  if (same && attach(workspace, uri, version, key)) {
    return true;
  }
  const file = modelAs(source);
  workspace.documents.set(uri, { uri, version, file, configuration: alone(file) });
  return settle(workspace);
}

/** A file that was read as it is now stays in its configuration: nothing has to be worked out. */
function attach(workspace: Workspace, uri: string, version: number, key: string): boolean {
  const [owner] = ownersIn(workspace, key);
  const file = owner?.files.get(key);
  if (owner === undefined || file === undefined) {
    return false;
  }
  workspace.documents.set(uri, { uri, version, file, configuration: owner });
  return true;
}

function alone(file: FileModel): Configuration {
  const configuration = configurationOf([file], false);
  configuration.complete = !hasIncludes(file) && isComplete(configuration);
  return configuration;
}

function hasIncludes(file: FileModel): boolean {
  return file.units.some(hasInclude);
}

function hasInclude({ facts }: Unit): boolean {
  return facts.includes.length > 0;
}

/** Closes a document: from now on the disk counts, which `loadWorkspace` reads. */
export function closeDocument(workspace: Workspace, uri: string): void {
  workspace.revision++;
  workspace.documents.delete(uri);
  workspace.sources.delete(normalUri(uri));
  workspace.files.delete(normalUri(uri));
}

/** Applies changes in their order: each speaks of the text after the one before. */
export function changeDocument(
  workspace: Workspace,
  document: OpenDocument,
  version: number,
  changes: readonly ContentChange[],
): EditEffect {
  const key = normalUri(document.uri);
  const owners = ownersOf(workspace, document, key);
  const effect: Mutable<EditEffect> = { names: false, includes: false, changes: [] };
  document.version = version;
  for (const change of changes) {
    if ('range' in change) {
      editRange(workspace, owners, key, change, effect);
    } else {
      const source = sourceFile(document.uri, change.text);
      workspace.sources.set(key, source);
      replaceEverywhere(workspace, owners, key, source, effect);
    }
  }
  const source = workspace.sources.get(key);
  if (source !== undefined) {
    const entered = owners.filter(isEntry(key));
    replaceEverywhere(workspace, entered, key, source, effect, guessBaseScope(source.tree));
  }
  for (const configuration of owners) {
    const followed = configuration.places !== undefined || !hasIncludes(document.file);
    configuration.complete = followed && isComplete(configuration);
  }
  document.file = document.configuration.files.get(key) ?? document.file;
  return effect;
}

function isEntry(key: string): (configuration: Configuration) => boolean {
  return (configuration) => configuration.files.keys().next().value === key;
}

/** The configurations that hold a document. */
function ownersOf(workspace: Workspace, document: OpenDocument, key: string): Configuration[] {
  const ahead = [...workspace.ahead.values()].filter(({ files }) => files.has(key));
  const owners = [...ownersIn(workspace, key), ...ahead];
  return owners.includes(document.configuration) ? owners : [...owners, document.configuration];
}

function editRange(
  workspace: Workspace,
  owners: readonly Configuration[],
  key: string,
  change: { readonly range: Range; readonly text: string },
  effect: Mutable<EditEffect>,
): void {
  const source = workspace.sources.get(key);
  if (source === undefined) {
    return;
  }
  const lines = applyChange(source.tree, change.range, change.text);
  for (const model of source.models.values()) {
    const units = updateFile(model, lines);
    effect.names ||= changesNames(units);
    workspace.revision += [...units.removed, ...units.added].some(hasInclude) ? 1 : 0;
    for (const configuration of owners.filter((owner) => owner.files.get(key) === model)) {
      updateNames(configuration, units);
      effect.changes.push({ configuration, units, moved: lines.structural });
      effect.includes = carryIncludes(configuration, units) || effect.includes;
    }
  }
}

/** Puts another model of a file into configurations; one in the scope that it had, when none is given. */
function replaceEverywhere(
  workspace: Workspace,
  owners: readonly Configuration[],
  key: string,
  source: SourceFile,
  effect: Mutable<EditEffect>,
  scope?: string,
): void {
  for (const configuration of owners) {
    const before = configuration.files.get(key);
    const after = modelAs(source, scope ?? before?.baseScope);
    if (before !== after) {
      workspace.revision++;
      const units = replaceFile(configuration, key, after);
      effect.changes.push({ configuration, units, moved: true });
      effect.names = true;
      effect.includes = carryIncludes(configuration, units) || effect.includes;
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
