import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import { columnOf } from './columns';
import { multilineMarkup } from './markup';

const BRACE = 0x7b;

/** What of a line must stay as it is. */
export const FREE = 0;
/** Its indentation, as it is in doubt which block it belongs to. */
export const KEEPS_INDENT = 1;
/** All of it, as it is read by a template engine first. */
export const UNTOUCHED = 2;

/** The templated lines of one block. */
interface Templates {
  /** First and last line of the template engine (`{{#each}}` … `{{/each}}`); -1 when there is none. */
  first: number;
  last: number;
  /** The columns that other templated lines begin in. */
  readonly columns: Set<number>;
}

/**
 * Tells for each line what must stay: `FREE`, `KEEPS_INDENT` or `UNTOUCHED`. Untouched are templated lines and those that
 * template markup goes over. The indentation stays of
 * - what stands between template lines of one block, which people indent in their own way, or in one column with a templated
 *   line of its block, which would be left behind,
 * - what stands directly in a block that is never closed, or in braces, which people from elsewhere take for a block,
 * - a closing tag that closes nothing, and what stands in the same block before it: its opener may be missing anywhere there.
 */
export function stayOf(tree: SyntaxTree, tabSize: number): Uint8Array {
  const stay = new Uint8Array(tree.lines.length);
  const templates = markTemplated(tree, stay, tabSize);
  if (templates.size > 0) {
    markBesideTemplates(tree, stay, templates, tabSize);
  }
  if (tree.problems.length > 0) {
    markDoubtful(tree, stay);
  }
  markBraces(tree, stay);
  for (const { first, last } of multilineMarkup(tree)) {
    stay.fill(UNTOUCHED, first, last + 1);
  }
  return stay;
}

/** Marks templated lines; gives those of each block, by the block's opener. */
function markTemplated(
  { lines, parent }: SyntaxTree,
  stay: Uint8Array,
  tabSize: number,
): Map<number, Templates> {
  const blocks = new Map<number, Templates>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !line.templated) {
      continue;
    }
    stay[at] = UNTOUCHED;
    const outer = parent[at] ?? -1;
    const block = blocks.get(outer) ?? { first: -1, last: -1, columns: new Set() };
    blocks.set(outer, block);
    if (line.kind === 'template') {
      block.first = block.first < 0 ? at : block.first;
      block.last = at;
    } else {
      block.columns.add(columnOf(line, tabSize));
    }
  }
  return blocks;
}

function markBesideTemplates(
  { lines, parent }: SyntaxTree,
  stay: Uint8Array,
  blocks: ReadonlyMap<number, Templates>,
  tabSize: number,
): void {
  for (const [at, line] of lines.entries()) {
    const block = stay[at] === FREE && line.kind !== 'close' ? blocks.get(parent[at] ?? -1) : undefined;
    if (block === undefined) {
      continue;
    }
    const isBetween = block.first >= 0 && block.first < at && at < block.last;
    if (isBetween || block.columns.has(columnOf(line, tabSize))) {
      stay[at] = KEEPS_INDENT;
    }
  }
}

function markDoubtful({ lines, parent, problems }: SyntaxTree, stay: Uint8Array): void {
  const unclosed = new Set<number>();
  const strays = new Map<number, number>();
  for (const { kind, line } of problems) {
    if (kind === 'unclosed') {
      unclosed.add(line);
    } else if (kind === 'unexpected') {
      strays.set(parent[line] ?? -1, line);
    }
  }
  for (let at = 0; at < lines.length; at++) {
    const outer = parent[at] ?? -1;
    if (stay[at] === FREE && (unclosed.has(outer) || at <= (strays.get(outer) ?? -1))) {
      stay[at] = KEEPS_INDENT;
    }
  }
}

/** Marks what stands between a line that ends in `{` and the `}` that belongs to it, in the same block. */
function markBraces({ lines, parent, end }: SyntaxTree, stay: Uint8Array): void {
  const open = new Map<number, { readonly first: number; depth: number }>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const step = line?.kind === 'directive' ? braceStep(line) : 0;
    if (step === 0) {
      continue;
    }
    const outer = parent[at] ?? -1;
    const brace = open.get(outer);
    if (brace === undefined) {
      if (step > 0) {
        open.set(outer, { first: at, depth: 1 });
      }
      continue;
    }
    brace.depth += step;
    if (brace.depth === 0) {
      open.delete(outer);
      for (let inner = brace.first; inner <= at; inner = (end[inner] ?? inner) + 1) {
        stay[inner] = Math.max(stay[inner] ?? FREE, KEEPS_INDENT);
      }
    }
  }
}

/** 1 for a line that ends in `{`, -1 for `}`, 0 for all others. */
function braceStep({ text, name, nameEnd, valueStart, valueEnd }: Line): number {
  const last = valueEnd > valueStart ? valueEnd : nameEnd;
  return name === '}' ? -1 : text.charCodeAt(last - 1) === BRACE ? 1 : 0;
}
