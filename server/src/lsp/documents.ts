import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  addFile,
  type Configuration,
  configurationOf,
  looksLikeEntry,
  removeFile,
  updateNames,
} from '../model/configuration';
import { type FileModel, guessBaseScope, modelFile, updateFile } from '../model/file-model';
import { applyChange } from '../syntax/edit';
import { parse } from '../syntax/tree';

/** A document that the client has open. Its tree and model are brought up to date with every change. */
export interface OpenDocument {
  readonly uri: string;
  version: number;
  file: FileModel;
  readonly configuration: Configuration;
}

/** Makes a document of a text: a configuration of one file, until the files around it are known. */
export function openDocument(uri: string, version: number, text: string): OpenDocument {
  const file = modelFile(uri, parse(text));
  return { uri, version, file, configuration: configurationOf([file], isComplete(file)) };
}

/** Applies changes in their order, as `textDocument/didChange` gives them: each speaks of the text after the one before. */
export function changeDocument(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): void {
  document.version = version;
  for (const change of changes) {
    if ('range' in change) {
      const units = updateFile(document.file, applyChange(document.file.tree, change.range, change.text));
      updateNames(document.configuration, units);
    } else {
      replaceFile(document, modelFile(document.uri, parse(change.text)));
    }
  }
  if (guessBaseScope(document.file.tree) !== document.file.baseScope) {
    replaceFile(document, modelFile(document.uri, document.file.tree));
  }
  document.configuration.complete = isComplete(document.file);
}

function replaceFile(document: OpenDocument, file: FileModel): void {
  removeFile(document.configuration, document.uri);
  addFile(document.configuration, file);
  document.file = file;
}

function isComplete(file: FileModel): boolean {
  return looksLikeEntry(file) && file.units.every((unit) => unit.facts.includes.length === 0);
}
