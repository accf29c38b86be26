import type {
  Authentication,
  CipherSuite,
  Encryption,
  KeyExchange,
  Mac,
  MinProtocol,
  StrengthClass,
} from './suite-types';

/**
 * What a name in a cipher string selects: a suite matches when it fits every property that is set. An unset
 * property fits all; an empty list fits none.
 */
export interface SuitePattern {
  /** Set when the name is that of one suite. */
  readonly id?: number | undefined;
  readonly kx?: readonly KeyExchange[] | undefined;
  readonly auth?: readonly Authentication[] | undefined;
  readonly enc?: readonly Encryption[] | undefined;
  readonly mac?: readonly Mac[] | undefined;
  /** The suite's oldest protocol must be exactly this one. */
  readonly minProtocol?: MinProtocol | undefined;
  readonly strength?: readonly (StrengthClass | 'fips')[] | undefined;
  readonly notDefault?: true | undefined;
}

/** True when the suite fits the pattern. */
export function matches(pattern: SuitePattern, suite: CipherSuite): boolean {
  return (
    (pattern.id === undefined || pattern.id === suite.id) &&
    fits(pattern.kx, suite.kx) &&
    fits(pattern.auth, suite.auth) &&
    fits(pattern.enc, suite.enc) &&
    fits(pattern.mac, suite.mac) &&
    (pattern.minProtocol === undefined || pattern.minProtocol === suite.minProtocol) &&
    (fits(pattern.strength, suite.strength) || (suite.fips && fits(pattern.strength, 'fips'))) &&
    (pattern.notDefault === undefined || suite.notDefault)
  );
}

/**
 * The pattern of `A+B`, or undefined when nothing can be both: OpenSSL then ignores the whole item. As in
 * ssl_ciph.c, a suite's own name narrows by code point only when it stands last, and its protocol never counts.
 */
export function conjunction(a: SuitePattern, b: SuitePattern): SuitePattern | undefined {
  const kx = common(a.kx, b.kx);
  const auth = common(a.auth, b.auth);
  const enc = common(a.enc, b.enc);
  const mac = common(a.mac, b.mac);
  const strength = common(a.strength, b.strength);
  const impossible = [kx, auth, enc, mac, strength].some((list) => list?.length === 0);
  const protocolsDiffer = a.minProtocol && b.minProtocol && a.minProtocol !== b.minProtocol;
  if (impossible || protocolsDiffer) return undefined;
  // OpenSSL forgets COMPLEMENTOFDEFAULT when the first name with a strength class comes after it.
  const forgotten = a.strength === undefined && b.strength !== undefined;
  return {
    id: b.id,
    kx,
    auth,
    enc,
    mac,
    minProtocol: a.minProtocol ?? b.minProtocol,
    strength,
    notDefault: forgotten ? b.notDefault : (a.notDefault ?? b.notDefault),
  };
}

/** The pattern of a suite named by itself. */
export function patternOf(suite: CipherSuite): SuitePattern {
  return {
    id: suite.id,
    kx: [suite.kx],
    auth: [suite.auth],
    enc: [suite.enc],
    mac: [suite.mac],
    strength: suite.fips ? [suite.strength, 'fips'] : [suite.strength],
    notDefault: suite.notDefault || undefined,
  };
}

function fits<T>(list: readonly T[] | undefined, value: T): boolean {
  return list === undefined || list.includes(value);
}

function common<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.filter((value) => b.includes(value));
}
