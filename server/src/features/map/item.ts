import type { Entry } from '../../model/block-content';
import type { FileModel } from '../../model/file-model';
import type { MapKind } from './types';

/** A part of the map, before it is known where its lines stand now. */
export interface Item {
  /** What it is called among its siblings. */
  readonly segment: string;
  readonly kind: MapKind;
  readonly label: string;
  readonly detail: string;
  /** The lines that it comes from; an editor goes to the first, and what is found in any counts. */
  readonly entries: readonly Entry[];
  /** The file that it is, with what was found in it. */
  readonly file?: FileModel;
  /** Whether what was found in it is counted elsewhere already, as of a name that is only repeated here. */
  readonly repeated?: true;
  readonly children: readonly Item[];
}

/** An item without children. */
export function leaf(
  kind: MapKind,
  label: string,
  detail: string,
  entries: readonly Entry[],
  more: Partial<Item> = {},
): Item {
  return { segment: label, kind, label, detail, entries, children: [], ...more };
}

/** Items with segments that differ: the second `a` is called `a 2`. */
export function distinct(items: readonly Item[]): Item[] {
  return items.map(namesApart());
}

/** Tells items apart that come one after the other. */
export function namesApart(): (item: Item) => Item {
  const seen = new Map<string, number>();
  return (item) => {
    const count = (seen.get(item.segment) ?? 0) + 1;
    seen.set(item.segment, count);
    return count === 1 ? item : { ...item, segment: `${item.segment} ${count}` };
  };
}
