import type { Configuration } from '../../../model/configuration';
import type { FileModel } from '../../../model/file-model';
import type { Param } from '../../../schema/types';
import type { CompletionOptions, Suggestion } from '../suggestion';

/** A value to be completed: what is asked for, what stands there, and what stands around it. */
export interface ValueRequest {
  readonly file: FileModel;
  readonly configuration: Configuration;
  readonly options: CompletionOptions;
  /** Line in the file. */
  readonly at: number;
  /** The text of the line. */
  readonly text: string;
  /** The block around the line. */
  readonly scope: string;
  /** Name of the directive; '' in a tag or entry. */
  readonly directive: string;
  /** Name of the block whose tag it is; '' elsewhere. */
  readonly tag: string;
  readonly param: Param;
  /** What holds when the directive isn't given. */
  readonly fallback: string | undefined;
  readonly character: number;
  /** The part that is replaced: the whole argument, or its part of a list. UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** What stands of it before the cursor. */
  readonly typed: string;
  /** The other parts of a list, before and behind this one. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Where the whole argument begins and ends. */
  readonly argumentStart: number;
  readonly argumentEnd: number;
  /** The arguments before this one. */
  readonly earlier: readonly string[];
}

/** What can be offered for values of one type. */
export type Provider = (request: ValueRequest) => readonly Suggestion[];

/** Leaves out what a list holds already; case doesn't matter. */
export function without(
  list: readonly Suggestion[],
  { before, after }: Pick<ValueRequest, 'before' | 'after'>,
): Suggestion[] {
  const used = new Set([...before, ...after].map((word) => word.toLowerCase()));
  return list.filter((suggestion) => !used.has(suggestion.label.toLowerCase()));
}
