import { type Entry, topLevelOf } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import { maskedText } from '../../model/secrets';
import { directiveIn } from '../../schema/lookup';
import { childrenOf } from '../../syntax/tree';
import { placeOf } from '../explain';
import { linesOfBlock, lineText } from './block-text';
import { type Change, type Group, grouped, paired, type Section } from './changes';

/** Blocks whose effects are told elsewhere. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'domain',
  'virtual-mta',
  'virtual-mta-pool',
  'source',
  'smtp-user',
  'mx-rollup-list',
]);

/** What changes for the whole server, and in lists and other blocks, line by line. */
export function otherSections(before: Configuration, after: Configuration): Section[] {
  return [
    { title: 'The whole server', groups: globalGroups(before, after) },
    { title: 'Lists and other blocks', groups: grouped(blockGroups(before, after)) },
  ];
}

function globalGroups(before: Configuration, after: Configuration): Group[] {
  const changes = paired(globals(before), globals(after)).flatMap(({ key, was, is }) =>
    lineChanges(key, was ?? [], is ?? [], directiveIn(key, 'global')?.repeatable !== true),
  );
  return changes.length === 0 ? [] : [{ who: ['every message'], kind: 'changed', changes }];
}

/** Directives at the top level, by name; listeners are told elsewhere. */
function globals(configuration: Configuration): Map<string, Entry[]> {
  const lines = new Map<string, Entry[]>();
  for (const entry of topLevelOf(configuration).entries) {
    const { kind, name } = entry.line;
    if (kind === 'directive' && name !== 'smtp-listener') {
      lines.set(name, [...(lines.get(name) ?? []), entry]);
    }
  }
  return lines;
}

function blockGroups(before: Configuration, after: Configuration): Group[] {
  return paired(blocks(before), blocks(after)).flatMap(({ was, is }): Group[] => {
    const header = (is ?? was)?.header;
    if (header === undefined) {
      return [];
    }
    const changes = lineChanges('', was?.lines ?? [], is?.lines ?? [], false);
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return changes.length === 0 && kind === 'changed' ? [] : [{ who: [titleOf(header)], kind, changes }];
  });
}

interface Block {
  readonly header: Entry;
  readonly lines: readonly Entry[];
}

/** All other blocks by name and argument; blocks of one name and argument count as one. */
function blocks(configuration: Configuration): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const header of topLevelOf(configuration).entries) {
    const { kind, name } = header.line;
    if (kind === 'open' && !toldElsewhere.has(name)) {
      const key = titleOf(header).toLowerCase();
      const known = found.get(key);
      const lines = [...linesOfBlock(configuration, header), ...patternsIn(header)];
      found.set(key, { header: known?.header ?? header, lines: [...(known?.lines ?? []), ...lines] });
    }
  }
  return found;
}

/** Entries that begin with a pattern, as those of `<bounce-category-patterns>`. */
function patternsIn({ unit, offset }: Entry): Entry[] {
  const { tree } = unit.file;
  return childrenOf(tree, unit.first + offset).flatMap((at) => {
    const line = tree.lines[at];
    return line?.kind === 'entry' ? [{ unit, offset: at - unit.first, line }] : [];
  });
}

function titleOf({ line }: Entry): string {
  return `<${[line.name, line.text.slice(line.valueStart, line.valueEnd)].filter((part) => part !== '').join(' ')}>`;
}

/**
 * Lines that came and went; a line that moved is no change.
 * @param what what the changes are called; '' for the lines themselves
 * @param replace whether the one line stands for the other, as for a setting given once
 */
function lineChanges(what: string, was: readonly Entry[], is: readonly Entry[], replace: boolean): Change[] {
  const gone = without(was, is);
  const fresh = without(is, was);
  const old = gone.at(-1);
  const now = fresh.at(-1);
  if (replace && (old ?? now) !== undefined) {
    return [{ what, ...part(old ?? was.at(-1), 'before', what), ...part(now ?? is.at(-1), 'after', what) }];
  }
  return [
    ...gone.map((entry) => ({ what: what || 'line', ...part(entry, 'before', what) })),
    ...fresh.map((entry) => ({ what: what || 'line', ...part(entry, 'after', what) })),
  ];
}

/** The lines that others lack, each as often as it is missing. */
function without(lines: readonly Entry[], others: readonly Entry[]): Entry[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const text = lineText(other);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  return lines.filter((entry) => {
    const text = lineText(entry);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function part(entry: Entry | undefined, side: 'before' | 'after', what: string): Partial<Change> {
  if (entry === undefined) {
    return {};
  }
  const text = maskedText(entry.line).trim();
  const value = what === '' ? text : text.slice(entry.line.name.length).trim();
  return side === 'before'
    ? { before: value, beforeAt: placeOf(entry) }
    : { after: value, afterAt: placeOf(entry) };
}
