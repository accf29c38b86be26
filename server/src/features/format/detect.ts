import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import { columnOf, lineStart } from './columns';
import { FREE, stayOf } from './stay';

/** How a text is indented. */
export interface Indentation {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
}

const DEFAULT_SIZE = 4;
const MAX_SIZE = 8;

/** Indentation with tabs. */
export const tabs: Indentation = { tabSize: DEFAULT_SIZE, insertSpaces: false };

/**
 * Tells how a text is indented by the lines in its blocks that formatting may move: tabs or spaces, whichever more of them
 * begin with, and the step that most of them are further in than their opener. Four spaces where nothing tells.
 */
export function detectIndentation(tree: SyntaxTree): Indentation {
  const stay = stayOf(tree, DEFAULT_SIZE);
  const steps = new Map<number, number>();
  let tabbed = 0;
  let spaced = 0;
  for (const [at, line] of tree.lines.entries()) {
    const outer = tree.parent[at] ?? -1;
    const opener = tree.lines[outer];
    if (opener === undefined || !counts(line) || stay[at] !== FREE) {
      continue;
    }
    const first = line.text[lineStart(line)];
    if (first === '\t') {
      tabbed++;
    } else if (first === ' ') {
      spaced++;
      const step = columnOf(line, DEFAULT_SIZE) - columnOf(opener, DEFAULT_SIZE);
      if (step > 0 && step <= MAX_SIZE) {
        steps.set(step, (steps.get(step) ?? 0) + 1);
      }
    }
  }
  if (tabbed > spaced) {
    return tabs;
  }
  const [best] = [...steps].sort((a, b) => b[1] - a[1] || (a[0] === DEFAULT_SIZE ? -1 : a[0] - b[0]));
  return { tabSize: best?.[0] ?? DEFAULT_SIZE, insertSpaces: true };
}

function counts({ kind }: Line): boolean {
  return kind === 'directive' || kind === 'entry';
}
