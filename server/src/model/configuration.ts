import type { FileModel, UnitChange } from './file-model';
import { emptyIndex, indexUnit, type Mention, type NameEntry, type NameIndex, type NameKind } from './names';

/** A configuration as a whole: its entry file and what that includes, with the names of all of them. */
export interface Configuration {
  /** The files by URI; the first is the entry file. */
  readonly files: Map<string, FileModel>;
  readonly index: NameIndex;
  /**
   * Whether everything that PowerMTA would read is here: the entry file stands alone as a configuration and every file that
   * it includes was found. Only then can a name be called undefined.
   */
  complete: boolean;
}

/** Makes a configuration of files; the first is the entry file. */
export function configurationOf(files: readonly FileModel[], complete: boolean): Configuration {
  const configuration: Configuration = { files: new Map(), index: emptyIndex(), complete };
  for (const file of files) {
    addFile(configuration, file);
  }
  return configuration;
}

/** Adds a file with its names. */
export function addFile(configuration: Configuration, file: FileModel): void {
  configuration.files.set(file.uri, file);
  for (const unit of file.units) {
    indexUnit(configuration.index, unit, 'add');
  }
}

/** Takes a file and its names out. */
export function removeFile(configuration: Configuration, uri: string): void {
  for (const unit of configuration.files.get(uri)?.units ?? []) {
    indexUnit(configuration.index, unit, 'remove');
  }
  configuration.files.delete(uri);
}

/** Brings the names up to date after units of a file changed. */
export function updateNames(configuration: Configuration, change: UnitChange): void {
  for (const unit of change.removed) {
    indexUnit(configuration.index, unit, 'remove');
  }
  for (const unit of change.added) {
    indexUnit(configuration.index, unit, 'add');
  }
}

/** What is known of a name: where it is defined and used. `name` in any case. */
export function nameEntry(configuration: Configuration, kind: NameKind, name: string): NameEntry | undefined {
  return configuration.index.kinds.get(kind)?.get(name.toLowerCase());
}

/** The definitions of a name as any of some kinds. */
export function definitionsOf(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
): Mention[] {
  return kinds.flatMap((kind) => [...(nameEntry(configuration, kind, name)?.definitions ?? [])]);
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
