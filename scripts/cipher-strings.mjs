// The cipher strings that the model of OpenSSL's cipher lists is compared on: real ones, odd ones and made-up ones.

/** Strings from mail servers, web servers and hardening guides, the defaults of PowerMTA's guide first. */
const REAL = [
  'HIGH:!ADH:@STRENGTH',
  'HIGH:!ADH:!aNULL:@STRENGTH',
  'ECDHE+AESGCM:ECDHE+CHACHA20',
  'DEFAULT',
  'DEFAULT:!ADH:@STRENGTH',
  'DEFAULT@SECLEVEL=1',
  'DEFAULT:@SECLEVEL=0',
  'DEFAULT:!EXP:!LOW',
  'DEFAULT:+RSA',
  'DEFAULT:eNULL',
  'ALL',
  'ALL:!ADH:@STRENGTH',
  'ALL:!ADH:!LOW:!EXP:!MD5:@STRENGTH',
  'ALL:!aNULL:!ADH:!eNULL:!LOW:!EXP:RC4+RSA:+HIGH:+MEDIUM',
  'ALL:!ADH:!EXPORT56:RC4+RSA:+HIGH:+MEDIUM:+LOW:+SSLv2:+EXP:+eNULL',
  'ALL:!aNULL:!eNULL:!SSLv2:!SSLv3:@STRENGTH',
  'ALL:!COMPLEMENTOFDEFAULT:!eNULL',
  'ALL:COMPLEMENTOFALL',
  'ALL:eNULL:@STRENGTH',
  'ALL:+HIGH:+LOW:+MEDIUM:+EXP',
  'aNULL:-aNULL:HIGH:MEDIUM:+RC4:@STRENGTH:!aNULL',
  'aNULL:-aNULL:ALL:!EXPORT:!LOW:+RC4:@STRENGTH',
  'HIGH',
  'HIGH:MEDIUM',
  'HIGH:MEDIUM:!aNULL:!MD5',
  'HIGH:MEDIUM:LOW:!aNULL',
  'HIGH:!aNULL:!MD5',
  'HIGH:!aNULL:!eNULL:!MD5:!3DES:!RC4',
  'HIGH:!aNULL:!kRSA:!PSK:!SRP:!MD5:!RC4',
  'HIGH:!aNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!aECDH',
  'HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA',
  'HIGH+kEECDH:HIGH+kEDH:HIGH:!aNULL',
  'HIGH:-aNULL',
  'HIGH,!aNULL,!ADH',
  'HIGH !aNULL !ADH',
  'HIGH;!aNULL;@STRENGTH',
  'kEECDH+AESGCM:kEDH+AESGCM:kEECDH:kEDH:!aNULL:!RC4:!3DES',
  'EECDH+AESGCM:EDH+AESGCM',
  'EECDH+AESGCM:EDH+AESGCM:AES256+EECDH:AES256+EDH',
  'EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256:EECDH:EDH+aRSA:!aNULL:!eNULL:!LOW:!3DES:!MD5:!EXP:!PSK:!SRP:!DSS:!RC4',
  'ECDH+AESGCM:DH+AESGCM:ECDH+AES256:DH+AES256:ECDH+AES128:DH+AES:RSA+AESGCM:RSA+AES:!aNULL:!MD5:!DSS',
  'ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:DHE+CHACHA20:ECDHE+AES:DHE+AES:!aNULL:!SHA1',
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:kEDH+AESGCM:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES256-SHA:AES128-SHA:AES256-SHA:AES:CAMELLIA:DES-CBC3-SHA:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!aECDH:!EDH-DSS-DES-CBC3-SHA:!EDH-RSA-DES-CBC3-SHA:!KRB5-DES-CBC3-SHA',
  'TLSv1.2+HIGH:!aNULL',
  'TLSv1.2:!aNULL:!eNULL',
  'TLSv1:!ADH',
  '-ALL:ECDHE+AES',
  'ALL:!TLSv1.2:!SSLv3',
  'FIPS:!aNULL',
  'FIPS+HIGH',
  'RC4-SHA:HIGH',
  'RC4-SHA:RC4-MD5:AES128-SHA',
  'RC4:HIGH',
  'EXPORT:LOW',
  'SSLv2',
  'SUITEB128',
  'SUITEB128ONLY',
  'SUITEB128C2',
  'SUITEB192',
  'SUITEB192:HIGH',
  'PSK:!eNULL',
  'kECDHEPSK+AES:kDHEPSK+AESGCM',
  'SRP',
  'aRSA+AESGCM',
  'ECDHE:DHE:kRSA:!3DES:!RC4:!aNULL:@STRENGTH',
  'AECDH:ADH:@STRENGTH',
  'NULL',
  'NULL-SHA256:AES128-SHA256',
  'AES256-SHA',
  'HIGH:@SECLEVEL=2',
  '@SECLEVEL=3:HIGH',
];

/** Strings that are odd or wrong in one way each. */
const ODD = [
  '',
  ':',
  ' : ,; ',
  ':HIGH:',
  'HIGH!aNULL@STRENGTH',
  'HIGH!FOO!aNULL',
  'FOO!aNULL:HIGH',
  'FOO',
  'high',
  'HIGH:foo:!aNULL',
  'HIGH:DEFAULT',
  ':DEFAULT',
  'DEFAULTHIGH',
  'DEFAULT+AES',
  'DEFAULT-AES:AES',
  'HIGH:',
  'HIGH:!',
  'HIGH:+',
  '+',
  'HIGH+',
  'HIGH++AES',
  'HIGH+:AES',
  '!',
  '!!HIGH',
  'HIGH:*',
  'HIGH_LOW',
  'HIGH:FOO_BAR:!aNULL',
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_256_GCM_SHA384:HIGH',
  'TLS_RSA_WITH_AES_128_CBC_SHA:AES256-SHA',
  '@STRENGTH',
  'HIGH:@STRONG',
  'HIGH:@STRENGTH+AES:!aNULL',
  'HIGH:@SECLEVEL=6',
  'HIGH:@SECLEVEL=12',
  'HIGH:@SECLEVEL=',
  'HIGH:@',
  'SECLEVEL=1:HIGH',
  '!HIGH',
  'HIGH:!HIGH',
  'HIGH:!HIGH:HIGH',
  'HIGH:-HIGH:AES',
  '-HIGH:AES:+AES128',
  'HIGH+MEDIUM',
  'HIGH+FIPS:AES',
  'AES+SHA256+kRSA',
  'AES+ARIA',
  'SSLv3+TLSv1',
  'AES128-SHA+HIGH',
  'HIGH+AES128-SHA',
  'AES128-SHA+AES256-SHA:ARIA',
  'AES256-GCM-SHA384+SHA384:ARIA',
  'COMPLEMENTOFDEFAULT+HIGH',
  'HIGH+COMPLEMENTOFDEFAULT',
  'COMPLEMENTOFDEFAULT+AES+DHE-PSK-AES128-CBC-SHA',
  'ALL:!EDH-RSA-DES-CBC3-SHA:+EDH',
  'TLSv1.0+ECDHE',
  'TLSv1.1:TLSv1.3:AES',
];

/** Every group name of OpenSSL 3.0, and some of old versions. */
const GROUPS =
  'ALL COMPLEMENTOFALL COMPLEMENTOFDEFAULT kRSA kEDH kDHE DH kEECDH kECDHE ECDH kPSK kRSAPSK kECDHEPSK kDHEPSK ' +
  'kSRP kGOST kGOST18 aRSA aDSS DSS aNULL aECDSA ECDSA aPSK aGOST01 aGOST12 aGOST aSRP EDH DHE EECDH ECDHE NULL ' +
  'RSA ADH AECDH PSK SRP 3DES RC4 RC2 IDEA SEED eNULL GOST89 AES128 AES256 AES AESGCM AESCCM AESCCM8 CAMELLIA128 ' +
  'CAMELLIA256 CAMELLIA CHACHA20 GOST2012-GOST8912-GOST8912 ARIA ARIAGCM ARIA128 ARIA256 CBC MD5 SHA1 SHA GOST94 ' +
  'GOST89MAC SHA256 SHA384 GOST12 SSLv3 TLSv1 TLSv1.0 TLSv1.2 LOW MEDIUM HIGH FIPS EDH-DSS-DES-CBC3-SHA ' +
  'EDH-RSA-DES-CBC3-SHA DES EXPORT EXP SSLv2 kDHr KRB5 DEFAULT';

/** All strings of the comparison, each once: the same at every run. */
export function cipherStrings() {
  const groups = GROUPS.split(' ');
  const single = groups.flatMap((group) => [`${group}`, `ALL:eNULL:!${group}`]);
  return [...new Set([...REAL, ...ODD, ...single, ...madeUp(groups, 200)])];
}

/** Strings of two to six items put together at random, from a fixed seed. */
function madeUp(groups, count) {
  const random = mulberry32(20260101);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const item = () => {
    if (random() < 0.1) return pick(['@STRENGTH', '@STRENGTH', '@SECLEVEL=0', '@SECLEVEL=2']);
    const names = [pick(groups)];
    while (random() < 0.4) names.push(pick(groups));
    return pick(['', '', '!', '-', '+']) + names.join('+');
  };
  return Array.from({ length: count }, () => {
    const items = [pick(['ALL', 'HIGH', 'DEFAULT', 'COMPLEMENTOFALL'])];
    const length = 2 + Math.floor(random() * 5);
    while (items.length < length) items.push(item());
    return items.join(pick([':', ':', ':', ' ', ',', ';']));
  });
}

/** A small generator of random numbers in [0, 1) that gives the same ones for the same seed. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
