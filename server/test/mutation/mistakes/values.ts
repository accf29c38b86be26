import type { Random } from '../../random';
import { blanked, replaceLine, replaceValue } from '../edits';
import type { Mistake, Planted, Site } from '../mutant';
import { isNamed, isPlain, takes } from './sites';

/** A value that isn't one: the rest of the value stays. Without it, what the line set is missing. */
function badValue(
  name: string,
  sites: (site: Site) => boolean,
  make: (first: string, random: Random, site: Site) => string | undefined,
  rules: readonly string[] = ['invalid-value'],
  alsoFrom: readonly string[] = [],
): Mistake {
  return {
    name,
    rules,
    alsoFrom,
    sites,
    plant: (site, random) => {
      const [first = '', ...rest] = site.value.split(/(?<=^\S+)(?=\s)/);
      const bad = make(first, random, site);
      return bad === undefined ? undefined : spoilt(site, replaceValue(site, bad + rest.join('')));
    },
  };
}

function spoilt(site: Site, planted: Planted): Planted {
  return { ...planted, without: blanked(site) };
}

/** Names at example.com are excused only where the address is one for examples too. */
const placeholders = ['ehlo-not-fqdn'];

/** Values of the wrong form. */
export const valueMistakes: readonly Mistake[] = [
  badValue('a boolean that is none', takes('boolean'), (first, random) =>
    random.of(
      /^(?:yes|true)$/i.test(first) ? ['on', '1', 'ja', 'enabled', 'yess'] : ['off', '0', 'nein', 'noo'],
    ),
  ),
  badValue('a word for a number', takes('integer'), (_, random) => random.of(['many', '1o', '12x', '1.5'])),
  badValue(
    'a number out of its range',
    (site) => takes('integer')(site) && site.entry?.params[0]?.max !== undefined,
    (_first, _random, site) => String((site.entry?.params[0]?.max ?? 0) + 1),
  ),
  badValue(
    'a time interval with a wrong unit',
    (site) => takes('duration')(site) && /^\d+[mhd]$/.test(site.value),
    (first) => first.replace('m', 'min').replace(/h$/, 'hours').replace(/d$/, 'days'),
  ),
  badValue(
    'a time interval with a blank in it',
    (site) => takes('duration')(site) && /^\d+[a-z]$/.test(site.value),
    (first) => first.replace(/(?<=\d)(?=[a-z])/, ' '),
    ['invalid-value', 'extra-value'],
  ),
  badValue('a rate with its unit written out', takes('rate'), (_, random) =>
    random.of(['200/hour', '200/hours', '200/second']),
  ),
  badValue('a rate that is a bare number', takes('rate'), (_, random) => random.of(['200', '50'])),
  badValue('a rate with another sign', takes('rate'), (_, random) => random.of(['200-h', '200:h', '200\\h'])),
  badValue('a size with a wrong unit', takes('size'), (_, random) =>
    random.of(['10MB', '10KiB', '10x', 'big']),
  ),
  badValue(
    'an address with a number too large',
    isNamed('smtp-source-host'),
    (_, random) => random.of(['192.0.2.300', '192.0.2.256', '999.0.2.1']),
    ['invalid-value'],
    placeholders,
  ),
  badValue(
    'an address cut short',
    isNamed('smtp-source-host'),
    () => '192.0.2',
    ['invalid-value'],
    placeholders,
  ),
  badValue('a mask too long', isNamed('http-access'), () => '198.51.100.0/33'),
  badValue('a port too large', isNamed('http-mgmt-port'), (_, random) =>
    String(65_536 + random.below(30_000)),
  ),
  badValue('an address for mail without a domain', takes('email'), () => 'postmaster@'),
  badValue('a regular expression with an open parenthesis', isNamed('reply'), (first) =>
    first.replace(/^\//, '/('),
  ),
  badValue('a regular expression with a bad range', isNamed('reply', 'mail-from'), (first) =>
    first.replace(/^\//, '/[z-a]'),
  ),
  {
    name: 'a regular expression that is never closed',
    rules: ['invalid-value', 'missing-value'],
    sites: isNamed('reply'),
    plant: (site) => replaceValue(site, site.value.replace(/\/(?= \S+$)/, '')),
  },
  badValue('a record type that is none', isNamed('records'), (first) => `${first},zz`),
  badValue('a record field that is misspelt', isNamed('record-fields'), undefinedField),
  {
    name: 'leave out a value',
    rules: ['missing-value'],
    sites: (site) => isPlain(site) && site.entry?.params.some((param) => !param.optional) === true,
    plant: (site) =>
      spoilt(site, replaceLine(site, site.line.text.slice(site.line.nameStart, site.line.nameEnd))),
  },
  {
    name: 'write a value too many',
    rules: ['extra-value', 'invalid-value'],
    sites: (site) =>
      takes('boolean', 'duration', 'rate', 'size', 'integer')(site) && site.entry?.params.length === 1,
    plant: (site, random) =>
      spoilt(site, replaceValue(site, `${site.value} ${random.of(['// why', 'yes', '; ok', 'x'])}`)),
  },
];

function undefinedField(first: string, _random: Random, site: Site): string | undefined {
  return site.value.includes('timeLogged') ? `${first} timeLoged,` : undefined;
}
