import { contentOf, type Entry, topLevelOf } from '../../model/block-content';
import { type Configuration, nameEntry } from '../../model/configuration';
import type { NameKind } from '../../model/names';
import { plural } from '../../schema/values/wording';
import { childrenOf } from '../../syntax/tree';
import { type Item, leaf } from './item';
import { naturally } from './natural';
import { textOf } from './place';

/** The blocks that are lists, with the kind of name that they define where they have one. */
const lists: ReadonlyMap<string, NameKind | undefined> = new Map([
  ['smtp-pattern-list', 'smtp-pattern-list'],
  ['pattern-list', 'pattern-list'],
  ['rewrite-list', 'rewrite-list'],
  ['address-list', 'address-list'],
  ['domain-key-list', 'domain-key-list'],
  ['mx-rollup-list', undefined],
  ['bounce-category-patterns', undefined],
]);

/** The lists, those of one kind together. */
export function listItems(configuration: Configuration): Item[] {
  const kinds = [...lists.keys()];
  const blocks = topLevelOf(configuration).entries.filter(
    ({ line }) => line.kind === 'open' && lists.has(line.name),
  );
  return blocks
    .sort(
      (a, b) => kinds.indexOf(a.line.name) - kinds.indexOf(b.line.name) || naturally(textOf(a), textOf(b)),
    )
    .map((block) => listItem(configuration, block));
}

function listItem(configuration: Configuration, block: Entry): Item {
  const type = block.line.name;
  const name = textOf(block);
  const kind = lists.get(type);
  const uses = kind === undefined ? undefined : nameEntry(configuration, kind, name)?.references.length;
  const parts = [
    name === '' ? '' : type,
    plural(entriesIn(configuration, block), 'entry', 'entries'),
    uses === undefined ? '' : plural(uses, 'use'),
  ];
  return leaf('list', name || type, parts.filter((part) => part !== '').join(', '), [block]);
}

/** Directives and bare patterns (`/REGEX/ CATEGORY`) both are entries. */
function entriesIn(configuration: Configuration, { unit, offset }: Entry): number {
  const { tree } = unit.file;
  const opener = unit.first + offset;
  const bare = childrenOf(tree, opener).filter((child) => tree.lines[child]?.kind === 'entry').length;
  return contentOf(configuration, unit, opener).entries.length + bare;
}
