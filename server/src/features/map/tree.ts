import type { Configuration } from '../../model/configuration';
import { derived } from '../../model/derived';
import type { FileModel } from '../../model/file-model';
import { listenerItems, sourceItems, userItems } from './client-items';
import { domainItems } from './domain-items';
import { fileItems } from './file-items';
import { distinct, type Item, leaf } from './item';
import { listItems } from './list-items';
import { placeOf } from './place';
import { type Problems, problemsAt, sumOf } from './problems';
import { poolItems, virtualMtaItems } from './sender-items';
import type { MapNode, MapPlace, ProblemCounts } from './types';

/** The most children that a node has; more are put into ranges of so many. */
export const PAGE = 100;

/** The groups of the map. */
const groups: readonly {
  readonly segment: string;
  readonly label: string;
  readonly items: (configuration: Configuration) => Item[];
}[] = [
  { segment: 'virtual-mtas', label: 'Virtual MTAs', items: virtualMtaItems },
  { segment: 'pools', label: 'Pools', items: poolItems },
  { segment: 'listeners', label: 'Listeners', items: listenerItems },
  { segment: 'sources', label: 'Sources', items: sourceItems },
  { segment: 'users', label: 'Users', items: userItems },
  { segment: 'domains', label: 'Domains and Queues', items: domainItems },
  { segment: 'lists', label: 'Lists', items: listItems },
  { segment: 'files', label: 'Files', items: fileItems },
];

/** The groups of a configuration with what is in them; made once for each state of the configuration. */
const itemsOf: (configuration: Configuration) => readonly Item[] = derived((configuration) =>
  groups.map(({ segment, label, items }) => ({
    ...leaf('group', label, '', []),
    segment,
    children: distinct(items(configuration)),
  })),
);

/** What is asked for of the map. */
export interface MapQuestion {
  /** The segments that lead to a node; none for the groups. */
  readonly path: readonly string[];
  /** Only what has these letters in its name or detail; '' for all. */
  readonly filter: string;
}

/**
 * The children of a node of the map; none where the path leads nowhere. A node with many children shows ranges of them, whose
 * children are asked for in their turn, so that no answer is long.
 */
export function mapChildren(
  configuration: Configuration,
  problems: Problems,
  { path, filter }: MapQuestion,
): MapNode[] {
  const wanted = filter.trim().toLowerCase();
  let items = filtered(itemsOf(configuration), wanted);
  for (const segment of path) {
    items = childrenOf(items.find((item) => item.segment === segment));
  }
  return items.map((item) => nodeOf(item, problems));
}

/** Groups that have what is wanted, with that alone. Files stay a tree: a file stays for the sake of one below it. */
function filtered(items: readonly Item[], wanted: string): readonly Item[] {
  if (wanted === '') {
    return items.filter(({ children }) => children.length > 0);
  }
  return items.flatMap((group) => {
    const children = group.children.flatMap((item) => keep(item, wanted));
    return children.length === 0 ? [] : [{ ...group, children }];
  });
}

function keep(item: Item, wanted: string): Item[] {
  if (`${item.label} ${item.detail}`.toLowerCase().includes(wanted)) {
    return [item];
  }
  const children = item.children.flatMap((child) => keep(child, wanted));
  return children.length === 0 ? [] : [{ ...item, children }];
}

function childrenOf(item: Item | undefined): readonly Item[] {
  const children = item?.children ?? [];
  return children.length <= PAGE || item?.kind === 'range' ? children : rangesOf(children);
}

/** Ranges of at most a page each; of very many children, larger ones that are parted again. */
function rangesOf(items: readonly Item[]): Item[] {
  const size = items.length > PAGE * PAGE ? PAGE * PAGE : PAGE;
  const ranges: Item[] = [];
  for (let from = 0; from < items.length; from += size) {
    const children = items.slice(from, from + size);
    const label = `${children[0]?.label ?? ''} … ${children.at(-1)?.label ?? ''}`;
    const parted = children.length > PAGE ? rangesOf(children) : children;
    ranges.push({ ...leaf('range', label, '', []), segment: `from ${from}`, children: parted });
  }
  return ranges;
}

function nodeOf(item: Item, problems: Problems): MapNode {
  const { segment, kind, label, detail, children } = item;
  const place = placeOfItem(item);
  const together = kind === 'group' || kind === 'range';
  return {
    segment,
    kind,
    label,
    detail: together ? sizeOf(item).toLocaleString('en') : detail,
    ...(place && { place }),
    children: children.length,
    problems: problemsOf(item, problems),
  };
}

/** How many things are in a group or range, not counting the ranges that they are parted into; of files, each once. */
function sizeOf(item: Item): number {
  const files = new Set<FileModel>();
  collectFiles(item, files);
  return files.size > 0
    ? files.size
    : item.children.reduce((sum, child) => sum + (child.kind === 'range' ? sizeOf(child) : 1), 0);
}

function collectFiles({ file, children }: Item, into: Set<FileModel>): void {
  if (file !== undefined) {
    into.add(file);
  }
  for (const child of children) {
    collectFiles(child, into);
  }
}

function placeOfItem({ entries, file }: Item): MapPlace | undefined {
  const [first] = entries;
  if (first !== undefined) {
    return placeOf(first);
  }
  return file === undefined ? undefined : { uri: file.uri, line: 0, start: 0, end: 0 };
}

function problemsOf(item: Item, problems: Problems): ProblemCounts {
  if (item.repeated) {
    return { errors: 0, warnings: 0 };
  }
  const below = item.kind === 'group' || item.kind === 'range' || item.kind === 'file';
  return sumOf([
    problemsAt(problems, item.entries),
    (item.file && problems.byFile.get(item.file)) ?? { errors: 0, warnings: 0 },
    ...(below ? item.children.map((child) => problemsOf(child, problems)) : []),
  ]);
}
