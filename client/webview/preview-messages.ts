import type {
  Answers,
  DnsOptions,
  DnsRecord,
  GeneratedBlocks,
  IdentityEdit,
  IdentityRow,
  Problem,
} from '../../server/src/lsp/generate-protocol';

/** What can be copied from the preview. */
export type Copied = 'text' | 'zones' | 'table' | 'commands';

/** What the preview's page says. */
export type FromPreview =
  | { readonly kind: 'ask' | 'options' | 'keys' | 'insert' | 'file' | 'split' }
  | { readonly kind: 'edit'; readonly key: string; readonly edit: IdentityEdit }
  | { readonly kind: 'answer'; readonly question: keyof Answers; readonly answer: string }
  | { readonly kind: 'dns'; readonly dns: DnsOptions }
  | { readonly kind: 'copy'; readonly what: Copied }
  | { readonly kind: 'record'; readonly index: number }
  | { readonly kind: 'line'; readonly problem: Problem };

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
  readonly blocks: Pick<GeneratedBlocks, 'counts' | 'problems' | 'notes' | 'zones' | 'commands'>;
  /** The first identities, and how many there are. */
  readonly rows: readonly IdentityRow[];
  readonly total: number;
  /** The first records, and how many there are. */
  readonly records: readonly DnsRecord[];
  readonly allRecords: number;
  /** The text that will be written; its beginning, when it is very long. */
  readonly text: string;
  readonly isCut: boolean;
  readonly dns: DnsOptions;
  /** What is wrong with the options, in sentences; then the rest is what was shown before. */
  readonly wrong: readonly string[];
}
