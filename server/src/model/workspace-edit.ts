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
import type { OpenDocument, Workspace } from './workspace';
import { settle } from './workspace-load';

/** A range of a text that gave way to another text, or a whole new text: LSP's content changes. */
export type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** What an edit meant for others. */
export interface EditEffect {
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
  const known = workspace.files.get(key);
  const same = known?.kind === 'file' && known.uri === uri && textOf(known.tree) === text;
  const source = same ? known : sourceFile(uri, text);
  workspace.sources.set(key, source);
  const file = modelAs(source);
  workspace.documents.set(uri, { uri, version, file, configuration: alone(file) });
  return settle(workspace);
}

function alone(file: FileModel): Configuration {
  const configuration = configurationOf([file], false);
  configuration.complete = !hasIncludes(file) && isComplete(configuration);
  return configuration;
}

function hasIncludes(file: FileModel): boolean {
  return file.units.some((unit) => unit.facts.includes.length > 0);
}

/** Closes a document: from now on the disk counts, which `loadWorkspace` reads. */
export function closeDocument(workspace: Workspace, uri: string): void {
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
      replaceEverywhere(owners, key, source, effect);
    }
  }
  const source = workspace.sources.get(key);
  if (source !== undefined) {
    replaceEverywhere(owners.filter(isEntry(key)), key, source, effect, guessBaseScope(source.tree));
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
  const owners = [...workspace.configurations.values()].filter((configuration) =>
    configuration.files.has(key),
  );
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
    for (const configuration of owners.filter((owner) => owner.files.get(key) === model)) {
      updateNames(configuration, units);
      effect.changes.push({ configuration, units, moved: lines.structural });
      effect.includes = carryIncludes(configuration, units) || effect.includes;
    }
  }
}

/** Puts another model of a file into configurations; one in the scope that it had, when none is given. */
function replaceEverywhere(
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
      const units = replaceFile(configuration, key, after);
      effect.changes.push({ configuration, units, moved: true });
      effect.names = true;
      effect.includes = carryIncludes(configuration, units) || effect.includes;
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
