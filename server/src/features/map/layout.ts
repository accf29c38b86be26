import { columns, type FlowKind } from './flow';
import type { Arrow, Overview } from './reduce';

/** A box with its place in the picture, in pixels. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The title of a column. */
export interface Heading {
  readonly x: number;
  readonly text: string;
}

/** Where everything is, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By index of the box. */
  readonly places: readonly PlacedBox[];
  readonly headings: readonly Heading[];
  /** The way of each arrow, as path data of SVG (SVG 2, 9.3). */
  readonly ways: readonly string[];
}

const MARGIN = 16;
const HEADING = 34;
const HEIGHT = 42;
const GAP = 10;
/** Between columns: room for the arrows. */
const AISLE = 46;
const widths: Partial<Record<FlowKind, number>> = {
  'by-address': 100,
  'any-sender': 36,
  'every-address': 32,
  domain: 214,
};
/** Of columns that have no width of their own. */
const WIDTH = 168;

const titles: Partial<Record<FlowKind, string>> = {
  listener: 'Listeners and users',
  source: 'Sources',
  pool: 'Pools',
  'virtual-mta': 'Virtual MTAs',
  address: 'IPs and hosts',
  domain: 'Domain limits',
};

/** Places boxes in columns from left to right; columns without boxes take no room. */
export function layoutOf({ boxes, arrows, shown }: Overview): Layout {
  const inColumns = columns
    .map((kind) => ({ kind, boxes: [...boxes.keys()].filter((at) => columnOf(boxes[at]?.kind) === kind) }))
    .filter((column) => column.boxes.length > 0);
  const longest = Math.max(0, ...inColumns.map((column) => lengthOf(column.boxes.length)));
  const places: PlacedBox[] = [];
  const headings: Heading[] = [];
  let x = MARGIN;
  for (const { kind, boxes: here } of inColumns) {
    const width = widths[kind] ?? WIDTH;
    let y = HEADING + MARGIN + (longest - lengthOf(here.length)) / 2;
    for (const at of here) {
      places[at] = { x, y, width, height: HEIGHT };
      y += HEIGHT + GAP;
    }
    const title = titles[kind];
    if (title !== undefined) {
      const count = (shown.get(kind) ?? 0) + (kind === 'listener' ? (shown.get('user') ?? 0) : 0);
      headings.push({ x, text: `${title} (${count.toLocaleString('en')})` });
    }
    x += width + AISLE;
  }
  return {
    width: Math.max(x - AISLE + MARGIN, 2 * MARGIN),
    height: HEADING + 2 * MARGIN + longest,
    places,
    headings,
    ways: arrows.map((arrow) => wayOf(arrow, places)),
  };
}

function columnOf(kind: FlowKind | undefined): FlowKind | undefined {
  return kind === 'user' ? 'listener' : kind;
}

function lengthOf(boxes: number): number {
  return boxes * (HEIGHT + GAP) - GAP;
}

/** A curve from the right of one box to the left of another. */
function wayOf({ from, to }: Arrow, places: readonly PlacedBox[]): string {
  const [a, b] = [places[from], places[to]];
  if (a === undefined || b === undefined) {
    return '';
  }
  const [x1, y1] = [a.x + a.width, a.y + a.height / 2];
  const [x2, y2] = [b.x, b.y + b.height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
