/** What the user chose about DNS records. Plain data. */
export interface DnsOptions {
  /** How long answers may be kept, in seconds. */
  readonly ttl: number;
  /** What SPF says of all other addresses: `~all` suspicious, `-all` forbidden (RFC 7208 §5.1). */
  readonly spf: '~all' | '-all';
  /** What receivers should do with mail that fails (RFC 7489 §6.3). */
  readonly dmarc: 'none' | 'quarantine' | 'reject';
  /** Where reports about DMARC go; '' for nowhere. */
  readonly dmarcReports: string;
}

/** The options as long as nobody chose any. */
export const defaultDnsOptions: DnsOptions = { ttl: 3600, spf: '~all', dmarc: 'none', dmarcReports: '' };

/** One record. Names are in the form in which DNS has them: ASCII, lower case, without a dot at the end. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'TXT';
  /** The address, the name, or the whole text, not yet in pieces. */
  readonly value: string;
  /** The zone that it belongs into, as far as names tell. */
  readonly zone: string;
  /** Set where the value can't be known yet, with what is missing: the record must not be published like this. */
  readonly missing?: string;
}

/** The records that must exist beside a configuration. */
export interface DnsPlan {
  /** By zone: forward zones, then reverse zones, each together. */
  readonly records: readonly DnsRecord[];
  /** What should be known about them, in sentences. */
  readonly notes: readonly string[];
}
