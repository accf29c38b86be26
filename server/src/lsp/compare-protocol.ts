/**
 * Client to server: what changes for whom from another configuration to that of an open document
 * (`CompareParams` → `MarkdownReport | null`; an error with the reason when the other one can't be read).
 */
export const COMPARE = 'powermta/compare';

export interface CompareParams {
  readonly uri: string;
  /**
   * The other configuration: by its main file, or by where the same main file is found in another state, as in a revision
   * of Git (its scheme and authority; the client has to read such files).
   */
  readonly other: { readonly entry: string } | { readonly scheme: string; readonly authority: string };
  /** What the two are called. */
  readonly before: string;
  readonly after: string;
}
