import { definitionsOf, nameEntry } from '../../model/configuration';
import { lineOf, type Mention } from '../../model/names';
import { indentOf, lineEndOf, replaceIn } from '../../rules/edits';
import type { TextChange } from '../../rules/rule';
import { argumentOf } from '../../rules/shared';
import { isClosed, type SyntaxTree } from '../../syntax/tree';
import {
  blocksLike,
  type DomainBlock,
  deleteLines,
  domainBlock,
  domainBlocksIn,
  enclosing,
  indentUnit,
  withComments,
} from './blocks';
import type { Refactoring, Selection } from './refactoring';

/** A virtual MTA with the `<domain>` block that is to move. */
interface Member {
  readonly opener: number;
  readonly name: string;
  readonly block: DomainBlock;
}

/**
 * A `<domain>` block that several virtual MTAs repeat moves to the pool that they are in, or to a new one. Settings of a
 * virtual MTA go before those of its pool (guide §3.3.13.2), so it is offered only where nothing that stays behind sets
 * the same: then what holds for every message is the same before and after.
 */
export function extractPool(selection: Selection): Refactoring[] {
  const { file, configuration } = selection;
  const { tree } = file;
  const own = domainBlock(tree, enclosing(tree, selection.first, 'domain'));
  const outer = own === undefined ? -1 : (tree.parent[own.opener] ?? -1);
  if (own === undefined || tree.lines[outer]?.name !== 'virtual-mta' || own.settings.length === 0) {
    return [];
  }
  const [pool, ...others] = poolsOf(selection, argumentOf(tree, outer));
  if (others.length > 0 || !configuration.complete) {
    return [];
  }
  const members: Member[] = [];
  for (const unit of file.units) {
    const member = memberWith(tree, unit.first, own);
    if (member === undefined) {
      continue;
    }
    const pools = poolsOf(selection, member.name);
    if (pools.length > 1 || pools[0] !== pool || saysMore(tree, member.block, own)) {
      return [];
    }
    members.push(member);
  }
  if (members.length < 2) {
    return [];
  }
  const moved = members.map(({ block }) => deleteLines(tree, block.opener, block.end));
  return pool === undefined
    ? [newPool(selection, own, members, moved)]
    : existingPool(selection, own, members, pool, moved);
}

function memberWith(tree: SyntaxTree, opener: number, own: DomainBlock): Member | undefined {
  const line = tree.lines[opener];
  if (line?.kind !== 'open' || line.name !== 'virtual-mta' || line.templated) {
    return undefined;
  }
  const pattern = own.pattern.toLowerCase();
  const block = blocksLike(tree, opener, own).find(
    (candidate) => candidate.pattern.toLowerCase() === pattern,
  );
  if (block === undefined) {
    return undefined;
  }
  const others = domainBlocksIn(tree, opener).filter((other) => other.opener !== block.opener);
  return others.some((other) => setsAnyOf(other, own)) || hasInclude(tree, opener)
    ? undefined
    : { opener, name: argumentOf(tree, opener), block };
}

function setsAnyOf(other: DomainBlock, own: DomainBlock): boolean {
  const names = new Set(own.settings.map(nameOf));
  return other.settings.some((setting) => names.has(nameOf(setting)));
}

function nameOf(setting: string): string {
  return setting.slice(0, setting.indexOf(' '));
}

function hasInclude(tree: SyntaxTree, opener: number): boolean {
  const end = tree.end[opener] ?? opener;
  return tree.lines.slice(opener, end).some((line) => line.name === 'include' || line.kind === 'template');
}

/** Whether something would be lost with a block: comments in it or straight above it. The first one is kept. */
function saysMore(tree: SyntaxTree, block: DomainBlock, own: DomainBlock): boolean {
  return block !== own && (block.hasComments || withComments(tree, block.opener) < block.opener);
}

/** The pools that a virtual MTA is in: the lines of this file that open them, or -1 for one in another file. */
function poolsOf({ configuration, file }: Selection, name: string): number[] {
  const references = nameEntry(configuration, 'virtual-mta', name)?.references ?? [];
  const openers = references.flatMap((mention) => {
    const opener = openerAround(mention);
    return opener === undefined ? [] : [mention.unit.file === file ? opener : -1];
  });
  return [...new Set(openers)];
}

function openerAround(mention: Mention): number | undefined {
  const { tree } = mention.unit.file;
  const opener = tree.parent[lineOf(mention)] ?? -1;
  return tree.lines[opener]?.name === 'virtual-mta-pool' ? opener : undefined;
}

function existingPool(
  { file }: Selection,
  own: DomainBlock,
  members: readonly Member[],
  pool: number,
  moved: readonly TextChange[],
): Refactoring[] {
  const { tree } = file;
  const line = tree.lines[pool];
  const names = new Set(members.map(({ name }) => name.toLowerCase()));
  const inPool = tree.lines
    .slice(pool + 1, (tree.end[pool] ?? pool) + 1)
    .filter((each) => each.name === 'virtual-mta');
  const sharesAll = inPool.every((each) =>
    names.has(each.text.slice(each.valueStart, each.valueEnd).toLowerCase()),
  );
  const isFree = domainBlocksIn(tree, pool).every((block) => !setsAnyOf(block, own));
  if (
    pool < 0 ||
    line === undefined ||
    !sharesAll ||
    !isFree ||
    !isClosed(tree, pool) ||
    hasInclude(tree, pool)
  ) {
    return [];
  }
  const end = tree.end[pool] ?? pool;
  const text = blockText(file, own, `${indentOf(file, pool)}${indentUnit(tree)}`);
  const insert = replaceIn(end, 0, 0, text);
  const name = line.text.slice(line.valueStart, line.valueEnd);
  return [
    {
      title: `Move <domain ${own.pattern}> of ${members.length} virtual MTAs to their pool ${name}`,
      kind: 'refactor.extract',
      changes: [insert, ...moved],
    },
  ];
}

function newPool(
  { file, configuration }: Selection,
  own: DomainBlock,
  members: readonly Member[],
  moved: readonly TextChange[],
): Refactoring {
  const { tree } = file;
  const lineEnd = lineEndOf(file);
  const indent = indentUnit(tree);
  const last = Math.max(...members.map(({ opener }) => tree.end[opener] ?? opener));
  const name = freeName(configuration);
  const lines = members.map((member) => `${indent}virtual-mta ${member.name}${lineEnd}`);
  const body = `${lines.join('')}${blockText(file, own, indent)}`.replace(/(?:\r\n|\r|\n)$/, '');
  const character = tree.lines[last]?.eol ?? 0;
  const text = `${lineEnd}${lineEnd}<virtual-mta-pool ${name}>${lineEnd}${body}${lineEnd}</virtual-mta-pool>`;
  return {
    title: `Move <domain ${own.pattern}> of ${members.length} virtual MTAs to a new pool`,
    kind: 'refactor.extract',
    changes: [replaceIn(last, character, character, text), ...moved],
    placeholder: name,
  };
}

function freeName(configuration: Selection['configuration']): string {
  let name = 'pool';
  for (
    let count = 2;
    definitionsOf(configuration, ['virtual-mta', 'virtual-mta-pool'], name).length > 0;
    count++
  ) {
    name = `pool-${count}`;
  }
  return name;
}

/** The lines of a block, indented anew; each ends with a line end. */
function blockText(file: Selection['file'], block: DomainBlock, indent: string): string {
  const { tree } = file;
  const margin = indentOf(file, block.opener).length;
  const lines = tree.lines.slice(block.opener, block.end + 1).map((line) => {
    const own = line.text.slice(0, line.eol);
    const blanks = own.length - own.trimStart().length;
    return line.kind === 'blank' ? '' : `${indent}${own.slice(Math.min(margin, blanks))}`;
  });
  return lines.map((line) => `${line}${lineEndOf(file)}`).join('');
}
