import { append, blanked, insertBelow, removeLine, replaceValue } from '../edits';
import type { Mistake, Site } from '../mutant';
import { isNamed, isTop, opens } from './sites';

const lineOfOpener = ({ file, at }: Site) => file.tree.parent[at] ?? -1;

/** Patterns and queues that don't do what they seem to. */
export const queueMistakes: readonly Mistake[] = [
  {
    name: 'set both modes in one pattern',
    rules: ['pattern-action-conflict'],
    sites: (site) => isNamed('reply')(site) && /mode=backoff$/.test(site.value),
    plant: (site) => replaceValue(site, `${site.value},mode=normal`),
  },
  {
    name: 'end backoff without beginning it',
    rules: ['pattern-action-conflict'],
    sites: (site) => isNamed('reply')(site) && /mode=normal$/.test(site.value),
    plant: (site) => replaceValue(site, site.value.replace('mode=normal', 'backoff-to-normal-after=1h')),
  },
  {
    name: 'write a pattern twice',
    rules: ['pattern-never-reached'],
    sites: (site) =>
      isNamed('reply', 'mail-from')(site) && site.line.opens === '' && !site.value.startsWith('// '),
    plant: (site) => insertBelow(site, [site.line.text.trim()]),
  },
  {
    name: 'write a pattern below one that takes everything',
    rules: ['pattern-never-reached'],
    sites: (site) => isNamed('mail-from')(site) && site.value.startsWith('// '),
    plant: (site) => insertBelow(site, ['mail-from /@late\\.example\\.com$/ recipient-priority=10']),
  },
  {
    name: 'leave out what ends backoff',
    rules: ['backoff-without-end'],
    sites: (site) => isNamed('backoff-to-normal-after')(site) && site.scope === 'domain',
    plant: (site) => {
      const { lines } = site.file.tree;
      const list = lines.findIndex(
        (line, at) =>
          line.name === 'smtp-pattern-list' && lineOfOpener({ ...site, at }) === lineOfOpener(site),
      );
      return list < 0 ? undefined : removeLine(site, list > site.at ? list - 1 : list);
    },
  },
  {
    name: 'retry later than mail is given up',
    rules: ['retry-beyond-bounce'],
    sites: isTop,
    plant: (site, random) =>
      append(
        site,
        [
          '<domain late.example.com>',
          `    retry-after ${random.of(['2d', '30h', '1w'])}`,
          '    bounce-after 1d',
          '</domain>',
        ],
        1,
      ),
  },
  {
    name: 'name a rollup queue wrong',
    rules: ['rollup-name'],
    // Nothing has that name then.
    alsoFrom: ['rollup-needs-hosts', 'rollup-without-domain'],
    sites: isNamed('mx'),
    plant: (site) => replaceValue(site, site.value.replace('.rollup', '.queue')),
  },
  {
    name: 'leave a rollup queue without a domain',
    rules: ['rollup-without-domain'],
    sites: isNamed('mx'),
    plant: (site) => replaceValue(site, site.value.replace(/\w+\.rollup/, 'lonely.rollup')),
  },
  {
    name: 'leave a rollup queue without hosts',
    rules: ['rollup-needs-hosts'],
    sites: isNamed('mx'),
    plant: (site) => replaceValue(site, site.value.replace(/\s+rollup-by-ip/, '')),
  },
  {
    name: 'leave out what a type of delivery needs',
    rules: ['type-needs'],
    sites: opens('domain'),
    plant: (site, random) =>
      append(
        site,
        ['<domain pipes.example.com>', `    type ${random.of(['pipe', 'http-delivery'])}`, '</domain>'],
        1,
      ),
  },
  {
    name: 'move an accounting file nowhere',
    rules: ['acct-file-move'],
    sites: isNamed('move-to'),
    plant: (site) => {
      const { lines } = site.file.tree;
      const interval = lines.findIndex(
        (line, at) => line.name === 'move-interval' && lineOfOpener({ ...site, at }) === lineOfOpener(site),
      );
      return interval < 0 ? undefined : removeLine(site, interval > site.at ? interval - 1 : interval);
    },
  },
  {
    name: 'keep an accounting file too small',
    rules: ['acct-file-move', 'invalid-value'],
    sites: isNamed('max-size'),
    plant: (site) => ({ ...replaceValue(site, '100k'), without: blanked(site) }),
  },
  {
    name: 'hide a key by a wildcard',
    rules: ['wildcard-key-first'],
    sites: (site) => opens('virtual-mta')(site) && site.file.tree.lines[site.at + 2]?.name === 'domain-key',
    plant: (site) => insertBelow(site, ['domain-key w,*,/etc/pmta/dkim/w.pem'], 0),
  },
];
