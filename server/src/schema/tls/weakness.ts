import type { CipherSuite } from './suite-types';

/** Why a suite is weak. */
export type WeaknessId = 'null' | 'anonymous' | 'export' | 'ssl2' | 'rc4' | 'des' | '3des' | 'idea' | 'md5';

/** One kind of weakness, with what says so. */
export interface Weakness {
  readonly id: WeaknessId;
  /** A noun phrase for lists: `no encryption`, `RC4`. */
  readonly label: string;
  /** A full sentence for the user. */
  readonly explanation: string;
  /** The document that forbids it or advises against it. */
  readonly source: string;
  /** The item that takes such suites out of a cipher string. */
  readonly exclusion: string;
}

type WeaknessRule = Weakness & { readonly applies: (suite: CipherSuite) => boolean };

const WEAKNESSES: readonly WeaknessRule[] = [
  {
    id: 'null',
    label: 'no encryption',
    explanation: 'These suites do not encrypt: anyone on the way can read the mail and the passwords.',
    source: 'RFC 9325 §4.1',
    exclusion: '!eNULL',
    applies: (suite) => suite.enc === 'NULL',
  },
  {
    id: 'anonymous',
    label: 'no authentication',
    explanation: 'The server shows no certificate, so anyone on the way can pose as the server.',
    source: 'RFC 5246 appendix A.5',
    exclusion: '!aNULL',
    applies: (suite) => suite.auth === 'NULL',
  },
  {
    id: 'export',
    label: 'export strength',
    explanation: 'The keys are 40 or 56 bits long, short on purpose: they can be found by trying them all.',
    source: 'RFC 9325 §4.1',
    exclusion: '!EXPORT',
    applies: (suite) => suite.strength === 'export40' || suite.strength === 'export56',
  },
  {
    id: 'ssl2',
    label: 'SSL 2.0',
    explanation: 'The protocol itself is broken and must not be used.',
    source: 'RFC 6176',
    exclusion: '!SSLv2',
    applies: (suite) => suite.minProtocol === 'SSLv2',
  },
  {
    id: 'rc4',
    label: 'RC4',
    explanation: 'RC4 has biases from which repeated secrets, such as passwords, can be recovered.',
    source: 'RFC 7465',
    exclusion: '!RC4',
    applies: (suite) => suite.enc === 'RC4',
  },
  {
    id: 'des',
    label: 'single DES',
    explanation: 'A 56-bit key can be found by trying them all.',
    source: 'RFC 5469, RFC 9325 §4.1',
    exclusion: '!DES',
    applies: (suite) => suite.enc === 'DES' && suite.strength === 'low',
  },
  {
    id: '3des',
    label: '3DES',
    explanation: '3DES has 112 bits of strength and 64-bit blocks, which leak in long connections (Sweet32).',
    source: 'RFC 9325 §4.1, CVE-2016-2183',
    exclusion: '!3DES',
    applies: (suite) => suite.enc === '3DES',
  },
  {
    id: 'idea',
    label: 'IDEA',
    explanation: 'IDEA has 64-bit blocks, which leak in long connections, and is withdrawn from TLS.',
    source: 'RFC 5469',
    exclusion: '!IDEA',
    applies: (suite) => suite.enc === 'IDEA',
  },
  {
    id: 'md5',
    label: 'MD5',
    explanation: 'The records are guarded with MD5, which nothing new should use any more.',
    source: 'RFC 6151 §2.3',
    exclusion: '!MD5',
    applies: (suite) => suite.mac === 'MD5',
  },
];

/** Every weakness of a suite, the gravest first; none for a suite that may stay. */
export function weaknessesOf(suite: CipherSuite): readonly Weakness[] {
  return WEAKNESSES.filter((weakness) => weakness.applies(suite));
}

/** All kinds of weakness, the gravest first. */
export function allWeaknesses(): readonly Weakness[] {
  return WEAKNESSES;
}

/** Least strength in bits at the security levels 0 to 5: SSL_CTX_set_security_level(3). */
const LEVEL_BITS = [0, 80, 112, 128, 192, 256] as const;

/**
 * True when OpenSSL 3.0 negotiates the suite at a security level (0 to 5). The level takes nothing out of the list
 * of a cipher string; it refuses in the handshake. From level 1, the default of 1.1.0 to 3.1, that goes for suites
 * without authentication, without encryption or with MD5; 3.2 and later, and Debian, start at 2; 1.0.2 and older
 * have no levels and refuse nothing. Source: `ssl_security_default_callback` in ssl/ssl_cert.c.
 */
export function allowedAtLevel(suite: CipherSuite, level: 0 | 1 | 2 | 3 | 4 | 5): boolean {
  if (level === 0) return true;
  if (suite.bits < LEVEL_BITS[level] || suite.auth === 'NULL' || suite.mac === 'MD5') return false;
  if (LEVEL_BITS[level] > 160 && suite.mac === 'SHA1') return false;
  if (level >= 2 && suite.enc === 'RC4') return false;
  return level < 3 || ['DHE', 'ECDHE', 'DHEPSK', 'ECDHEPSK'].includes(suite.kx);
}
