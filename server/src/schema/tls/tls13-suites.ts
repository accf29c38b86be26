import { quote } from '../values/result';

/** One TLS 1.3 suite. */
export interface Tls13Suite {
  /** Code point in the handshake. */
  readonly id: number;
  /** Its one name, in OpenSSL and in the IANA registry. */
  readonly name: string;
  /** Strength of the encryption in bits. */
  readonly bits: 128 | 256;
  /** Length of the authentication tag in bytes; 8 is short. */
  readonly tagBytes: 8 | 16;
}

/** The TLS 1.3 suites (RFC 8446 appendix B.4), all of them known to OpenSSL since 1.1.1. */
export const TLS13_SUITES: readonly Tls13Suite[] = [
  { id: 0x1301, name: 'TLS_AES_128_GCM_SHA256', bits: 128, tagBytes: 16 },
  { id: 0x1302, name: 'TLS_AES_256_GCM_SHA384', bits: 256, tagBytes: 16 },
  { id: 0x1303, name: 'TLS_CHACHA20_POLY1305_SHA256', bits: 256, tagBytes: 16 },
  { id: 0x1304, name: 'TLS_AES_128_CCM_SHA256', bits: 128, tagBytes: 16 },
  { id: 0x1305, name: 'TLS_AES_128_CCM_8_SHA256', bits: 128, tagBytes: 8 },
];

/** A part of a TLS 1.3 suite list that is no TLS 1.3 suite. Offsets are UTF-16 offsets in the list. */
export interface Tls13Problem {
  readonly start: number;
  readonly end: number;
  /** A full sentence for the user. */
  readonly message: string;
}

/** What a TLS 1.3 suite list comes to. */
export interface Tls13Expansion {
  /** The suites in the order written, each once. Empty when there is none, and no TLS 1.3 can be spoken. */
  readonly suites: readonly Tls13Suite[];
  readonly problems: readonly Tls13Problem[];
}

/** The TLS 1.3 suite with this exact name, or undefined. */
export function tls13SuiteByName(name: string): Tls13Suite | undefined {
  return TLS13_SUITES.find((suite) => suite.name === name);
}

/**
 * Reads a list of TLS 1.3 suites: full names with colons between, blanks around a name allowed, as
 * `SSL_CTX_set_ciphersuites` takes it. OpenSSL 1.1.1 refuses a list with an unknown name; 3.0 ignores the name
 * and refuses a list without any known one. Never throws.
 */
export function expandTls13Suites(text: string): Tls13Expansion {
  const suites: Tls13Suite[] = [];
  const problems: Tls13Problem[] = [];
  for (const { name, start } of entriesOf(text)) {
    const end = start + name.length;
    const suite = tls13SuiteByName(name);
    if (!suite) problems.push({ start, end, message: unknownMessage(name) });
    else if (suites.includes(suite))
      problems.push({ start, end, message: `${quote(name)} stands here twice.` });
    else suites.push(suite);
  }
  if (suites.length === 0 && problems.length === 0) {
    problems.push({
      start: 0,
      end: text.length,
      message: 'The list is empty: name at least one TLS 1.3 suite.',
    });
  }
  return { suites, problems };
}

function entriesOf(text: string): { name: string; start: number }[] {
  return [...text.matchAll(/[^:]+/g)].flatMap((match) => {
    const name = match[0].trim();
    return name === '' ? [] : [{ name, start: match.index + match[0].indexOf(name) }];
  });
}

function unknownMessage(name: string): string {
  const spelled = tls13SuiteByName(name.toUpperCase().replaceAll('-', '_'));
  if (spelled) return `There is no TLS 1.3 suite ${quote(name)}. Write ${quote(spelled.name)}.`;
  const names = TLS13_SUITES.map((suite) => suite.name).join(', ');
  return `There is no TLS 1.3 suite ${quote(name)}. The suites are ${names}.`;
}
