import type { DnsOptions, DnsRecord } from '../generator/dns/types';
import type { OptionProblem } from '../generator/options';
import type { Counts, GeneratorOptions, IdentityEdit, Problem } from '../generator/types';
import type { Answers, Choice } from '../schema/ip-lines/types';

/** Client to server: what pasted lines become (`GenerateParams` → `GenerateResult`). May be cancelled; tells its progress. */
export const GENERATE = 'powermta/generate';

export interface GenerateParams {
  /** The lines. */
  readonly text: string;
  readonly options: GeneratorOptions;
  readonly dns: DnsOptions;
  /** Public keys that are known, in base64, by the name of the record. */
  readonly publicKeys: Readonly<Record<string, string>>;
  /** An open document of the configuration that the blocks go into. */
  readonly uri?: string;
  /** Lines of that document that will be replaced. */
  readonly replaces?: { readonly first: number; readonly last: number };
  /** Tells one preview from others: random passwords stay the same in it. */
  readonly preview: string;
}

export type GenerateResult =
  | ({ readonly ok: true } & GeneratedBlocks)
  | { readonly ok: false; readonly problems: readonly OptionProblem[] };

/** What pasted lines become. */
export interface GeneratedBlocks {
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly identities: readonly IdentityRow[];
  /** Lines that were refused, and comments: they stay in a file whose lines are replaced. */
  readonly kept: readonly string[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** `include` lines for the files, when there are several. */
  readonly entry: string;
  readonly records: readonly DnsRecord[];
  readonly notes: readonly string[];
  /** The records as a part of a zone file, and as a table with tabs. */
  readonly zones: string;
  readonly table: string;
  readonly commands: string;
}

/** An identity, as a table shows it. Passwords aren't in it. */
export interface IdentityRow {
  /** Key for `GeneratorOptions.edits`. */
  readonly key: string;
  readonly line: number;
  readonly virtualMta: string;
  readonly pool?: string;
  readonly client: string;
  /** Empty: nothing is handed in for it. */
  readonly ports: readonly number[];
  readonly delivery: string;
  readonly host: string;
  readonly selector?: string;
  readonly domain?: string;
  readonly user?: string;
  readonly hasPassword: boolean;
}

/** Client to server: what is wrong with options (`GeneratorOptions` → `OptionProblem[]`). */
export const CHECK_OPTIONS = 'powermta/generate/checkOptions';

/** Client to server: whether a text is made of lines to generate from (`{ text }` → `boolean`). */
export const IS_PASTED = 'powermta/generate/isPasted';

/** Client to server: where blocks may be put into a document (`InsertionParams` → `Insertion | null`). */
export const INSERTION = 'powermta/generate/insertion';

export interface InsertionParams {
  readonly uri: string;
  /** Line of the cursor. */
  readonly line: number;
}

/** A place at the top level of a file, and what must stand before and after a text that is put there. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly before: string;
  readonly after: string;
}

/** Client to server: makes DKIM keys in a folder of this machine (`MakeKeysParams` → `MakeKeysResult`). */
export const MAKE_KEYS = 'powermta/generate/makeKeys';

export interface MakeKeysParams {
  readonly text: string;
  readonly options: GeneratorOptions;
  /** URI of the folder. */
  readonly folder: string;
}

export interface MakeKeysResult {
  /** In base64, by the name of the record. */
  readonly publicKeys: Readonly<Record<string, string>>;
  readonly made: number;
  readonly kept: number;
  /** Whole sentences. */
  readonly problems: readonly string[];
}

/** Client to server: writes a new file that only its owner may read (`SecretFile & { text }` → `null`). Rejects when it exists. */
export const WRITE_SECRET = 'powermta/generate/writeSecret';

/** Client to server: takes the permissions of all but its owner off a file that is there (`SecretFile` → `null`). */
export const RESTRICT_SECRET = 'powermta/generate/restrictSecret';

/** A file of this machine with passwords in it. */
export interface SecretFile {
  readonly uri: string;
}

/** Client to server: the DNS record for the `domain-key` of a line (`DkimRecordParams` → `DkimRecordResult | null`). */
export const DKIM_RECORD = 'powermta/dkimRecord';

export interface DkimRecordParams {
  readonly uri: string;
  readonly line: number;
  /** The private key's file, when it isn't where the line says. */
  readonly keyUri?: string;
  /** A record to compare with the key. */
  readonly pasted?: string;
}

/** A public key as a DNS record; null when no `domain-key` with a selector stands in the line. */
export type DkimRecordResult =
  | {
      readonly ok: true;
      /** Names of the record, one for each domain; `DOMAIN` stands for any. */
      readonly names: readonly string[];
      readonly bits: number;
      /** The whole text, and the data of a TXT record in a zone file. */
      readonly value: string;
      readonly data: string;
      /** What is wrong with the pasted record, in sentences; empty when it fits. Left out when none was given. */
      readonly differences?: readonly string[];
    }
  | { readonly ok: false; readonly path: string; readonly reason: string; readonly missing: boolean };

export type {
  Answers,
  Choice,
  Counts,
  DnsOptions,
  DnsRecord,
  GeneratorOptions,
  IdentityEdit,
  OptionProblem,
  Problem,
};

/** Why no key is read or made in a workspace that the user doesn't trust, in words that go on after a colon. */
export const KEYS_NEED_TRUST = 'private keys are read and made in trusted workspaces only';
