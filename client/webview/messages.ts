import type { Focus, MapPlace, OverviewResult } from '../../server/src/lsp/protocol';

/** What the page of the overview says. */
export type FromOverview =
  | { readonly kind: 'ask'; readonly filter: string; readonly focus?: Focus }
  | { readonly kind: 'reveal'; readonly place: MapPlace }
  | { readonly kind: 'export' };

/** What it is told: null, when the configuration is no longer there. */
export type ToOverview = { readonly kind: 'drawn'; readonly result: OverviewResult | null };

/** What the page of the address sheet says; rows are told by their index. */
export type FromSheet =
  | { readonly kind: 'ask' }
  | { readonly kind: 'reveal'; readonly row: number }
  | { readonly kind: 'copy' | 'save'; readonly rows: readonly number[] };

/** What it is told: the fields of each row under the columns. */
export interface ToSheet {
  readonly kind: 'rows';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
