import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Configuration } from '../../model/configuration';
import { type FileModel, modelFile } from '../../model/file-model';
import { singleFile } from '../../model/single-file';
import { parse } from '../../syntax/tree';
import { loadConfiguration } from '../load';
import { type ReadResult, readNamed, STDIN } from '../read-text';
import { shownUri } from '../shown-path';
import { findFiles } from './find-files';
import type { LintOptions } from './options';

/** A configuration to check, and the files of it whose findings are wanted. */
export interface Source {
  readonly configuration: Configuration;
  readonly files: readonly { readonly path: string; readonly file: FileModel; readonly validUtf8: boolean }[];
}

/** Tells the user of something that isn't a result. `unchecked`: a file was not checked. */
export type Tell = (message: string, unchecked?: 'unchecked' | undefined) => void;

/** Reads what the options name, one configuration at a time. */
export function* readSources(options: LintOptions, tell: Tell): Generator<Source> {
  if (options.stdin !== undefined) {
    yield* single(options.stdin, readNamed(STDIN), tell);
  }
  if (options.entry !== undefined) {
    yield* whole(options.entry, options, tell);
  }
  for (const path of options.paths) {
    yield* single(path, readNamed(path), tell);
  }
}

/** The options with folders replaced by the files in them. */
export function expandFolders(options: LintOptions, tell: Tell): LintOptions {
  const { files, empty } = findFiles(options.paths);
  for (const folder of empty) {
    tell(`${folder} holds no PowerMTA configuration.`, 'unchecked');
  }
  return { ...options, paths: files };
}

/** A file by itself. */
function* single(path: string, read: ReadResult, tell: Tell): Generator<Source> {
  if (!read.ok) {
    tell(`${path} was not checked: ${read.reason}.`, 'unchecked');
    return;
  }
  const { validUtf8 } = read;
  if (!validUtf8) {
    tell(`${path} holds bytes that are not UTF-8; they were skipped.`);
  }
  const file = modelFile(URI.file(resolve(path)).toString(), parse(read.text));
  yield { configuration: singleFile(file), files: [{ path, file, validUtf8 }] };
}

/** An entry file and all that it includes. */
function* whole(entry: string, { maps }: LintOptions, tell: Tell): Generator<Source> {
  const loaded = loadConfiguration(entry, maps);
  if (typeof loaded === 'string') {
    tell(`${entry} was not checked: ${loaded}.`, 'unchecked');
    return;
  }
  for (const notice of loaded.notices) {
    tell(notice, loaded.unreadable ? 'unchecked' : undefined);
  }
  const { configuration } = loaded;
  const files = [...configuration.files].map(([uri, file], index) => ({
    path: index === 0 ? entry : shownUri(uri),
    file,
    validUtf8: !file.tree.lines.some((line) => line.text.includes('\uFFFD')),
  }));
  yield { configuration, files };
}
