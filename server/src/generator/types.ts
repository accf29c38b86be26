import type { Answers, Choice, Field, LineFormat, LineIdentity, Role } from '../schema/ip-lines/types';

/**
 * What is written for each line: `auto` as the line's format says; `tls` and `client-delivery` a login over TLS for every
 * line; `plain` logins without TLS, for closed networks only. Two addresses in a short line are a client and a delivery
 * address under `client-delivery`, else that is asked.
 */
export type Template = 'auto' | 'tls' | 'client-delivery' | 'plain';

/** What the user chose. Plain data, so that it can travel between processes and be kept. */
export interface GeneratorOptions {
  readonly template: Template;
  /** Ports of the listeners, for lines that name none; empty: 587, or 2525 without TLS. 465 is TLS from the start. */
  readonly ports: readonly number[];
  /** Path of a listener's certificate; `{host}`, `{domain}` and `{ip}` are filled in. */
  readonly tlsPath: string;
  /** Path of a DKIM key, or a place in Vault; `{selector}` and `{domain}` are filled in. */
  readonly dkimPath: string;
  /** Name for lines without one; `{host}`, `{label}`, `{domain}`, `{selector}`, `{ip}` and `{n}` are filled in. */
  readonly namePattern: string;
  /** Host name for lines without one, as `mail{n}.example.com` (`{n}`, `{ip}`, `{octet}`); empty: such lines are refused. */
  readonly hostPattern: string;
  /** DKIM selector for lines that name a domain and no selector; empty: their mail isn't signed. */
  readonly selector: string;
  /** Whether lines that repeat a name make a pool (`by-name`), or all lines together one (`all`). */
  readonly pool: 'by-name' | 'all';
  /** Name of the pool of all lines; empty: that of the first line. */
  readonly poolName: string;
  /** Whether the lines of a pool get a virtual MTA each, or share one with many source hosts. */
  readonly members: 'virtual-mtas' | 'source-hosts';
  /** User for lines that need one and name none (marks as in `namePattern`, and `{name}`); empty: a placeholder. */
  readonly user: string;
  /** Limits of attempted recipients by destination: `{ domain: 'gmail.com', rate: '500/h' }`. */
  readonly rates: readonly { readonly domain: string; readonly rate: string }[];
  /** Warm-up of new addresses; left out: none. */
  readonly warmUp?: WarmUp;
  /** Everything in one file, or a file for each kind of block. */
  readonly layout: 'one-file' | 'by-kind';
  /** Folder on the server in which the files of `by-kind` are included. */
  readonly includeFolder: string;
  /** What the user said about lines that can be read in two ways. */
  readonly answers: Answers;
  /** Changes by hand to single identities, by `LINE.PART` (`keyOf`). */
  readonly edits: Readonly<Record<string, IdentityEdit>>;
}

/** How new addresses are warmed up. */
interface WarmUp {
  /** Messages for each domain on the first, second, … day: `50/d,100/d` (guide §3.3.10.49). */
  readonly limits: string;
  /**
   * Virtual MTAs of the configuration that send now; their mail can be shared with one pool only, so that `pool` must be
   * `all`. Empty: the first line of each pool sends now, the others are cold.
   */
  readonly warm: readonly string[];
}

/** What a user changed about an identity by hand. */
export type IdentityEdit = Readonly<
  Partial<Record<Extract<Role, 'name' | 'host' | 'selector' | 'user' | 'password'>, string>>
>;

/** What the generator must know of the configuration that the blocks go into. All names in lower case. */
export interface Existing {
  readonly virtualMtas: ReadonlySet<string>;
  readonly pools: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
  /** Whether something listens already where a listener would. */
  listensAt(address: string, port: number): boolean;
  /** The host name of a source address, in lower case. */
  hostOf(address: string): string | undefined;
  /** Members of pools that hold `<domain>` blocks: they can't be in a second such pool (guide §3.3.13.2). */
  readonly boundMembers: ReadonlySet<string>;
}

/** What else the generator is given. */
export interface GeneratorInput {
  /** Left out: nothing exists, or nothing is known of it. */
  readonly existing?: Existing;
  /** Makes a random password without white space, quotes and `#`. Left out: placeholders are written. */
  readonly makePassword?: () => string;
}

/** A range in a line of the paste; lines count from 0, characters in UTF-16 units. */
interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Something to say about a line: why it was refused, what has to be decided, or what should be known of it. */
export interface Problem extends Span {
  readonly kind: 'refused' | 'ambiguous' | 'notice';
  /** Without a full stop; never shows a password. */
  readonly message: string;
  /** The readings of an ambiguous line. */
  readonly choices?: readonly Choice[];
}

/** One sending identity: an address with its names. Names are as they will be written, but for those still to be made. */
export interface Identity {
  /** Line of the paste, from 0. */
  readonly line: number;
  /** Which of the line's identities it is, from 0: a network has many. */
  readonly part: number;
  readonly format: LineFormat;
  /** Where clients connect; the same as `delivery` unless the line has two addresses. */
  readonly client: string;
  /** The port that the line names. */
  readonly port?: number;
  /** Where mail leaves from. */
  readonly delivery: string;
  readonly host: string;
  readonly selector?: string;
  readonly domain?: string;
  /** The name that the line gives. */
  readonly name?: string;
  readonly user?: string;
  readonly password?: string;
  /** What the line said, with the places of its fields. */
  readonly found: LineIdentity;
}

/** How many lines there were and what became of them: `read` is the sum of the others. */
export interface Counts {
  readonly read: number;
  readonly generated: number;
  /** Blank lines, comments, heads of tables and exact repetitions. */
  readonly skipped: number;
  readonly refused: number;
}

/**
 * Where a part of an identity stands, or the first of some parts that the line has; else its address.
 * @param roles `ip` is the address that clients connect to
 */
export function placeOf({ line, found }: Pick<Identity, 'line' | 'found'>, ...roles: readonly Role[]): Span {
  let place: { readonly field: Field } = found.client ?? found.delivery;
  for (const role of roles) {
    const own = role === 'ip' ? (found.client ?? found.delivery) : found[role];
    if (own !== undefined) {
      place = own;
      break;
    }
  }
  return { line, start: place.field.start, end: place.field.end };
}

/** The key of an identity in `GeneratorOptions.edits`. */
export function keyOf({ line, part }: Pick<Identity, 'line' | 'part'>): string {
  return `${line}.${part}`;
}
