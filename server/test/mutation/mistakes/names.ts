import { allDirectives, directiveIn, scopesOf } from '../../../src/schema/lookup';
import { textOf } from '../../../src/syntax/tree';
import { misspelt } from '../../random';
import { append, blanked, insertBelow, replaceLine } from '../edits';
import type { Mistake, Site } from '../mutant';
import { isPlain, isTop, opens, sampleValue } from './sites';

/** Blocks that take any of their directives without asking for others. */
const roomy = new Set(['domain', 'source', 'virtual-mta']);
const opensRoomy = ({ line }: Site) => line.kind === 'open' && roomy.has(line.name);

/** Directives that are written wrong, or in the wrong place, or that one shouldn't write any more. */
export const nameMistakes: readonly Mistake[] = [
  {
    name: 'misspell a directive by one letter',
    rules: ['unknown-directive', 'wrong-scope', 'brace-block'],
    sites: (site) => isPlain(site) && site.entry !== undefined && site.line.name.length > 3,
    plant: (site, random) => {
      const name = misspelt(site.line.name, random);
      const planted = replaceLine(site, `${name} ${site.value}`);
      return scopesOf(name).length > 0 ? undefined : { ...planted, without: blanked(site) };
    },
  },
  {
    name: 'misspell a directive by two letters',
    rules: ['unknown-directive'],
    sites: (site) => isPlain(site) && site.entry !== undefined && site.line.name.length > 7,
    plant: (site, random) => {
      const name = misspelt(misspelt(site.line.name, random), random);
      const planted = replaceLine(site, `${name} ${site.value}`);
      return scopesOf(name).length > 0 ? undefined : { ...planted, without: blanked(site) };
    },
  },
  {
    name: 'write a directive that nobody knows',
    rules: ['unknown-directive'],
    sites: opensRoomy,
    plant: (site, random) => insertBelow(site, [`${random.of(['throttle-speed', 'x-warmup', 'ip-list'])} 1`]),
  },
  {
    name: 'put a directive into a wrong block',
    rules: ['wrong-scope'],
    // Some are weak wherever they stand.
    alsoFrom: ['weak-dh', 'weak-tls-version', 'weak-ciphers', 'run-as-root', 'world-readable'],
    sites: opensRoomy,
    plant: (site, random) => {
      const strangers = allDirectives().filter(
        ({ name, scope, removed, deprecated }) =>
          scope === 'global' && !removed && !deprecated && directiveIn(name, site.line.name) === undefined,
      );
      const entry = random.of(strangers);
      const value = sampleValue(entry);
      const all = scopesOf(entry.name).map((scope) => directiveIn(entry.name, scope));
      return value === undefined || all.some((each) => each?.removed || each?.deprecated)
        ? undefined
        : insertBelow(site, [`${entry.name} ${value}`]);
    },
  },
  {
    name: 'write a directive of a block at the top level',
    rules: ['wrong-scope'],
    sites: isTop,
    plant: (site, random) => {
      const strangers = allDirectives().filter(
        ({ name, removed, deprecated }) =>
          !removed && !deprecated && directiveIn(name, 'global') === undefined && name !== 'source',
      );
      const entry = random.of(strangers);
      const value = sampleValue(entry);
      const all = scopesOf(entry.name).map((scope) => directiveIn(entry.name, scope));
      return value === undefined || all.some((each) => each?.removed || each?.deprecated)
        ? undefined
        : append(site, [`${entry.name} ${value}`]);
    },
    // As above.
    alsoFrom: ['weak-tls-version', 'brace-block', 'plaintext-auth', 'world-readable', 'weak-dh', 'dkim-weak'],
  },
  {
    name: 'use a directive that was removed',
    rules: ['removed-directive'],
    sites: opens('domain'),
    plant: (site, random) => {
      const removed = allDirectives().filter((entry) => entry.removed && entry.scope === 'domain');
      return insertBelow(site, [`${random.of(removed).name} no`]);
    },
  },
  {
    name: 'use a deprecated directive',
    rules: ['deprecated-directive'],
    // Some of them are weak too, and some say again what another line says.
    alsoFrom: [
      'weak-tls-version',
      'weak-ciphers',
      'duplicate-directive',
      'plaintext-auth',
      'opportunistic-only',
    ],
    sites: opensRoomy,
    plant: (site, random) => {
      const old = allDirectives().filter((entry) => entry.deprecated && entry.scope === site.line.name);
      const entry = old.length === 0 ? undefined : random.of(old);
      const value = entry && sampleValue(entry);
      return entry === undefined || value === undefined
        ? undefined
        : insertBelow(site, [`${entry.name} ${value}`]);
    },
  },
  {
    name: 'give a directive twice',
    rules: ['duplicate-directive'],
    sites: (site) =>
      isPlain(site) &&
      site.entry?.repeatable === undefined &&
      site.entry?.source.certainty === 'certain' &&
      site.scope !== 'mx-rollup-list',
    plant: (site) => insertBelow(site, [site.line.text.trim()]),
  },
  {
    name: 'use what a chosen version doesn’t know',
    rules: ['newer-than-target'],
    settings: { version: '4.5', severities: {} },
    sites: ({ line, value }) => line.name === 'max-msg-rate' && /^\d+\/h$/.test(value),
    plant: (site) => ({
      ...replaceLine(site, `max-msg-rate ${site.value.replace('/h', '/20m')}`),
      without: textOf(site.file.tree),
    }),
  },
  {
    name: 'write what blog posts write',
    rules: ['brace-block'],
    sites: ({ line }) => line.kind === 'open' && line.name === 'domain',
    plant: (site, random) =>
      insertBelow(site, [
        random.of(['max-message-rate 100/h', 'process-bounces yes', 'hide-received-header yes']),
      ]),
  },
  {
    name: 'write a block with braces',
    rules: ['brace-block'],
    // The lines between the braces stand at the top level.
    alsoFrom: ['wrong-scope'],
    sites: isTop,
    plant: (site) => append(site, ['domain brace.example.com {', '    max-smtp-out 5', '}']),
  },
];
