import type { Line } from '../syntax/line';
import { blockName, childrenOf, opensBlock, parse as parseTree, type SyntaxTree } from '../syntax/tree';
import type { Range } from './types';

/** One thing of a configuration: a block with what is in it, a directive, or a line of another kind. */
export interface ConfigNode {
  /**
   * `block`: `<virtual-mta mta1>` … `</virtual-mta>`; `directive`: `max-smtp-out 20`; `entry`: a line that begins with a
   * pattern; `comment`, `blank`; `template`: a line of a template engine; `stray-close`: a closing tag that closes nothing.
   */
  readonly kind: 'block' | 'directive' | 'entry' | 'comment' | 'blank' | 'template' | 'stray-close';
  /** The directive's or block's name in lower case, as PowerMTA compares it; '' for what has none. */
  readonly name: string;
  /** What stands behind the name, without the white space around it and without comments. */
  readonly value: string;
  /** All of it: of a block, from its opening to its closing tag. */
  readonly range: Range;
  /** Of a block: what is in it. */
  readonly children: readonly ConfigNode[];
}

/** Reads a configuration of any form; never fails. What doesn't fit is a node too. */
export function parse(text: string): ConfigNode[] {
  const tree = parseTree(text);
  return childrenOf(tree, -1).map((line) => nodeAt(tree, line));
}

function nodeAt(tree: SyntaxTree, at: number): ConfigNode {
  const line = tree.lines[at];
  const last = tree.end[at] ?? at;
  const range = {
    start: { line: at, character: 0 },
    end: { line: last, character: tree.lines[last]?.eol ?? 0 },
  };
  if (line === undefined) {
    return { kind: 'blank', name: '', value: '', range, children: [] };
  }
  const isBlock = opensBlock(line);
  const closesItself = tree.lines[last]?.kind === 'close' && last !== at;
  const inside = isBlock ? childrenOf(tree, at).filter((child) => !(closesItself && child === last)) : [];
  return {
    kind: isBlock ? 'block' : kindOf(line),
    name: isBlock && line.kind === 'open' ? blockName(line) : line.name,
    value: line.text.slice(line.valueStart, line.valueEnd),
    range,
    children: inside.map((child) => nodeAt(tree, child)),
  };
}

function kindOf({ kind }: Line): ConfigNode['kind'] {
  switch (kind) {
    case 'close':
      return 'stray-close';
    case 'open':
      return 'block';
    case 'continuation':
      return 'directive';
    default:
      return kind;
  }
}
