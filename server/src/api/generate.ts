import { defaultOptions } from '../generator/defaults';
import { dnsPlan } from '../generator/dns/records';
import { defaultDnsOptions } from '../generator/dns/types';
import { generate as generateBlocks, isGenerated } from '../generator/generate';

/** How to make a configuration of lines; see docs/generate.md of the project for each. */
export interface GenerateOptions {
  readonly template?: 'auto' | 'tls' | 'client-delivery' | 'plain';
  readonly ports?: readonly number[];
  readonly tlsPath?: string;
  readonly dkimPath?: string;
  readonly namePattern?: string;
  readonly hostPattern?: string;
  readonly selector?: string;
  readonly pool?: 'by-name' | 'all';
  readonly poolName?: string;
  readonly members?: 'virtual-mtas' | 'source-hosts';
  readonly user?: string;
  readonly rates?: readonly { readonly domain: string; readonly rate: string }[];
  readonly layout?: 'one-file' | 'by-kind';
  readonly includeFolder?: string;
  /** Makes a random password; left out, placeholders are written. */
  readonly makePassword?: () => string;
}

/** What came of the lines. */
export interface GenerateResult {
  /** What is wrong with the options: then nothing was generated. */
  readonly wrong: readonly string[];
  /** The configuration: one file with the name '', or one for each kind of block. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** `include` lines for the files, when there are several. */
  readonly entry: string;
  /** Lines that were refused, must be decided, or are worth a look. */
  readonly problems: readonly LineProblem[];
  /** The DNS records that must exist beside the configuration. */
  readonly records: readonly DnsRecord[];
  /** What should be known about the records, in sentences. */
  readonly notes: readonly string[];
}

/** Something to say about a line of the input. */
export interface LineProblem {
  readonly kind: 'refused' | 'ambiguous' | 'notice';
  /** The line, from 0, and the part of it in UTF-16 units. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One DNS record; names are without a dot at the end. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'TXT';
  readonly value: string;
  readonly zone: string;
  /** What is missing to the value, such as a public key: the record must not be published like this. */
  readonly missing?: string;
}

/** Makes a configuration of lines with addresses, as `203.0.113.5|s1|example.com|mail.example.com`. */
export function generate(lines: string, options: GenerateOptions = {}): GenerateResult {
  const { makePassword, ...chosen } = options;
  const result = generateBlocks(
    lines,
    { ...defaultOptions, ...chosen },
    makePassword === undefined ? {} : { makePassword },
  );
  if (result === undefined || !isGenerated(result)) {
    const wrong = (result ?? []).map(({ message }) => `${message}.`);
    return { wrong, files: [], entry: '', problems: [], records: [], notes: [] };
  }
  const { files, entry, problems, identities } = result;
  const { records, notes } = dnsPlan(identities, defaultDnsOptions, new Map());
  return {
    wrong: [],
    files: files.map(({ name, text }) => ({ name, text })),
    entry,
    problems: problems.map(({ kind, line, start, end, message }) => ({ kind, line, start, end, message })),
    records,
    notes,
  };
}
