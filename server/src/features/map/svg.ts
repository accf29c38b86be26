import type { FlowKind } from './flow';
import { type Layout, layoutOf, type PlacedBox } from './layout';
import type { Arrow, Box, Overview } from './reduce';
import { overviewStyle } from './svg-style';

/** How an overview is drawn. */
export interface SvgOptions {
  /** Whether it must stand for itself as a file; else it is part of a page that has the style and reacts to keys. */
  readonly standalone: boolean;
  /** What the picture shows, for those who don't see it. */
  readonly title: string;
}

/**
 * An overview as SVG text. Boxes carry `data-box`, arrows `data-from` and `data-to` with the indices in the overview. Names are
 * escaped; nothing in the text runs or loads anything.
 */
export function svgOf(overview: Overview, options: SvgOptions): string {
  const layout = layoutOf(overview);
  const { width, height } = layout;
  const { standalone } = options;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="overview" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${standalone ? 'img' : 'group'}" aria-label="${escaped(options.title)}">`,
    `<title>${escaped(options.title)}</title>`,
    ...(standalone ? [`<style>${overviewStyle}</style>`] : []),
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...layout.headings.map(({ x, text }) => `<text class="heading" x="${x}" y="24">${escaped(text)}</text>`),
    '<g aria-hidden="true">',
    ...overview.arrows.map((arrow, at) => arrowText(arrow, layout.ways[at] ?? '')),
    '</g>',
    ...overview.boxes.map((box, at) => boxText(box, at, layout, standalone)),
    '</svg>',
  ].join('\n');
}

function arrowText({ from, to, kind, count }: Arrow, way: string): string {
  const width = Math.min(3, 1 + Math.log10(count) * 0.7).toFixed(1);
  return `<path class="arrow ${kind}" data-from="${from}" data-to="${to}" stroke-width="${width}" d="${way}"/>`;
}

function boxText(box: Box, at: number, { places }: Layout, standalone: boolean): string {
  const place = places[at];
  if (place === undefined) {
    return '';
  }
  const { x, y, width, height } = place;
  const active = !standalone && (box.focus !== undefined || box.items[0]?.entry !== undefined);
  const button = active ? ' role="button" tabindex="0"' : ' role="img"';
  const spoken = escaped(inWords(box));
  const inner = [
    `<title>${spoken}</title>`,
    ...(box.focus === undefined
      ? []
      : [`<rect class="behind" x="${x + 4}" y="${y + 4}" width="${width}" height="${height}" rx="4"/>`]),
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`,
    ...(hubs.has(box.kind)
      ? []
      : [`<rect class="mark" x="${x}" y="${y}" width="4" height="${height}" rx="2"/>`]),
    ...textLines(box, place),
  ];
  return `<g class="box ${box.kind}" data-box="${at}"${button} aria-label="${spoken}">${inner.join('')}</g>`;
}

const hubs: ReadonlySet<FlowKind> = new Set(['by-address', 'any-sender', 'every-address']);

function textLines({ kind, label, detail }: Box, { x, y, width, height }: PlacedBox): string[] {
  if (hubs.has(kind)) {
    return [
      `<text class="detail" x="${x + width / 2}" y="${y + height / 2 + 4}" text-anchor="middle">${escaped(label)}</text>`,
    ];
  }
  // Letters are about so wide, in pixels, at the sizes of the style.
  const room = (letter: number) => Math.floor((width - 16) / letter);
  const long = label.length > room(7);
  const labelY = detail === '' ? y + height / 2 + 4 : y + 18;
  return [
    `<text class="label${long ? ' long' : ''}" x="${x + 12}" y="${labelY}">${escaped(shortened(label, room(6)))}</text>`,
    ...(detail === ''
      ? []
      : [`<text class="detail" x="${x + 12}" y="${y + 34}">${escaped(shortened(detail, room(6.3)))}</text>`]),
  ];
}

const spokenKinds: Readonly<Record<FlowKind, string>> = {
  listener: 'Listener',
  user: 'User',
  'by-address': 'Sources',
  source: 'Source',
  'any-sender': 'Virtual MTA',
  pool: 'Pool',
  'virtual-mta': 'Virtual MTA',
  address: 'Address',
  'every-address': 'Domains',
  domain: 'Domain',
};

/** A box in words: `Virtual MTA mta-1: 2 addresses`. */
function inWords({ kind, label, detail }: Box): string {
  const name = `${spokenKinds[kind]} ${label}`;
  return detail === '' ? name : `${name}: ${detail}`;
}

/** At most so many letters; of a range both names, where they differ. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) {
    return text;
  }
  const [from, to] = text.split(' … ');
  if (from !== undefined && to !== undefined) {
    const each = Math.floor((most - 3) / 2);
    const shorter = differAtTheEnd(from, to) ? endOf : startOf;
    return `${shorter(from, each)} … ${shorter(to, each)}`;
  }
  return startOf(text, most);
}

/** Whether two names have more in common at their beginning than at their end, as `mta-1` and `mta-9` do. */
function differAtTheEnd(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < most && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return before > behind;
}

function startOf(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function endOf(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `…${letters.slice(1 - most).join('')}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
