import { definitionsOf } from '../../../src/model/configuration';
import { lineOf } from '../../../src/model/names';
import { misspelt } from '../../random';
import type { Clean } from '../clean';
import { append, blanked, insertBelow, removeLine, replaceLine, replaceValue } from '../edits';
import type { Mistake, Site } from '../mutant';
import { isNamed, isPlain, isTop, opens } from './sites';

/** A reference that is misspelt, so that nothing has that name. */
function misspeltReference(name: string, sites: (site: Site) => boolean, pattern: RegExp): Mistake {
  return {
    name,
    rules: ['undefined-reference'],
    // Mail of a queue or source that lost its list or source is judged by what is left.
    sites: (site, clean) => sites(site) && clean.configuration.complete && pattern.test(site.value),
    plant: (site, random, clean) => {
      const value = site.value.replace(pattern, (word) => misspelt(word, random));
      const word = pattern.exec(value)?.[0] ?? '';
      return isDefined(clean, word) ? undefined : { ...replaceValue(site, value), without: blanked(site) };
    },
  };
}

function isDefined({ configuration }: Clean, name: string): boolean {
  const kinds = [...configuration.index.kinds.keys()];
  return definitionsOf(configuration, kinds, name).length > 0;
}

/** Any name, but none in braces: some of those are PowerMTA's own. */
const name = /(?<=^|=)[A-Za-z][\w-]{3,}$/;

/** Whether a site is the first line of a definition in the order of reading. */
const isFirst = ({ file, at, line }: Site, kind: 'virtual-mta' | 'smtp-pattern-list', clean: Clean) =>
  definitionsOf(clean.configuration, [kind], line.text.slice(line.valueStart, line.valueEnd)).every(
    (mention) => mention.unit.file === file && lineOf(mention) === at,
  );

/** Names that are used and not there, there and not used, or there twice. */
export const referenceMistakes: readonly Mistake[] = [
  misspeltReference('misspell a member of a pool', isInPool, /^[\w-]{4,}$/),
  misspeltReference(
    'misspell a virtual MTA or pool',
    isNamed('default-virtual-mta', 'cold-virtual-mta'),
    name,
  ),
  misspeltReference('misspell a pattern list', isNamed('pattern-list'), name),
  misspeltReference('misspell an SMTP pattern list', isNamed('smtp-pattern-list'), name),
  misspeltReference('misspell a source group', isNamed('source-group'), name),
  misspeltReference(
    'misspell a source',
    (site) => isNamed('source')(site) && site.scope === 'smtp-listener',
    name,
  ),
  {
    name: 'misspell a virtual MTA in a pattern',
    rules: ['undefined-reference'],
    sites: (site) => isNamed('mail-from', 'header')(site) && site.value.includes('virtual-mta='),
    plant: (site, random, clean) => {
      let word = '';
      const value = site.value.replace(/(?<=virtual-mta=)[\w-]+/, (found) => {
        word = misspelt(found, random);
        return word;
      });
      return isDefined(clean, word) ? undefined : replaceValue(site, value);
    },
  },
  {
    name: 'misspell a macro',
    rules: ['undefined-reference'],
    sites: (site) => opens('domain')(site) && site.value.startsWith('$'),
    plant: (site, random, clean) => {
      const word = misspelt(site.value.slice(1), random);
      return isDefined(clean, word) ? undefined : replaceLine(site, `<domain $${word}>`);
    },
  },
  {
    name: 'define a name twice',
    rules: ['duplicate-name'],
    sites: (site, clean) =>
      (opens('virtual-mta')(site) && isFirst(site, 'virtual-mta', clean)) ||
      (opens('smtp-pattern-list')(site) && isFirst(site, 'smtp-pattern-list', clean)),
    plant: (site) => append(site, [site.line.text.trim(), `</${site.line.name}>`]),
  },
  {
    name: 'give a pool the name of a virtual MTA',
    rules: ['duplicate-name'],
    sites: opens('virtual-mta'),
    plant: (site) => append(site, [`<virtual-mta-pool ${site.value}>`, '</virtual-mta-pool>']),
  },
  {
    name: 'define what nobody uses',
    rules: ['unused-definition'],
    sites: isTop,
    plant: (site, random) => {
      const block = random.of([
        'smtp-pattern-list',
        'source-group',
        'pattern-list',
        'address-list',
        'rewrite-list',
      ]);
      return append(site, [`<${block} nobody>`, `</${block}>`]);
    },
  },
  {
    name: 'use a pattern list before it is defined',
    rules: ['used-before-defined'],
    sites: isTop,
    plant: (site) =>
      append(
        site,
        [
          '<source 127.0.0.9>',
          '    pattern-list late',
          '</source>',
          '<pattern-list late>',
          '</pattern-list>',
        ],
        1,
      ),
  },
  {
    name: 'let macros hold one another',
    rules: ['macro-loop'],
    // Each of them is told.
    alsoFrom: ['macro-loop'],
    sites: isTop,
    plant: (site, random) => {
      const loop = random.below(2) === 0;
      const lines = loop
        ? ['domain-macro round1 a.example.com,$round2', 'domain-macro round2 b.example.com,$round1']
        : ['domain-macro round1 a.example.com,$round1'];
      return append(site, [...lines, '<domain $round1>', '</domain>'], 0);
    },
  },
  {
    name: 'let mail go round in circles',
    rules: ['reroute-loop'],
    sites: opens('virtual-mta'),
    plant: (site) =>
      insertBelow(
        site,
        ['<domain round.example.com>', `    reroute-to-virtual-mta ${site.value}`, '</domain>'],
        1,
      ),
  },
  {
    name: 'put a virtual MTA into two pools with domains',
    rules: ['pool-domain-conflict'],
    // Both pools are told, from either side.
    sites: opens('virtual-mta'),
    plant: (site) => {
      const pool = (name: string) => [
        `<virtual-mta-pool ${name}>`,
        `    virtual-mta ${site.value}`,
        '    <domain x.example.com>',
        '        max-smtp-out 1',
        '    </domain>',
        '</virtual-mta-pool>',
      ];
      return append(site, [...pool('first-of-two'), ...pool('second-of-two')], 7);
    },
    alsoFrom: ['pool-domain-conflict'],
  },
  {
    name: 'include a file that isn’t there',
    rules: ['include-missing'],
    follow: true,
    sites: isTop,
    plant: (site, random) =>
      append(site, [`include /etc/pmta/${random.of(['missing', 'conf.d/none.conf', 'a/b/c'])}`]),
  },
  {
    name: 'include the file itself',
    rules: ['include-cycle'],
    follow: true,
    sites: isTop,
    plant: (site) => append(site, [`include ${site.path}`]),
  },
  {
    name: 'leave out what every configuration needs',
    rules: ['missing-required'],
    sites: (site) =>
      isPlain(site) && site.scope === 'global' && ['log-file', 'postmaster'].includes(site.line.name),
    plant: (site) => removeLine(site, 0),
  },
];

function isInPool(site: Site): boolean {
  return site.scope === 'virtual-mta-pool' && isNamed('virtual-mta')(site);
}
