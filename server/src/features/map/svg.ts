import { isHub, LINE } from './box-text';
import type { FlowKind } from './flow';
import { type Layout, layoutOf, type PlacedBox } from './layout';
import type { Arrow, Box, Overview } from './reduce';
import { plainStyle } from './svg-style';

/** More arrows than these are drawn thinner, so that boxes and single ways stay to be seen. */
const MANY_ARROWS = 80;

/** How an overview is drawn. */
interface SvgOptions {
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
    ...(standalone ? [`<style>${plainStyle}</style>`] : []),
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...layout.headings.map(({ x, text }) => `<text class="heading" x="${x}" y="24">${escaped(text)}</text>`),
    `<g class="arrows${overview.arrows.length > MANY_ARROWS ? ' crowded' : ''}" aria-hidden="true">`,
    ...overview.arrows.map((arrow, at) => arrowText(arrow, layout.ways[at] ?? '')),
    '</g>',
    ...overview.boxes.map((box, at) => boxText(box, at, layout, standalone)),
    '</svg>',
  ].join('\n');
}

function arrowText({ from, to, kind, count }: Arrow, way: string): string {
  const width = Math.min(2.5, 1 + Math.log10(count) * 0.5).toFixed(1);
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
    ...(isHub(box.kind)
      ? []
      : [`<rect class="mark" x="${x}" y="${y}" width="4" height="${height}" rx="2"/>`]),
    ...textLines(box, place),
  ];
  return `<g class="box ${box.kind}" data-box="${at}"${button} aria-label="${spoken}">${inner.join('')}</g>`;
}

function textLines({ kind }: Box, { x, y, width, height, text }: PlacedBox): string[] {
  const { label, small, details } = text;
  if (isHub(kind)) {
    const first = y + height / 2 + 4 - ((label.length - 1) * LINE) / 2;
    return label.map(
      (line, at) =>
        `<text class="detail" x="${x + width / 2}" y="${first + at * LINE}" text-anchor="middle">${escaped(line)}</text>`,
    );
  }
  const labelY = details.length === 0 ? y + height / 2 + 4 : y + 18;
  return [
    `<text class="label${small ? ' long' : ''}" x="${x + 12}" y="${labelY}">${escaped(label.join(' '))}</text>`,
    ...details.map(
      (line, at) =>
        `<text class="detail" x="${x + 12}" y="${labelY + 16 + at * LINE}">${escaped(line)}</text>`,
    ),
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

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
