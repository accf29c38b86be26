import type { Position, Range } from 'vscode-languageserver-types';
import { lexLine } from './lex-line';
import type { Line } from './line';
import { nest } from './structure';
import { appendLines, blockName, opensBlock, type SyntaxTree } from './tree';

/** What a change did to the lines of a tree: `removed` lines from `first` on gave way to `inserted` new ones. */
export interface LineChange {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
  /** The lines that are gone. */
  readonly before: readonly Line[];
  /** Whether `parent`, `end` and `problems` were worked out anew; without it only the lines themselves changed. */
  readonly structural: boolean;
}

/**
 * Replaces a range of the text and brings the tree up to date in place; the result is the same tree that parsing the new
 * text gives. Only the lines touched are read again; the nesting is worked out anew only where tags or the number of
 * lines changed.
 * @param range in UTF-16 units; positions outside the text are moved to its nearest end, as LSP asks
 */
export function applyChange(tree: SyntaxTree, range: Range, text: string): LineChange {
  const { lines } = tree;
  const [start, end] = ordered(clamp(lines, range.start), clamp(lines, range.end));
  let first = start.line;
  let last = end.line;
  let segment =
    (lines[first]?.text.slice(0, start.character) ?? '') +
    text +
    (lines[last]?.text.slice(end.character) ?? '');
  if (segment.startsWith('\n') && lines[first - 1]?.text.endsWith('\r')) {
    first--;
    segment = `${lines[first]?.text ?? ''}${segment}`;
  }
  while (last + 1 < lines.length && !endsLine(segment, lines[last + 1])) {
    last++;
    segment += lines[last]?.text ?? '';
  }
  const fresh: Line[] = [];
  let open = appendLines(fresh, segment, lines[first - 1]?.continues ?? false, recentOf(tree));
  if (last + 1 < lines.length) {
    fresh.pop();
    open = fresh.at(-1)?.continues ?? false;
  }
  while (last + 1 < lines.length && (lines[last]?.continues ?? false) !== open) {
    last++;
    const line = lexLine(lines[last]?.text ?? '', open);
    fresh.push(line);
    open = line.continues;
  }
  const removed = last - first + 1;
  const before = lines.slice(first, last + 1);
  const structural =
    removed !== fresh.length || fresh.some((line, index) => !sameShape(line, lines[first + index]));
  replaceLines(lines, first, removed, fresh);
  if (structural) {
    nest(tree);
  }
  return { first, removed, inserted: fresh.length, before, structural };
}

const recentLines = new WeakMap<SyntaxTree, Line[]>();

/** Lines that came into a tree with the last edits: where a block of many is edited after the other, they are equal ones. */
function recentOf(tree: SyntaxTree): Line[] {
  const recent = recentLines.get(tree) ?? [];
  recentLines.set(tree, recent);
  return recent;
}

/** Whether a segment ends with a whole line end, so that the next line begins behind it. */
function endsLine(segment: string, next: Line | undefined): boolean {
  if (segment.endsWith('\r')) {
    return next?.text.startsWith('\n') !== true;
  }
  return segment.endsWith('\n');
}

function sameShape(a: Line, b: Line | undefined): boolean {
  if (b === undefined || opensBlock(a) !== opensBlock(b) || isStructural(a) !== isStructural(b)) {
    return false;
  }
  return a.kind === 'close' ? a.name === b.name : blockName(a) === blockName(b);
}

/** Kinds that make a line part of something else; 0 for all others. A tag may stand in fewer places than a nested opener. */
function isStructural(line: Line): number {
  switch (line.kind) {
    case 'open':
      return 1;
    case 'close':
      return 2;
    case 'continuation':
      return 3;
    default:
      return 0;
  }
}

/** As `splice`, which can't take more than some 100,000 arguments. */
function replaceLines(lines: Line[], first: number, removed: number, fresh: readonly Line[]): void {
  if (removed === fresh.length) {
    for (const [index, line] of fresh.entries()) {
      lines[first + index] = line;
    }
  } else if (fresh.length < 10_000) {
    lines.splice(first, removed, ...fresh);
  } else {
    const rest = lines.slice(first + removed);
    lines.length = first;
    for (const part of [fresh, rest]) {
      for (const line of part) {
        lines.push(line);
      }
    }
  }
}

function clamp(lines: readonly Line[], position: Position): Position {
  if (position.line < 0) {
    return { line: 0, character: 0 };
  }
  const line = lines[position.line];
  if (line === undefined) {
    return { line: lines.length - 1, character: lines.at(-1)?.text.length ?? 0 };
  }
  return { line: position.line, character: Math.max(0, Math.min(position.character, line.eol)) };
}

function ordered(a: Position, b: Position): [Position, Position] {
  return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
}
