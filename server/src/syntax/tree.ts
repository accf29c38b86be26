import { lexLine } from './lex-line';
import type { Line } from './line';
import { closesByTypo, nest } from './structure';

/**
 * The lossless syntax tree of one file, stored flat: a node is the index of the line that begins it. The leaves are the
 * lines; blocks are found through `parent` and `end`. Any text gives a tree; what doesn't fit is a node too
 * (an `open` without end, a `close` without start), told by `problems`.
 */
export interface SyntaxTree {
  /** The lines from first to last; never empty, since an empty text is one empty line. */
  readonly lines: Line[];
  /** For each line, the line that opens the innermost block around it, or -1 at the top level. */
  parent: Int32Array;
  /**
   * For a line that opens a block, the last line of that block: its closing tag or, when that is missing, the last line
   * that can belong to it. For a `domain-macro` that goes on, its last `continuation`. For any other line, the line itself.
   */
  end: Int32Array;
  /** Opening and closing tags that don't pair up, in order of lines. */
  problems: readonly TagProblem[];
}

/** A tag without its counterpart. */
export interface TagProblem {
  /**
   * `unclosed`: a block without closing tag; `unexpected`: a closing tag without block;
   * `mismatched`: a closing tag whose name was mistyped, which ends the block `other` all the same.
   */
  readonly kind: 'unclosed' | 'unexpected' | 'mismatched';
  readonly line: number;
  /** The other end: the closing tag that shows that a block was left open, or the opening tag of a mismatched pair; else -1. */
  readonly other: number;
}

/** Parses a whole text into a tree; never fails. Every code unit of the text is in exactly one line. */
export function parse(text: string): SyntaxTree {
  const lines: Line[] = [];
  appendLines(lines, text, false);
  return treeOf(lines);
}

/** How much of a text is read in one step, in UTF-16 units. */
const PIECE = 32_768;

/**
 * Gives the same tree as `parse`, in steps, between which other work may come.
 * @param piece left out but in tests
 */
export function* parseInSteps(text: string, piece = PIECE): Generator<void, SyntaxTree, void> {
  const lines: Line[] = [];
  const recent: Line[] = [];
  let start = 0;
  let open = false;
  // A line surely ends after a line feed.
  for (let feed = text.indexOf('\n', piece); feed >= 0; feed = text.indexOf('\n', start + piece)) {
    appendLines(lines, text.slice(start, feed + 1), open, recent);
    // The empty line behind the line feed is the beginning of the next one.
    lines.pop();
    open = lines.at(-1)?.continues === true;
    start = feed + 1;
    yield;
  }
  appendLines(lines, text.slice(start), open, recent);
  return treeOf(lines);
}

function treeOf(lines: Line[]): SyntaxTree {
  const tree: SyntaxTree = { lines, parent: new Int32Array(0), end: new Int32Array(0), problems: [] };
  nest(tree);
  return tree;
}

/**
 * Lexes a text into lines that are appended to `lines`; gives whether the last one leaves a domain list open. Equal lines of
 * one text mostly are one object, as large configurations repeat themselves and a line holds no position.
 * @param recent lines that the text above has, for a piece of a longer text
 */
export function appendLines(lines: Line[], text: string, continued: boolean, recent: Line[] = []): boolean {
  let open = continued;
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    // A line ends at \n, \r\n or \r, as LSP counts lines.
    const lone = carriage >= 0 && (feed < 0 || carriage < feed - 1);
    const stop = (lone ? carriage : feed) + 1;
    const line = open ? lexLine(text.slice(start, stop), open) : lexAgain(recent, text, start, stop);
    lines.push(line);
    open = line.continues;
    start = stop;
    if (feed >= 0 && feed < stop) {
      feed = text.indexOf('\n', stop);
    }
    if (carriage >= 0 && carriage < stop) {
      carriage = text.indexOf('\r', stop);
    }
  }
  const last = lexLine(text.slice(start), open);
  lines.push(last);
  return last.continues;
}

/** How many lines are kept for `lexAgain`, a power of two. */
const RECENT = 1024;

/** Lexes a line that no domain list goes on in, unless an equal one is among the recent ones. */
function lexAgain(recent: Line[], text: string, start: number, stop: number): Line {
  let hash = stop - start;
  // Every third character from the end tells most lines apart; any others just take each other's place.
  for (let at = stop - 2; at >= start; at -= 3) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  const place = hash & (RECENT - 1);
  const written = text.slice(start, stop);
  const known = recent[place];
  if (known?.text === written) {
    return known;
  }
  const line = lexLine(written, false);
  recent[place] = line;
  return line;
}

/** The text of the tree: exactly what was parsed. */
export function textOf(tree: SyntaxTree): string {
  let text = '';
  for (const line of tree.lines) {
    text += line.text;
  }
  return text;
}

/** Whether a line opens a block that goes on in the next lines, as a tag or at the end of a directive. */
export function opensBlock(line: Line): boolean {
  return line.kind === 'open' || line.opens !== '';
}

/** Name of the block that a line opens, in lower case; '' for a line that opens none. */
export function blockName(line: Line): string {
  return line.kind === 'open' ? line.name : line.opens;
}

/** Name of the block around a line, in lower case; `global` at the top level (as the guide's chapter). */
export function scopeOf(tree: SyntaxTree, line: number): string {
  const outer = tree.parent[line] ?? -1;
  const opener = tree.lines[outer];
  return opener === undefined ? 'global' : blockName(opener);
}

/** Whether the block that `opener` opens ends with a closing tag of its own. */
export function isClosed(tree: SyntaxTree, opener: number): boolean {
  const end = tree.end[opener] ?? opener;
  const last = tree.lines[end];
  const first = tree.lines[opener];
  if (end === opener || first === undefined || last?.kind !== 'close' || tree.parent[end] !== opener) {
    return false;
  }
  return closesByTypo(last.name, blockName(first));
}

/**
 * The nodes that stand directly in a block, by their first line: blocks nested in it count as one, its own closing tag
 * isn't among them.
 * @param opener the line that opens the block, or -1 for the top level
 */
export function childrenOf(tree: SyntaxTree, opener: number): number[] {
  const children: number[] = [];
  const end = opener < 0 ? tree.lines.length - 1 : (tree.end[opener] ?? opener);
  const stop = opener >= 0 && isClosed(tree, opener) ? end - 1 : end;
  for (let at = opener + 1; at <= stop; at = (tree.end[at] ?? at) + 1) {
    children.push(at);
  }
  return children;
}

/** The lines that go on with the domain list of the `domain-macro` at `line`, in order. */
export function continuationsOf(tree: SyntaxTree, line: number): number[] {
  const found: number[] = [];
  if (tree.lines[line]?.continues !== true) {
    return found;
  }
  for (let at = line + 1; at < tree.lines.length; at++) {
    const next = tree.lines[at];
    if (next?.kind === 'continuation') {
      found.push(at);
    } else if (next?.kind !== 'blank' && next?.kind !== 'comment') {
      break;
    }
    if (next.continues === false) {
      break;
    }
  }
  return found;
}
