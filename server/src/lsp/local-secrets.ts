/** A private key in a file. */
interface MadeKey {
  readonly path: string;
  /** In PEM form. */
  readonly pem: string;
  /** Whether it was made now; else it was there. */
  readonly made: boolean;
}

/** Files of this machine that only their owner may read. Everything rejects with the reason when it can't be done. */
export interface LocalSecrets {
  /** Gives the private key of a file in a folder (a URI); makes it when there is none, and never overwrites a file. */
  key(folder: string, name: string): Promise<MadeKey>;
  /** Writes a new file (a URI), whole or not at all. */
  write(file: string, text: string): Promise<void>;
  /** Takes the permissions of all others off a file (a URI) that is there. */
  restrict(file: string): Promise<void>;
}
