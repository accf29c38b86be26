import type { Ip } from '../values/ip';

/** What separates the fields of a line; a blank stands for any run of blanks and tabs. */
export type Separator = '|' | '\t' | ';' | ',' | ' ';

/** One field of a line. Offsets are UTF-16 units into the line. */
export interface Field {
  /** What it says, without the blanks and quotes around it. */
  readonly text: string;
  /** Range with the quotes, without the blanks around it. */
  readonly start: number;
  readonly end: number;
}

/** The formats in which people keep their addresses. */
export type LineFormat = 'authenticated' | 'client-delivery' | 'plain' | 'short';

/** What a field is. */
export type Role =
  | 'ip'
  | 'client'
  | 'delivery'
  | 'selector'
  | 'domain'
  | 'host'
  | 'name'
  | 'user'
  | 'password';

/** The addresses in an address field. */
export type AddressField =
  | { readonly kind: 'one'; readonly ip: Ip; readonly port?: number }
  /** A network or a range: all addresses from first to last; `first` and `last` count as the version's numbers. */
  | {
      readonly kind: 'many';
      readonly version: 4 | 6;
      readonly first: bigint;
      readonly last: bigint;
      readonly form: 'network' | 'range';
    };

/** Something that a line must say differently, or doesn't say clearly. */
export interface FieldProblem {
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what is expected, without a full stop; never shows a password. */
  readonly message: string;
}

/** A field with what its value means: names in lower case, addresses as written. */
export interface Value {
  readonly text: string;
  readonly field: Field;
}

/** What one line says about one sending identity, before networks are spread out and names are made. */
export interface LineIdentity {
  readonly format: LineFormat;
  /** Where clients connect, when it isn't the delivery address. */
  readonly client?: { readonly address: AddressField; readonly field: Field };
  /** Where mail is sent from. */
  readonly delivery: { readonly address: AddressField; readonly field: Field };
  readonly selector?: Value;
  readonly domain?: Value;
  /** The host name in the address's PTR record; may hold `{n}` and other marks of `hostMarks`. */
  readonly host?: Value;
  readonly name?: Value;
  readonly user?: Value;
  readonly password?: Value;
}

/** A question about lines of one shape that can be read in two ways. */
type Question = 'two-addresses' | 'host-and-domain';

/** The answers that each question takes. */
export interface Answers {
  /** Two addresses: clients connect to the first and mail leaves from the second, or both send by themselves. */
  readonly 'two-addresses'?: 'client-delivery' | 'separate';
  /** Two names of which the second is below the first: host name and domain, or domain and host name. */
  readonly 'host-and-domain'?: 'host-first' | 'domain-first';
}

/** One way to read a line that can be read in several. */
export interface Choice {
  readonly question: Question;
  readonly answer: string;
  /** The reading in words, as a button or a list shows it. */
  readonly label: string;
}

/** What a line is. */
export type LineReading =
  | { readonly kind: 'blank' | 'comment' | 'header' }
  | { readonly kind: 'identities'; readonly identities: readonly LineIdentity[] }
  | { readonly kind: 'ambiguous'; readonly problem: FieldProblem; readonly choices: readonly Choice[] }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] };
