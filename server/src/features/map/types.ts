/** A place that an editor can go to: lines from 0, characters in UTF-16 units. */
export interface MapPlace {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How many findings of the two severities that a badge tells of. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** What a node of the map is: an editor chooses its picture by it. */
export type MapKind =
  | 'group'
  | 'range'
  | 'virtual-mta'
  | 'pool'
  | 'address'
  | 'key'
  | 'listener'
  | 'source'
  | 'user'
  | 'domain'
  | 'queue'
  | 'list'
  | 'file'
  | 'missing';

/** A node of the map as an editor shows it; its children are asked for when they are needed. */
export interface MapNode {
  /** What it is called among its siblings; the path of such words from the top leads to it. */
  readonly segment: string;
  readonly kind: MapKind;
  readonly label: string;
  /** What matters of it, in a few words; '' for nothing. */
  readonly detail: string;
  readonly place?: MapPlace;
  readonly children: number;
  readonly problems: ProblemCounts;
}

/** Some rows of the address sheet: a large one is asked for piece by piece, so that no answer takes long to send. */
export interface AddressPage {
  readonly rows: readonly AddressRow[];
  /** Where the next page begins; left out on the last one. */
  readonly next?: number;
}

/** A source address with what belongs to it. */
export interface AddressRow {
  /** An address, or a range as written. */
  readonly address: string;
  readonly host: string;
  readonly virtualMta: string;
  readonly pools: readonly string[];
  /** The DKIM keys of its virtual MTA, as `selector._domainkey.domain`; never the key itself nor where it is kept. */
  readonly keys: readonly string[];
  readonly place: MapPlace;
}
