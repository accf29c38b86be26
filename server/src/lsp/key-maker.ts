/** A private key in a file. */
export interface MadeKey {
  readonly path: string;
  /** In PEM form. */
  readonly pem: string;
  /** Whether it was made now; else it was there. */
  readonly made: boolean;
}

/**
 * Gives the private key of a file in a folder (a URI); makes it when there is none, and never overwrites a file. Rejects with
 * the reason when that can't be done.
 */
export type KeyMaker = (folder: string, name: string) => Promise<MadeKey>;
