import { parse, parseInSteps, type SyntaxTree } from '../syntax/tree';
import { type FileModel, guessBaseScope, modelFile, modelInSteps } from './file-model';
import type { Steps } from './steps';

/** A text that was read, parsed once however many configurations read it. */
export interface SourceFile {
  readonly kind: 'file';
  /** As the client writes it, or normalised for a file that only the disk has. */
  readonly uri: string;
  readonly tree: SyntaxTree;
  /** Its models, by the block that it is read in; they share the tree. */
  readonly models: Map<string, FileModel>;
}

/** What is known of a file: its text, that there is none, or why it can't be read. */
export type FileState =
  | SourceFile
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** One thing in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

/**
 * The files as far as they are known now. It answers at once: `undefined` says that the caller must find out and ask
 * again, which keeps everything that follows includes free of waiting.
 */
export interface FileView {
  file(uri: string): FileState | undefined;
  /** What a folder holds; nothing when there is no such folder. */
  folder(uri: string): readonly FolderEntry[] | undefined;
  /** The model of a file as `modelAs` makes it, or `undefined` to have it made first. Left out, it is made at once. */
  model?(source: SourceFile, scope: string | undefined): FileModel | undefined;
}

/** The model of a file, unless the caller has to make it first. */
export function modelIn(view: FileView, source: SourceFile, scope?: string): FileModel | undefined {
  return view.model === undefined ? modelAs(source, scope) : view.model(source, scope);
}

/** Parses a text. */
export function sourceFile(uri: string, text: string): SourceFile {
  return { kind: 'file', uri, tree: parse(text), models: new Map() };
}

/** Parses a text in steps. */
export function* sourceInSteps(uri: string, text: string): Steps<SourceFile> {
  return { kind: 'file', uri, tree: yield* parseInSteps(text), models: new Map() };
}

/**
 * The model of a file as read in a block; made once.
 * @param scope the block around its include; left out, it is guessed from the file
 */
export function modelAs(source: SourceFile, scope?: string): FileModel {
  const base = scope ?? guessBaseScope(source.tree);
  let model = source.models.get(base);
  if (model === undefined) {
    model = modelFile(source.uri, source.tree, base);
    source.models.set(base, model);
  }
  return model;
}

/** Makes the model of a file as read in a block in steps, between which the file must stay as it is. */
export function* makeModel(source: SourceFile, scope?: string): Steps<void> {
  const base = scope ?? guessBaseScope(source.tree);
  const model = source.models.get(base) ?? (yield* modelInSteps(source.uri, source.tree, base));
  source.models.set(base, model);
}

/** The model of a file if it was made already. */
export function knownModel(source: SourceFile, scope?: string): FileModel | undefined {
  return source.models.get(scope ?? guessBaseScope(source.tree));
}
