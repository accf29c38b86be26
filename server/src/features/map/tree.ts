import type { Configuration } from '../../model/configuration';
import { type Derived, derivedInSteps } from '../../model/derived';
import type { FileModel } from '../../model/file-model';
import { mapped, type Steps } from '../../model/steps';
import { listenerItems, sourceItems, userItems } from './client-items';
import { domainItems } from './domain-items';
import { fileItems } from './file-items';
import { type Item, leaf, namesApart } from './item';
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
  readonly items: (configuration: Configuration) => Steps<Item[]>;
}[] = [
  { segment: 'virtual-mtas', label: 'Virtual MTAs', items: virtualMtaItems },
  { segment: 'pools', label: 'Pools', items: poolItems },
  { segment: 'listeners', label: 'Listeners', items: atOnce(listenerItems) },
  { segment: 'sources', label: 'Sources', items: atOnce(sourceItems) },
  { segment: 'users', label: 'Users', items: atOnce(userItems) },
  { segment: 'domains', label: 'Domains and Queues', items: atOnce(domainItems) },
  { segment: 'lists', label: 'Lists', items: atOnce(listItems) },
  { segment: 'files', label: 'Files', items: fileItems },
];

/** Of what there are hundreds at most, even where there are thousands of virtual MTAs. */
function atOnce(items: (configuration: Configuration) => Item[]) {
  return function* (configuration: Configuration): Steps<Item[]> {
    yield;
    return items(configuration);
  };
}

/** The groups of a configuration with what is in them; made once for each state of the configuration. */
const itemsOf: Derived<readonly Item[]> = derivedInSteps(function* (configuration): Steps<readonly Item[]> {
  const made: Item[] = [];
  for (const { segment, label, items } of groups) {
    const children = yield* mapped(yield* items(configuration), namesApart());
    made.push({ ...leaf('group', label, '', []), segment, children });
  }
  return made;
});

/** What is asked for of the map. */
interface MapQuestion {
  /** The segments that lead to a node; none for the groups. */
  readonly path: readonly string[];
  /** Only what has these letters in its name or detail; '' for all. */
  readonly filter: string;
}

/**
 * The children of a node of the map; none where the path leads nowhere. A node with many children shows ranges of them, whose
 * children are asked for in their turn, so that no answer is long. In steps, between which the configuration must stay as it is.
 */
export function* mapChildren(
  configuration: Configuration,
  problems: Problems,
  { path, filter }: MapQuestion,
): Steps<MapNode[]> {
  const wanted = filter.trim().toLowerCase();
  let items = yield* filtered(yield* itemsOf.steps(configuration), wanted);
  for (const segment of path) {
    items = childrenOf(items.find((item) => item.segment === segment));
  }
  const nodes: MapNode[] = [];
  for (const item of items) {
    nodes.push(yield* nodeOf(item, problems));
  }
  return nodes;
}

/** Groups that have what is wanted, with that alone. Files stay a tree: a file stays for the sake of one below it. */
function* filtered(groups: readonly Item[], wanted: string): Steps<readonly Item[]> {
  if (wanted === '') {
    return groups.filter(({ children }) => children.length > 0);
  }
  const kept: Item[] = [];
  for (const group of groups) {
    const children = (yield* mapped(group.children, (item) => keep(item, wanted))).flat();
    if (children.length > 0) {
      kept.push({ ...group, children });
    }
  }
  return kept;
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

function* nodeOf(item: Item, problems: Problems): Steps<MapNode> {
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
    problems: yield* problemsOf(item, problems),
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
    if (child.file !== undefined || child.kind === 'range') {
      collectFiles(child, into);
    }
  }
}

function placeOfItem({ entries, file }: Item): MapPlace | undefined {
  const [first] = entries;
  if (first !== undefined) {
    return placeOf(first);
  }
  return file === undefined ? undefined : { uri: file.uri, line: 0, start: 0, end: 0 };
}

function* problemsOf(item: Item, problems: Problems): Steps<ProblemCounts> {
  const counts = [problemsIn(item, problems)];
  for (const [at, child] of (holdsOthers(item) ? item.children : []).entries()) {
    counts.push(holdsOthers(child) ? yield* problemsOf(child, problems) : problemsIn(child, problems));
    if (at % STEP === 0) {
      yield;
    }
  }
  return sumOf(counts);
}

/** How many items are looked at in one step. */
const STEP = 500;

/** Whether what was found in its children counts for an item; that in other children lies in its lines. */
function holdsOthers({ kind, repeated }: Item): boolean {
  return repeated !== true && (kind === 'group' || kind === 'range' || kind === 'file');
}

function problemsIn({ entries, file, repeated }: Item, problems: Problems): ProblemCounts {
  const known = repeated ? undefined : file && problems.byFile.get(file);
  return sumOf([problemsAt(problems, repeated ? [] : entries), ...(known ? [known] : [])]);
}
