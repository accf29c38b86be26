import { blockEntry } from '../../../src/schema/lookup';
import { blockName, isClosed } from '../../../src/syntax/tree';
import { misspelt } from '../../random';
import { insertBelow, removeLine, replaceLine } from '../edits';
import type { Mistake, Site } from '../mutant';

const isCloser = ({ line }: Site) => line.kind === 'close';

function openerOf({ file, at }: Site): number {
  return file.tree.end.findIndex((end, opener) => end === at && opener !== at && isClosed(file.tree, opener));
}

const isTopCloser = (site: Site) => isCloser(site) && (site.file.tree.parent[openerOf(site)] ?? -1) < 0;

/** Whether the block is in one of the same name: which of the two lacks its closing tag then is anybody's guess. */
const isInItsLike = (site: Site) => {
  const { lines, parent } = site.file.tree;
  const outer = lines[parent[openerOf(site)] ?? -1];
  return outer !== undefined && blockName(outer) === site.line.name;
};

/** What follows an open block stands in it: macros can't be defined there, and a domain holds for that block alone. */
const swallowed = ['undefined-reference', 'dkim-not-signed', 'dkim-no-key', 'rollup-without-domain'];

/** Tags that don't pair up. */
export const tagMistakes: readonly Mistake[] = [
  {
    name: 'drop a closing tag',
    rules: ['unclosed-block'],
    alsoFrom: swallowed,
    sites: (site) => isCloser(site) && !isInItsLike(site),
    plant: (site) => removeLine(site, openerOf(site)),
  },
  {
    name: 'a closing tag too many',
    rules: ['unexpected-close'],
    sites: isTopCloser,
    plant: (site) => insertBelow(site, [`</${site.line.name}>`]),
  },
  {
    name: 'misspell a closing tag',
    rules: ['mismatched-close'],
    sites: (site) => isCloser(site) && site.line.name.length > 3,
    plant: (site, random) => {
      const name = misspelt(site.line.name, random);
      return blockEntry(name) === undefined ? replaceLine(site, `</${name}>`) : undefined;
    },
  },
  {
    name: 'close another block than the one that is open',
    rules: ['unexpected-close'],
    // The block that is still open then is the same mistake seen from its other end.
    alsoFrom: ['unclosed-block', ...swallowed],
    sites: isTopCloser,
    plant: (site) => replaceLine(site, site.line.name === 'signals' ? '</vault>' : '</signals>'),
  },
  {
    name: 'misspell an opening tag',
    rules: ['unknown-block', 'mismatched-close'],
    // What the block said isn't said any more.
    alsoFrom: ['rollup-without-domain', 'rollup-needs-hosts', 'dkim-not-signed', 'dkim-no-key'],
    sites: ({ line }) =>
      line.kind === 'open' && ['domain', 'acct-file', 'mx-rollup-list'].includes(line.name),
    plant: (site, random) => {
      const name = misspelt(site.line.name, random);
      const { line } = site;
      const argument = line.text.slice(line.valueStart, line.valueEnd);
      const planted = replaceLine(site, `<${name}${argument === '' ? '' : ` ${argument}`}>`);
      return blockEntry(name) === undefined ? planted : undefined;
    },
  },
  {
    name: 'leave out the > of a tag',
    rules: ['unclosed-tag'],
    sites: ({ line }) => (line.kind === 'open' || line.kind === 'close') && line.opens === '',
    plant: (site) => replaceLine(site, site.line.text.slice(site.line.tagStart, site.line.tagEnd - 1)),
  },
  {
    name: 'write a block that is not known',
    rules: ['unknown-block'],
    sites: isTopCloser,
    plant: (site, random) => {
      const name = random.of(['delivery-rules', 'throttle', 'ip-warmup', 'customers']);
      return insertBelow(site, [`<${name}>`, `</${name}>`]);
    },
  },
  {
    name: 'put a block where it may not stand',
    rules: ['wrong-scope', 'unknown-block'],
    sites: ({ line, file, at }) =>
      line.kind === 'open' &&
      ['source', 'domain'].includes(blockName(line)) &&
      (file.tree.parent[at] ?? -1) < 0,
    plant: (site, random) => {
      const name = random.of([
        'smtp-listener 203.0.113.9:25',
        'acct-file /var/log/pmta/x.csv',
        'spool /var/spool/x',
      ]);
      const [tag] = name.split(' ');
      return insertBelow(site, [`<${name}>`, `</${tag}>`]);
    },
  },
];
