import { matches, type SuitePattern } from './patterns';
import type { CipherSuite } from './suite-types';

/**
 * The list that the rules of a cipher string work on: the suites that are left in their current order, some of
 * them switched on. A suite that is switched off keeps a place, which decides where it comes back.
 */
export interface CipherList {
  readonly order: readonly CipherSuite[];
  readonly active: ReadonlySet<CipherSuite>;
}

type Test = (suite: CipherSuite) => boolean;

/** `A`: switches on what matches and is off, in list order, at the end. */
export function add(list: CipherList, test: Test): CipherList {
  const { chosen, rest } = split(list, (suite) => test(suite) && !list.active.has(suite));
  return { order: [...rest, ...chosen], active: new Set([...list.active, ...chosen]) };
}

/** `+A`: moves what matches and is on to the end. */
export function moveToEnd(list: CipherList, test: Test): CipherList {
  const { chosen, rest } = split(list, (suite) => test(suite) && list.active.has(suite));
  return { order: [...rest, ...chosen], active: list.active };
}

/** `-A`: switches off what matches; it goes to the front, first in line to be added again. */
export function remove(list: CipherList, test: Test): CipherList {
  const { chosen, rest } = split(list, (suite) => test(suite) && list.active.has(suite));
  return { order: [...chosen, ...rest], active: new Set(rest.filter((suite) => list.active.has(suite))) };
}

/** `!A`: takes what matches away for good. */
export function kill(list: CipherList, test: Test): CipherList {
  const { rest } = split(list, test);
  return { order: rest, active: new Set(rest.filter((suite) => list.active.has(suite))) };
}

/** `@STRENGTH`: sorts what is on by falling strength in bits, and keeps the order among equals. */
export function sortByStrength(list: CipherList): CipherList {
  const on = list.order.filter((suite) => list.active.has(suite));
  const off = list.order.filter((suite) => !list.active.has(suite));
  return { order: [...off, ...on.sort((a, b) => b.bits - a.bits)], active: list.active };
}

/**
 * OpenSSL's own order of preference with everything switched off, from which every string starts: the steps of
 * `ssl_create_cipher_list` in ssl/ssl_ciph.c, in its order.
 */
export function preferenceOrder(suites: readonly CipherSuite[]): CipherList {
  const everything: SuitePattern = {};
  const ephemeral: SuitePattern = { kx: ['DHE', 'ECDHE'] };
  const aesGcm: SuitePattern = { enc: ['AES128GCM', 'AES256GCM'] };
  const aes: SuitePattern = {
    enc: ['AES128', 'AES256', 'AES128CCM', 'AES256CCM', 'AES128CCM8', 'AES256CCM8'],
  };
  const is = (pattern: SuitePattern) => (suite: CipherSuite) => matches(pattern, suite);

  let list: CipherList = { order: [...suites].sort((a, b) => b.id - a.id), active: new Set() };
  list = add(list, is({ kx: ['ECDHE'], auth: ['ECDSA'] }));
  list = add(list, is({ kx: ['ECDHE'] }));
  list = remove(list, is({ kx: ['ECDHE'] }));
  list = add(list, is(aesGcm));
  list = add(list, is({ enc: ['CHACHA20'] }));
  list = add(list, is(aes));
  list = add(list, is(everything));
  list = moveToEnd(list, is({ mac: ['MD5'] }));
  list = moveToEnd(list, is({ auth: ['NULL'] }));
  list = moveToEnd(list, is({ kx: ['RSA'] }));
  list = moveToEnd(list, is({ kx: ['PSK'] }));
  list = moveToEnd(list, is({ enc: ['RC4'] }));
  list = sortByStrength(list);
  list = bump(list, is({ minProtocol: 'TLSv1.2' }));
  list = bump(list, is({ mac: ['AEAD'] }));
  list = bump(list, is(ephemeral));
  list = bump(list, is({ ...ephemeral, mac: ['AEAD'] }));
  return remove(list, is(everything));
}

/** Moves what matches and is on to the front. */
function bump(list: CipherList, test: Test): CipherList {
  const { chosen, rest } = split(list, (suite) => test(suite) && list.active.has(suite));
  return { order: [...chosen, ...rest], active: list.active };
}

function split(list: CipherList, test: Test): { chosen: CipherSuite[]; rest: CipherSuite[] } {
  const chosen: CipherSuite[] = [];
  const rest: CipherSuite[] = [];
  for (const suite of list.order) (test(suite) ? chosen : rest).push(suite);
  return { chosen, rest };
}
