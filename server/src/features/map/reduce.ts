import { mapped, type Steps, sorted } from '../../model/steps';
import type { EdgeKind, Flow, FlowItem, FlowKind } from './flow';
import { naturally } from './natural';
import { addressNumber, type Part, partsOf } from './parts';

/** How many items or arrows are looked at in one step. */
const STEP = 2_000;
/** What is in no box. */
const NO_BOX = -1;

/** Items of one kind from one to another, by their keys in the order of the column; what a box that stands for many is. */
export interface Focus {
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
}

/** A box of the overview: one item, or many next to each other. */
export interface Box {
  readonly kind: FlowKind;
  readonly label: string;
  readonly detail: string;
  /** The items that it stands for, in order. */
  readonly items: readonly FlowItem[];
  /** What shows its items one by one; only of a box that stands for many. */
  readonly focus?: Focus;
}

/** An arrow between two boxes by their index, for so many arrows between their items. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
  readonly count: number;
}

/** A flow made small enough to be read. */
export interface Overview {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** How many items of each kind are shown, alone or in a box with others. */
  readonly shown: ReadonlyMap<FlowKind, number>;
  /** How many items of each kind there are. */
  readonly total: ReadonlyMap<FlowKind, number>;
}

/** What is asked of an overview. */
export interface OverviewQuestion {
  /** Only what has these letters in its name or detail, with all that mail comes from and goes to; '' for all. */
  readonly filter: string;
  /** Only these, with all that mail comes from and goes to. */
  readonly focus?: Focus;
}

/**
 * Draws a flow together: what isn't wanted is left out, and where a column would be too long, items next to each other share
 * a box. The time is proportional to the items and arrows.
 */
export function* overviewOf(flow: Flow, { filter, focus }: OverviewQuestion): Steps<Overview> {
  const columns = yield* sortedByKind(flow);
  const wanted = filter.trim().toLowerCase();
  const kept = yield* withNeighbours(flow, [
    ...(wanted === '' ? [] : [yield* matching(flow, wanted)]),
    ...(focus === undefined ? [] : [focused(flow, columns, focus)]),
  ]);
  const boxes: Box[] = [];
  const boxOf = new Int32Array(flow.items.length).fill(NO_BOX);
  const shown = new Map<FlowKind, number>();
  for (const [kind, indices] of columns) {
    const here = kept === undefined ? indices : indices.filter((index) => kept.has(index));
    shown.set(kind, here.length);
    yield;
    for (const part of yield* partsOf(
      kind,
      here.map((index) => flow.items[index]).filter((item) => item !== undefined),
    )) {
      for (let at = part.first; at < part.first + part.items.length; at++) {
        boxOf[here[at] ?? -1] = boxes.length;
      }
      boxes.push(boxFor(kind, part));
    }
  }
  const total = new Map([...columns].map(([kind, indices]) => [kind, indices.length]));
  return { boxes, arrows: yield* arrowsBetween(flow, boxOf), shown, total };
}

/** The items by kind, each kind in the order of its column. */
function* sortedByKind({ items }: Flow): Steps<Map<FlowKind, number[]>> {
  const byKind = new Map<FlowKind, number[]>();
  for (const [index, { kind }] of items.entries()) {
    const known = byKind.get(kind);
    if (known === undefined) {
      byKind.set(kind, [index]);
    } else {
      known.push(index);
    }
  }
  for (const [kind, indices] of byKind) {
    const ranked = yield* mapped(indices, (index) => ({ index, order: orderOf(kind, items[index]) }));
    const inColumn = yield* sorted(ranked, (a, b) => inOrder(a.order, b.order));
    byKind.set(
      kind,
      inColumn.map(({ index }) => index),
    );
  }
  return byKind;
}

function* matching({ items }: Flow, wanted: string): Steps<Set<number>> {
  const found = new Set<number>();
  for (const [index, { entry, label, detail }] of items.entries()) {
    if (index % STEP === 0) {
      yield;
    }
    if (entry !== undefined && `${label} ${detail}`.toLowerCase().includes(wanted)) {
      found.add(index);
    }
  }
  return found;
}

function focused(
  { items }: Flow,
  sorted: ReadonlyMap<FlowKind, readonly number[]>,
  { kind, from, to }: Focus,
): Set<number> {
  const indices = sorted.get(kind) ?? [];
  const at = (key: string) => indices.findIndex((index) => items[index]?.key === key);
  const [first, last] = [at(from), at(to)];
  return new Set(first < 0 || last < 0 ? [] : indices.slice(first, last + 1));
}

/** Items that all of some sets lead to or come from; undefined, which stands for everything, where there are no sets. */
function* withNeighbours(flow: Flow, sets: readonly Set<number>[]): Steps<ReadonlySet<number> | undefined> {
  let kept: Set<number> | undefined;
  for (const set of sets) {
    const after = yield* reached(flow, set, 'from', 'to');
    const before = yield* reached(flow, set, 'to', 'from');
    const around = new Set([...after, ...before]);
    kept = kept === undefined ? around : new Set([...kept].filter((index) => around.has(index)));
  }
  return kept;
}

/** What can be reached along the arrows, or against them. */
function* reached(
  flow: Flow,
  start: ReadonlySet<number>,
  from: 'from' | 'to',
  to: 'from' | 'to',
): Steps<Set<number>> {
  const next = new Map<number, number[]>();
  for (const [index, edge] of flow.edges.entries()) {
    if (index % STEP === 0) {
      yield;
    }
    const known = next.get(edge[from]);
    if (known === undefined) {
      next.set(edge[from], [edge[to]]);
    } else {
      known.push(edge[to]);
    }
  }
  const found = new Set(start);
  const open = [...start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.size % STEP === 0) {
      yield;
    }
    for (const neighbour of next.get(at) ?? []) {
      if (!found.has(neighbour)) {
        found.add(neighbour);
        open.push(neighbour);
      }
    }
  }
  return found;
}

function boxFor(kind: FlowKind, { items, label, detail }: Part): Box {
  const [first] = items;
  const last = items.at(-1);
  return items.length < 2 || first === undefined || last === undefined
    ? { kind, label, detail, items }
    : { kind, label, detail, items, focus: { kind, from: first.key, to: last.key } };
}

function* arrowsBetween(flow: Flow, boxOf: Int32Array): Steps<Arrow[]> {
  const arrows = new Map<string, { from: number; to: number; kind: EdgeKind; count: number }>();
  for (const [index, edge] of flow.edges.entries()) {
    if (index % STEP === 0) {
      yield;
    }
    const from = boxOf[edge.from] ?? NO_BOX;
    const to = boxOf[edge.to] ?? NO_BOX;
    if (from === NO_BOX || to === NO_BOX) {
      continue;
    }
    const key = `${from} ${to}`;
    const known = arrows.get(key);
    if (known === undefined) {
      arrows.set(key, { from, to, kind: edge.kind, count: 1 });
    } else {
      known.count++;
      known.kind = edge.kind === 'set' ? 'set' : known.kind;
    }
  }
  return [...arrows.values()];
}

/** By what a column is in order: addresses by their number, all else by name; IPv4 first. */
type Order = { readonly number: bigint; readonly text: string };

function orderOf(kind: FlowKind, item: FlowItem | undefined): Order {
  const text = item?.label ?? '';
  return { number: kind === 'address' ? addressNumber(text) : 0n, text };
}

function inOrder(a: Order, b: Order): number {
  return a.number < b.number ? -1 : a.number > b.number ? 1 : naturally(a.text, b.text);
}
