import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { FolderEntry } from '../../model/files';

/** What the client can make of completions, and what helps to make them. */
export interface CompletionOptions {
  /** Whether it understands tab stops. */
  readonly snippets: boolean;
  /** Whether it strikes through items by a tag; else by the older `deprecated`. */
  readonly tags: boolean;
  /** Whether it shows notes beside labels. */
  readonly labelDetails: boolean;
  /** The client's command that asks for completions anew, for items that need another one behind them. */
  readonly suggestCommand?: string | undefined;
  /** The letter that made the client ask by itself. */
  readonly trigger?: string | undefined;
  /** What a folder holds, by URI; undefined when that isn't known. Left out, no paths are offered. */
  readonly listFolder?: ((uri: string) => readonly FolderEntry[] | undefined) | undefined;
}

/** One thing to offer at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; left out: the label. */
  readonly insert?: string;
  /** What is written where the client understands tab stops. */
  readonly snippet?: string;
  /** One line about it. */
  readonly detail?: string;
  /** A word or two beside the label. */
  readonly note?: string;
  /** Markdown, where it isn't worked out later from `data`. */
  readonly documentation?: string;
  /** What is compared with what the user typed; left out: the label. */
  readonly filter?: string;
  /** What is replaced, when it isn't what the others replace. UTF-16 offsets in the line. */
  readonly start?: number;
  readonly end?: number;
  /** Smaller comes first; left out: 0. Among equals the order of the list holds. */
  readonly rank?: number;
  readonly deprecated?: boolean;
  readonly preselect?: boolean;
  /** Whether something is to be chosen right behind it. */
  readonly again?: boolean;
  readonly data?: ItemData;
}

/** What finds the documentation of an item again. */
interface ItemData {
  readonly name: string;
  /** The block of a directive; a block has none. */
  readonly scope?: string;
}

/** What is offered, and what it replaces. */
export interface Suggestions {
  readonly list: readonly Suggestion[];
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Whether the list depends on what was typed, so that it must be made anew with every letter. */
  readonly incomplete?: boolean;
}

/** Nothing to offer. */
export const nothing: Suggestions = { list: [], start: 0, end: 0 };
