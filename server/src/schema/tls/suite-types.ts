/** How the two sides agree on a key. `RSA` is static RSA key transport; `DH`, `ECDH` and `KRB5` are historic. */
const KEY_EXCHANGES = [
  'RSA',
  'DHE',
  'ECDHE',
  'PSK',
  'RSAPSK',
  'ECDHEPSK',
  'DHEPSK',
  'SRP',
  'GOST',
  'GOST18',
  'DH',
  'ECDH',
  'KRB5',
] as const;
export type KeyExchange = (typeof KEY_EXCHANGES)[number];

/** What the server proves itself with; `NULL` is anonymous, `GOST` stands for GOST01 and GOST12 both. */
export const AUTHENTICATIONS = [
  'RSA',
  'DSS',
  'NULL',
  'ECDSA',
  'PSK',
  'SRP',
  'GOST01',
  'GOST12',
  'GOST',
  'DH',
  'ECDH',
  'KRB5',
] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

/** The bulk cipher; `NULL` is none. A name without a mode (AES128, CAMELLIA256, SEED …) is CBC. */
export const ENCRYPTIONS = [
  'NULL',
  'AES128',
  'AES256',
  'AES128GCM',
  'AES256GCM',
  'AES128CCM',
  'AES256CCM',
  'AES128CCM8',
  'AES256CCM8',
  'CAMELLIA128',
  'CAMELLIA256',
  'ARIA128GCM',
  'ARIA256GCM',
  'CHACHA20',
  '3DES',
  'RC4',
  'SEED',
  'IDEA',
  'GOST89',
  'GOST8912',
  'MAGMA',
  'KUZNYECHIK',
  'RC2',
  'DES',
] as const;
export type Encryption = (typeof ENCRYPTIONS)[number];

/** What guards the records; `AEAD` means that the cipher does so itself. */
export type Mac =
  | 'MD5'
  | 'SHA1'
  | 'SHA256'
  | 'SHA384'
  | 'AEAD'
  | 'GOST94'
  | 'GOST12'
  | 'GOST89MAC'
  | 'GOST89MAC12'
  | 'MAGMAOMAC'
  | 'KUZNYECHIKOMAC';

/** OpenSSL's name for the oldest protocol version with which the suite can be used. */
export type MinProtocol = 'SSLv2' | 'SSLv3' | 'TLSv1' | 'TLSv1.2';

/** OpenSSL's strength class: what HIGH, MEDIUM and LOW select. `none` has no encryption at all. */
export type StrengthClass = 'none' | 'export40' | 'export56' | 'low' | 'medium' | 'high';

/**
 * Which OpenSSL offers the suite. PowerMTA brings its own OpenSSL, and how that one was built is not documented.
 * - `standard`: every standard build of 3.x (and of 1.1.1);
 * - `weak-ciphers`: only a build with `enable-weak-ssl-ciphers` (RC4 and 3DES);
 * - `legacy-provider`: 3.x with the legacy provider loaded, or a standard 1.1.1 (SEED and IDEA);
 * - `gost-engine`: only with the GOST engine;
 * - `historic`: only 1.0.2 and older.
 */
export type SuiteBuild = 'standard' | 'weak-ciphers' | 'legacy-provider' | 'gost-engine' | 'historic';

/** One TLS suite for TLS 1.2 and older. */
export interface CipherSuite {
  /** Code point in the handshake (two bytes; three for SSL 2.0). OpenSSL's own order starts from it. */
  readonly id: number;
  /** OpenSSL's name, such as `ECDHE-RSA-AES256-GCM-SHA384`. */
  readonly name: string;
  /** The name in the IANA registry; undefined where OpenSSL 3.0 knows none. */
  readonly iana: string | undefined;
  readonly kx: KeyExchange;
  readonly auth: Authentication;
  readonly enc: Encryption;
  readonly mac: Mac;
  readonly minProtocol: MinProtocol;
  /** Strength of the encryption in bits, as OpenSSL counts it: 112 for 3DES, 0 for none. */
  readonly bits: number;
  readonly strength: StrengthClass;
  /** True where the alias FIPS selects it. */
  readonly fips: boolean;
  /** True where COMPLEMENTOFDEFAULT selects it, so that DEFAULT leaves it out. */
  readonly notDefault: boolean;
  readonly build: SuiteBuild;
}

/** A suite as the tables write it; the last column holds `F` for FIPS and `N` for not in DEFAULT. */
export type SuiteRow = readonly [
  id: number,
  name: string,
  iana: string | null,
  kx: KeyExchange,
  auth: Authentication,
  enc: Encryption,
  mac: Mac,
  minProtocol: MinProtocol,
  bits: number,
  strength: StrengthClass,
  marks: '' | 'F' | 'N' | 'FN',
];
