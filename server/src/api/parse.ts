import type { Line } from '../syntax/line';
import { childrenOf, opensBlock, parse as parseTree, type SyntaxTree } from '../syntax/tree';
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
  const nodes = new Map<number, ConfigNode>();
  const inside = (opener: number) => childrenOf(tree, opener).flatMap((at) => nodes.get(at) ?? []);
  // From the last line to the first, so that a block finds what is in it: blocks may stand in blocks a hundred thousand deep.
  for (let at = tree.lines.length - 1; at >= 0; at--) {
    const line = tree.lines[at];
    if (line !== undefined) {
      nodes.set(at, nodeAt(tree, at, line, opensBlock(line) ? inside(at) : []));
    }
  }
  return inside(-1);
}

function nodeAt(tree: SyntaxTree, at: number, line: Line, children: readonly ConfigNode[]): ConfigNode {
  const last = tree.end[at] ?? at;
  return {
    kind: opensBlock(line) ? 'block' : kindOf(line),
    name: line.name,
    value: line.text.slice(line.valueStart, line.valueEnd),
    range: {
      start: { line: at, character: 0 },
      end: { line: last, character: tree.lines[last]?.eol ?? 0 },
    },
    children,
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
