import type { Param, ValueType } from '../../schema/types';
import { anyOf } from '../../schema/values/wording';
import { knownWord } from '../../schema/values-known';
import { bullets, code } from './markdown';

/** What values of a type are, for parameters that have no text of their own. */
const typeTexts: Partial<Record<ValueType, string>> = {
  boolean: '`yes` or `no`',
  size: 'a number with `b`, `k`, `m`, `g` or `t`, as `25M`',
  ip: 'an IP address',
  cidr: 'an IP address, or a range as `10.0.0.0/8`',
  port: 'a port',
  hostname: 'a host name',
  domain: 'a domain',
  'domain-pattern': '`*`, a domain, `*.domain` for its subdomains, or `[*.]domain` for both',
  email: 'an e-mail address',
  'address-pattern': 'an e-mail address, or a pattern for some',
  secret: 'a secret: whoever can read the file knows it',
  path: 'a path',
  url: 'a URL',
  'header-name': 'the name of a header',
  'cipher-string': 'a cipher string of OpenSSL for TLS 1.2 and older',
  'tls13-suites': 'names of TLS 1.3 suites with colons between them',
  'virtual-mta': 'the name of a virtual MTA',
  'virtual-mta-or-pool': 'the name of a virtual MTA or of a pool',
  source: 'the name of a `<source>`',
  'source-group': 'the name of a `<source-group>`',
  'pattern-list': 'the name of a `<pattern-list>`',
  'smtp-pattern-list': 'the name of an `<smtp-pattern-list>`',
  'rewrite-list': 'the name of a `<rewrite-list>`',
  'address-list': 'names of `<address-list>` blocks',
  proxy: 'names of `<proxy>` blocks',
};

/**
 * What a parameter is, in a few words: its text or what its type says, the words it takes besides, its bounds and unit.
 * Nothing where its name says all there is.
 */
export function paramText(param: Param): string | undefined {
  const { text, type, words = [], unit } = param;
  const main = text ?? typeTexts[type] ?? numberText(param);
  const besides = type === 'enum' ? [] : words.filter((word) => !main?.includes(code(word)));
  const parts = [
    main,
    besides.length === 0 ? undefined : `${main === undefined ? '' : 'or '}${anyOf(besides.map(code))}`,
    unit !== undefined && type !== 'integer' && type !== 'enum' ? `a bare number is ${unit}` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

function numberText({ type, unit, min, max }: Param): string | undefined {
  if (type !== 'integer') {
    return undefined;
  }
  const bounds = min === undefined || max === undefined ? '' : ` from ${min} to ${max}`;
  const counted =
    unit === 'percent' ? 'a percentage' : unit === undefined ? 'a number' : `a number of ${unit}`;
  return counted + bounds;
}

/** The parameters of a directive or tag as a list, each with what it is; '' where there is nothing to say. */
export function paramList(params: readonly Param[], directive: string): string {
  const points = params.flatMap((param) => {
    const meanings = meaningsOf(param, directive);
    const text = paramText(meanings === '' ? param : { ...param, words: [] });
    return text === undefined && meanings === ''
      ? []
      : [`${code(param.name)}: ${text ?? enumText(param)}${meanings === '' ? '' : `\n${meanings}`}`];
  });
  return bullets(points);
}

function enumText({ words = [], unit }: Param): string {
  const counted = unit === undefined ? '' : ` (${unit})`;
  return words.length === 1 ? `nothing but this${counted}` : `one of${counted}`;
}

/** The words of a parameter with their meanings, as a list within a list. */
function meaningsOf({ type, words = [] }: Param, directive: string): string {
  const known = words.map((word) => ({ word, meaning: knownWord(directive, word)?.meaning }));
  if (type !== 'enum' && known.every(({ meaning }) => meaning === undefined)) {
    return '';
  }
  return known
    .map(({ word, meaning }) => `  - ${code(word)}${meaning === undefined ? '' : `: ${meaning}`}`)
    .join('\n');
}
