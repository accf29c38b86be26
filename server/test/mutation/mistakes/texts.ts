import { append, blanked, replaceLine, replaceValue } from '../edits';
import type { Mistake } from '../mutant';
import { isNamed, isPlain, isTop } from './sites';

/**
 * A macro or queue has another name then; and an address is none, so that a name at example.com isn't excused; nor is a
 * pattern one that begins otherwise.
 */
const otherName = [
  'undefined-reference',
  'rollup-name',
  'rollup-without-domain',
  'rollup-needs-hosts',
  'ehlo-not-fqdn',
  'pattern-action-conflict',
];

/** Characters that don't belong into a configuration. */
export const textMistakes: readonly Mistake[] = [
  {
    name: 'cut a password by #',
    rules: ['hash-cuts-value'],
    // What is left of it is short.
    alsoFrom: ['weak-secret'],
    sites: isNamed('password'),
    plant: (site, random) => {
      const cut = 1 + random.below(site.value.length - 1);
      return replaceValue(site, `${site.value.slice(0, cut)}#${site.value.slice(cut)}`);
    },
  },
  {
    name: 'cut a pattern by #',
    rules: ['hash-cuts-value'],
    // The rest is a pattern without its end.
    alsoFrom: ['invalid-value', 'missing-value'],
    sites: (site) => isNamed('reply', 'mail-from')(site) && site.line.opens === '',
    plant: (site, random) => {
      const cut = 1 + random.below(Math.max(1, site.value.indexOf('/', 1) - 1));
      return replaceValue(site, `${site.value.slice(0, cut)}#${site.value.slice(cut)}`);
    },
  },
  {
    name: 'put a value between typographic quotes',
    rules: ['pasted-markup'],
    alsoFrom: otherName,
    sites: (site) => isPlain(site) && site.entry !== undefined && !isNamed('reply', 'mail-from')(site),
    plant: (site) => ({ ...replaceValue(site, `\u201c${site.value}\u201d`), without: blanked(site) }),
  },
  {
    name: 'put a non-breaking space before a value',
    rules: ['pasted-markup'],
    alsoFrom: otherName,
    sites: (site) => isPlain(site) && site.entry !== undefined,
    plant: (site) => ({
      ...replaceLine(site, `${site.line.name}\u00a0${site.value}`),
      without: blanked(site),
    }),
  },
  {
    name: 'paste an invisible character',
    rules: ['pasted-markup'],
    alsoFrom: otherName,
    sites: (site) => isPlain(site) && site.entry !== undefined,
    plant: (site, random) => {
      const at = random.below(site.value.length + 1);
      const value = `${site.value.slice(0, at)}${random.of(['\u200b', '\u2060', '\ufeff'])}${site.value.slice(at)}`;
      return { ...replaceValue(site, value), without: blanked(site) };
    },
  },
  {
    name: 'paste lines for a generator',
    rules: ['pasted-ip-lines'],
    sites: isTop,
    plant: (site, random) =>
      append(
        site,
        Array.from(
          { length: 4 },
          (_, at) => `198.51.100.${100 + at},mail${at}.kunden${random.below(90)}.example.com`,
        ),
      ),
  },
  {
    name: 'paste a tag as HTML',
    rules: ['pasted-markup'],
    // A line that opens no block leaves its closing tag alone, and the directives between at the top level.
    alsoFrom: [
      'unexpected-close',
      'wrong-scope',
      'unclosed-block',
      'duplicate-directive',
      'rollup-without-domain',
      'rollup-needs-hosts',
      'dkim-not-signed',
      'dkim-no-key',
      'backoff-without-end',
    ],
    sites: ({ line }) => line.kind === 'open' && line.name === 'domain',
    plant: (site) => replaceLine(site, `&lt;domain ${site.value}&gt;`),
  },
];
