import { type BoxText, boxText, isHub, LINE } from './box-text';
import { columns, type FlowKind } from './flow';
import type { Arrow, Overview } from './reduce';

/** A box with its place in the picture, in pixels. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: BoxText;
}

/** The title of a column. */
interface Heading {
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

const MARGIN = 12;
const HEADING = 34;
const HEIGHT = 42;
const GAP = 10;
/** Between columns: room for the arrows; a hub has it on both sides. */
const AISLE = 34;
const HUB_AISLE = 22;
/** As narrow as readable names allow, so that the whole fits into a window beside a side bar. */
const widths: Readonly<Record<FlowKind, number>> = {
  listener: 148,
  user: 148,
  'by-address': 70,
  source: 118,
  'any-sender': 34,
  pool: 128,
  'virtual-mta': 146,
  address: 166,
  'every-address': 30,
  domain: 176,
};

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
  const texts = boxes.map((box) => boxText(box, widths[box.kind]));
  const heightOf = (at: number) => HEIGHT + Math.max(0, (texts[at]?.details.length ?? 0) - 1) * LINE;
  const lengthOf = (here: readonly number[]) => here.reduce((sum, at) => sum + heightOf(at) + GAP, 0) - GAP;
  const longest = Math.max(0, ...inColumns.map((column) => lengthOf(column.boxes)));
  const places: PlacedBox[] = [];
  const headings: Heading[] = [];
  let x = MARGIN;
  let before: FlowKind | undefined;
  for (const { kind, boxes: here } of inColumns) {
    const width = widths[kind];
    x += before === undefined ? 0 : isHub(before) || isHub(kind) ? HUB_AISLE : AISLE;
    let y = HEADING + MARGIN + (longest - lengthOf(here)) / 2;
    for (const at of here) {
      const height = heightOf(at);
      places[at] = { x, y, width, height, text: texts[at] ?? { label: [], small: false, details: [] } };
      y += height + GAP;
    }
    const title = titles[kind];
    if (title !== undefined) {
      const count = (shown.get(kind) ?? 0) + (kind === 'listener' ? (shown.get('user') ?? 0) : 0);
      headings.push({ x, text: `${title} (${count.toLocaleString('en')})` });
    }
    x += width;
    before = kind;
  }
  return {
    width: x + MARGIN,
    height: HEADING + 2 * MARGIN + longest,
    places,
    headings,
    ways: arrows.map((arrow) => wayOf(arrow, places)),
  };
}

function columnOf(kind: FlowKind | undefined): FlowKind | undefined {
  return kind === 'user' ? 'listener' : kind;
}

/** A curve from the right of one box to the left of another. */
function wayOf({ from, to }: Arrow, places: readonly PlacedBox[]): string {
  const [a, b] = [places[from], places[to]];
  if (a === undefined || b === undefined) {
    return '';
  }
  const [x1, y1] = [a.x + a.width, a.y + a.height / 2];
  const [x2, y2] = [b.x, b.y + b.height / 2];
  const bend = Math.max(12, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
