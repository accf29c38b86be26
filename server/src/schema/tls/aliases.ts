import type { SuitePattern } from './patterns';
import {
  AUTHENTICATIONS,
  type Authentication,
  ENCRYPTIONS,
  type Encryption,
  type KeyExchange,
} from './suite-types';

const ENCRYPTED = ENCRYPTIONS.filter((enc) => enc !== 'NULL');
const AUTHENTICATED = AUTHENTICATIONS.filter((auth) => auth !== 'NULL');
const PSK: readonly KeyExchange[] = ['PSK', 'RSAPSK', 'ECDHEPSK', 'DHEPSK'];
const GOST_AUTH: readonly Authentication[] = ['GOST01', 'GOST12', 'GOST'];
const AES_GCM: readonly Encryption[] = ['AES128GCM', 'AES256GCM'];
const AES_CCM8: readonly Encryption[] = ['AES128CCM8', 'AES256CCM8'];
const AES_CCM: readonly Encryption[] = ['AES128CCM', 'AES256CCM', ...AES_CCM8];
const CAMELLIA: readonly Encryption[] = ['CAMELLIA128', 'CAMELLIA256'];
const ARIA: readonly Encryption[] = ['ARIA128GCM', 'ARIA256GCM'];
const AES: readonly Encryption[] = ['AES128', 'AES256', ...AES_GCM, ...AES_CCM];
const CBC: readonly Encryption[] = ['DES', '3DES', 'RC2', 'IDEA', 'AES128', 'AES256', ...CAMELLIA, 'SEED'];

/**
 * The group names that OpenSSL 3.0 knows (`cipher_aliases` in ssl/ssl_ciph.c; openssl-ciphers(1), "CIPHER
 * STRINGS"). DEFAULT and the SUITEB names are not here: they count only at the start of a string.
 */
export const ALIASES: Readonly<Record<string, SuitePattern>> = {
  ALL: { enc: ENCRYPTED },
  COMPLEMENTOFALL: { enc: ['NULL'] },
  COMPLEMENTOFDEFAULT: { notDefault: true },

  kRSA: { kx: ['RSA'] },
  kEDH: { kx: ['DHE'] },
  kDHE: { kx: ['DHE'] },
  DH: { kx: ['DHE'] },
  kEECDH: { kx: ['ECDHE'] },
  kECDHE: { kx: ['ECDHE'] },
  ECDH: { kx: ['ECDHE'] },
  kPSK: { kx: ['PSK'] },
  kRSAPSK: { kx: ['RSAPSK'] },
  kECDHEPSK: { kx: ['ECDHEPSK'] },
  kDHEPSK: { kx: ['DHEPSK'] },
  kSRP: { kx: ['SRP'] },
  kGOST: { kx: ['GOST'] },
  kGOST18: { kx: ['GOST18'] },

  aRSA: { auth: ['RSA'] },
  aDSS: { auth: ['DSS'] },
  DSS: { auth: ['DSS'] },
  aNULL: { auth: ['NULL'] },
  aECDSA: { auth: ['ECDSA'] },
  ECDSA: { auth: ['ECDSA'] },
  aPSK: { auth: ['PSK'] },
  aGOST01: { auth: ['GOST01', 'GOST'] },
  aGOST12: { auth: ['GOST12', 'GOST'] },
  aGOST: { auth: GOST_AUTH },
  aSRP: { auth: ['SRP'] },

  EDH: { kx: ['DHE'], auth: AUTHENTICATED },
  DHE: { kx: ['DHE'], auth: AUTHENTICATED },
  EECDH: { kx: ['ECDHE'], auth: AUTHENTICATED },
  ECDHE: { kx: ['ECDHE'], auth: AUTHENTICATED },
  NULL: { enc: ['NULL'] },
  RSA: { kx: ['RSA'], auth: ['RSA'] },
  ADH: { kx: ['DHE'], auth: ['NULL'] },
  AECDH: { kx: ['ECDHE'], auth: ['NULL'] },
  PSK: { kx: PSK },
  SRP: { kx: ['SRP'] },

  '3DES': { enc: ['3DES'] },
  RC4: { enc: ['RC4'] },
  RC2: { enc: ['RC2'] },
  IDEA: { enc: ['IDEA'] },
  SEED: { enc: ['SEED'] },
  eNULL: { enc: ['NULL'] },
  GOST89: { enc: ['GOST89', 'GOST8912', 'MAGMA', 'KUZNYECHIK'] },
  AES128: { enc: ['AES128', 'AES128GCM', 'AES128CCM', 'AES128CCM8'] },
  AES256: { enc: ['AES256', 'AES256GCM', 'AES256CCM', 'AES256CCM8'] },
  AES: { enc: AES },
  AESGCM: { enc: AES_GCM },
  AESCCM: { enc: AES_CCM },
  AESCCM8: { enc: AES_CCM8 },
  CAMELLIA128: { enc: ['CAMELLIA128'] },
  CAMELLIA256: { enc: ['CAMELLIA256'] },
  CAMELLIA: { enc: CAMELLIA },
  CHACHA20: { enc: ['CHACHA20'] },
  'GOST2012-GOST8912-GOST8912': { enc: ['GOST8912'] },
  ARIA: { enc: ARIA },
  ARIAGCM: { enc: ARIA },
  ARIA128: { enc: ['ARIA128GCM'] },
  ARIA256: { enc: ['ARIA256GCM'] },
  CBC: { enc: CBC },

  MD5: { mac: ['MD5'] },
  SHA1: { mac: ['SHA1'] },
  SHA: { mac: ['SHA1'] },
  GOST94: { mac: ['GOST94'] },
  GOST89MAC: { mac: ['GOST89MAC', 'GOST89MAC12'] },
  SHA256: { mac: ['SHA256'] },
  SHA384: { mac: ['SHA384'] },
  GOST12: { mac: ['GOST12'] },

  SSLv3: { minProtocol: 'SSLv3' },
  TLSv1: { minProtocol: 'TLSv1' },
  'TLSv1.0': { minProtocol: 'TLSv1' },
  'TLSv1.2': { minProtocol: 'TLSv1.2' },

  LOW: { strength: ['low'] },
  MEDIUM: { strength: ['medium'] },
  HIGH: { strength: ['high'] },
  FIPS: { enc: ENCRYPTED, strength: ['fips'] },

  'EDH-DSS-DES-CBC3-SHA': {
    kx: ['DHE'],
    auth: ['DSS'],
    enc: ['3DES'],
    mac: ['SHA1'],
    strength: ['high', 'fips'],
  },
  'EDH-RSA-DES-CBC3-SHA': {
    kx: ['DHE'],
    auth: ['RSA'],
    enc: ['3DES'],
    mac: ['SHA1'],
    strength: ['high', 'fips'],
  },
};

/** Group names that OpenSSL 1.0.2 and older knew and that 3.x ignores. Old cipher strings still carry them. */
export const HISTORIC_ALIASES: Readonly<Record<string, SuitePattern>> = {
  SSLv2: { minProtocol: 'SSLv2' },
  EXP: { strength: ['export40', 'export56'] },
  EXPORT: { strength: ['export40', 'export56'] },
  EXPORT40: { strength: ['export40'] },
  EXPORT56: { strength: ['export56'] },
  DES: { enc: ['DES'] },
  kDHr: { kx: ['DH'] },
  kDHd: { kx: ['DH'] },
  kDH: { kx: ['DH'] },
  aDH: { auth: ['DH'] },
  kECDHr: { kx: ['ECDH'] },
  kECDHe: { kx: ['ECDH'] },
  kECDH: { kx: ['ECDH'] },
  aECDH: { auth: ['ECDH'] },
  KRB5: { kx: ['KRB5'] },
  kKRB5: { kx: ['KRB5'] },
  aKRB5: { auth: ['KRB5'] },
  FZA: { enc: [] },
  kFZA: { kx: [] },
  aFZA: { auth: [] },
  eFZA: { enc: [] },
};
