import type { SuiteRow } from './suite-types';

/** Suites that OpenSSL offers only when it was built with `enable-weak-ssl-ciphers`. */
// biome-ignore format: one suite a line reads as a table
export const WEAK_BUILD_SUITES = (): readonly SuiteRow[] => [
  [0x0004, 'RC4-MD5', 'TLS_RSA_WITH_RC4_128_MD5', 'RSA', 'RSA', 'RC4', 'MD5', 'SSLv3', 128, 'medium', 'N'],
  [0x0005, 'RC4-SHA', 'TLS_RSA_WITH_RC4_128_SHA', 'RSA', 'RSA', 'RC4', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x000a, 'DES-CBC3-SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'RSA', 'RSA', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x0013, 'DHE-DSS-DES-CBC3-SHA', 'TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA', 'DHE', 'DSS', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x0016, 'DHE-RSA-DES-CBC3-SHA', 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA', 'DHE', 'RSA', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x0018, 'ADH-RC4-MD5', 'TLS_DH_anon_WITH_RC4_128_MD5', 'DHE', 'NULL', 'RC4', 'MD5', 'SSLv3', 128, 'medium', 'N'],
  [0x001b, 'ADH-DES-CBC3-SHA', 'TLS_DH_anon_WITH_3DES_EDE_CBC_SHA', 'DHE', 'NULL', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x008a, 'PSK-RC4-SHA', 'TLS_PSK_WITH_RC4_128_SHA', 'PSK', 'PSK', 'RC4', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x008b, 'PSK-3DES-EDE-CBC-SHA', 'TLS_PSK_WITH_3DES_EDE_CBC_SHA', 'PSK', 'PSK', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x008e, 'DHE-PSK-RC4-SHA', 'TLS_DHE_PSK_WITH_RC4_128_SHA', 'DHEPSK', 'PSK', 'RC4', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x008f, 'DHE-PSK-3DES-EDE-CBC-SHA', 'TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA', 'DHEPSK', 'PSK', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0x0092, 'RSA-PSK-RC4-SHA', 'TLS_RSA_PSK_WITH_RC4_128_SHA', 'RSAPSK', 'RSA', 'RC4', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x0093, 'RSA-PSK-3DES-EDE-CBC-SHA', 'TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA', 'RSAPSK', 'RSA', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'FN'],
  [0xc007, 'ECDHE-ECDSA-RC4-SHA', 'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA', 'ECDHE', 'ECDSA', 'RC4', 'SHA1', 'TLSv1', 128, 'medium', 'N'],
  [0xc008, 'ECDHE-ECDSA-DES-CBC3-SHA', 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA', 'ECDHE', 'ECDSA', '3DES', 'SHA1', 'TLSv1', 112, 'medium', 'FN'],
  [0xc011, 'ECDHE-RSA-RC4-SHA', 'TLS_ECDHE_RSA_WITH_RC4_128_SHA', 'ECDHE', 'RSA', 'RC4', 'SHA1', 'TLSv1', 128, 'medium', 'N'],
  [0xc012, 'ECDHE-RSA-DES-CBC3-SHA', 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', 'ECDHE', 'RSA', '3DES', 'SHA1', 'TLSv1', 112, 'medium', 'FN'],
  [0xc016, 'AECDH-RC4-SHA', 'TLS_ECDH_anon_WITH_RC4_128_SHA', 'ECDHE', 'NULL', 'RC4', 'SHA1', 'TLSv1', 128, 'medium', 'N'],
  [0xc017, 'AECDH-DES-CBC3-SHA', 'TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA', 'ECDHE', 'NULL', '3DES', 'SHA1', 'TLSv1', 112, 'medium', 'FN'],
  [0xc01a, 'SRP-3DES-EDE-CBC-SHA', 'TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA', 'SRP', 'SRP', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'N'],
  [0xc01b, 'SRP-RSA-3DES-EDE-CBC-SHA', 'TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA', 'SRP', 'RSA', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'N'],
  [0xc01c, 'SRP-DSS-3DES-EDE-CBC-SHA', 'TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA', 'SRP', 'DSS', '3DES', 'SHA1', 'SSLv3', 112, 'medium', 'N'],
  [0xc033, 'ECDHE-PSK-RC4-SHA', 'TLS_ECDHE_PSK_WITH_RC4_128_SHA', 'ECDHEPSK', 'PSK', 'RC4', 'SHA1', 'TLSv1', 128, 'medium', 'N'],
  [0xc034, 'ECDHE-PSK-3DES-EDE-CBC-SHA', 'TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA', 'ECDHEPSK', 'PSK', '3DES', 'SHA1', 'TLSv1', 112, 'medium', 'FN'],
];

/** Suites that need the legacy provider in OpenSSL 3.x; OpenSSL 1.1.1 offers them as built. */
// biome-ignore format: one suite a line reads as a table
export const LEGACY_PROVIDER_SUITES = (): readonly SuiteRow[] => [
  [0x0007, 'IDEA-CBC-SHA', 'TLS_RSA_WITH_IDEA_CBC_SHA', 'RSA', 'RSA', 'IDEA', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x0096, 'SEED-SHA', 'TLS_RSA_WITH_SEED_CBC_SHA', 'RSA', 'RSA', 'SEED', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x0099, 'DHE-DSS-SEED-SHA', 'TLS_DHE_DSS_WITH_SEED_CBC_SHA', 'DHE', 'DSS', 'SEED', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x009a, 'DHE-RSA-SEED-SHA', 'TLS_DHE_RSA_WITH_SEED_CBC_SHA', 'DHE', 'RSA', 'SEED', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
  [0x009b, 'ADH-SEED-SHA', 'TLS_DH_anon_WITH_SEED_CBC_SHA', 'DHE', 'NULL', 'SEED', 'SHA1', 'SSLv3', 128, 'medium', 'N'],
];

/** Suites that need the GOST engine, which OpenSSL does not ship. */
// biome-ignore format: one suite a line reads as a table
export const GOST_ENGINE_SUITES = (): readonly SuiteRow[] => [
  [0x0081, 'GOST2001-GOST89-GOST89', 'TLS_GOSTR341001_WITH_28147_CNT_IMIT', 'GOST', 'GOST01', 'GOST89', 'GOST89MAC', 'TLSv1', 256, 'high', ''],
  [0x0083, 'GOST2001-NULL-GOST94', 'TLS_GOSTR341001_WITH_NULL_GOSTR3411', 'GOST', 'GOST01', 'NULL', 'GOST94', 'TLSv1', 0, 'none', ''],
  [0xc100, 'GOST2012-KUZNYECHIK-KUZNYECHIKOMAC', null, 'GOST18', 'GOST12', 'KUZNYECHIK', 'KUZNYECHIKOMAC', 'TLSv1.2', 256, 'high', ''],
  [0xc101, 'GOST2012-MAGMA-MAGMAOMAC', null, 'GOST18', 'GOST12', 'MAGMA', 'MAGMAOMAC', 'TLSv1.2', 256, 'high', ''],
  [0xc102, 'IANA-GOST2012-GOST8912-GOST8912', null, 'GOST', 'GOST', 'GOST8912', 'GOST89MAC12', 'TLSv1', 256, 'high', ''],
  [0xff85, 'LEGACY-GOST2012-GOST8912-GOST8912', null, 'GOST', 'GOST', 'GOST8912', 'GOST89MAC12', 'TLSv1', 256, 'high', ''],
  [0xff87, 'GOST2012-NULL-GOST12', null, 'GOST', 'GOST', 'NULL', 'GOST12', 'TLSv1', 0, 'none', ''],
];
