import type {
  Answers,
  Counts,
  DnsOptions,
  DnsRecord,
  IdentityEdit,
  IdentityRow,
  Problem,
} from '../../server/src/lsp/generate-protocol';

/** What can be copied from the preview. */
type Copied = 'text' | 'zones' | 'table' | 'commands';

/** What the preview's page says. */
export type FromPreview =
  | { readonly kind: 'ask' | 'options' | 'keys' | 'insert' | 'file' | 'split' }
  | { readonly kind: 'edit'; readonly key: string; readonly edit: IdentityEdit }
  | { readonly kind: 'answer'; readonly question: keyof Answers; readonly answer: string }
  | { readonly kind: 'dns'; readonly dns: DnsOptions }
  | { readonly kind: 'copy'; readonly what: Copied }
  | { readonly kind: 'record'; readonly index: number }
  | { readonly kind: 'line'; readonly problem: Problem }
  | { readonly kind: 'page'; readonly list: PagedList; readonly page: number };

/** What is shown in pages. */
export type PagedList = 'rows' | 'records' | 'problems' | 'notes';

/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Index of the first of them in the list, and how many the list has. */
  readonly first: number;
  readonly total: number;
  /** The number of this page, from 0, and how many there are. */
  readonly page: number;
  readonly pages: number;
}

/** What the page is told. */
export type ToPreview = ShownPreview | RejectedEdit;

/** An edit that can't be used: what was there before holds. */
export interface RejectedEdit {
  readonly kind: 'rejected';
  readonly key: string;
  readonly edit: IdentityEdit;
  /** The reason, in a sentence. */
  readonly message: string;
}

/** Everything that the page shows. */
export interface ShownPreview {
  readonly kind: 'shown';
  readonly counts: Counts;
  readonly rows: Page<IdentityRow>;
  /** What was refused or has to be decided first, then what is worth a look; and how many there are of each. */
  readonly problems: Page<Problem>;
  readonly refused: number;
  readonly notices: number;
  readonly records: Page<DnsRecord>;
  readonly notes: Page<string>;
  /** The shell commands; their beginning, when they are very long. */
  readonly commands: string;
  /** The text that will be written; its beginning, when it is very long. */
  readonly text: string;
  readonly isCut: boolean;
  readonly dns: DnsOptions;
  /** What is wrong with the options, in sentences; then the rest is what was shown before. */
  readonly wrong: readonly string[];
}
