import { editDistance } from './edit-distance';
import { mayNest } from './nesting';
import type { SyntaxTree, TagProblem } from './tree';
import { blockName, opensBlock } from './tree';

/** Works out `parent`, `end` and `problems` of a tree from its lines alone; linear in the number of lines. */
export function nest(tree: SyntaxTree): void {
  const count = tree.lines.length;
  const parent = new Int32Array(count);
  const end = new Int32Array(count);
  const open: number[] = [];
  const openNames = new Map<string, number>();
  const unclosed: TagProblem[] = [];
  const problems: TagProblem[] = [];
  let top = -1;
  let list = -1;
  const pop = () => {
    const line = open.pop() ?? -1;
    const name = nameAt(tree, line);
    openNames.set(name, (openNames.get(name) ?? 1) - 1);
    top = open.at(-1) ?? -1;
    return line;
  };
  for (let at = 0; at < count; at++) {
    parent[at] = top;
    end[at] = at;
    const line = tree.lines[at];
    if (line === undefined || line.kind === 'blank' || line.kind === 'comment') {
      continue;
    }
    if (line.kind === 'continuation') {
      end[list] = at;
      continue;
    }
    list = at;
    if (opensBlock(line)) {
      open.push(at);
      top = at;
      const name = blockName(line);
      openNames.set(name, (openNames.get(name) ?? 0) + 1);
    } else if (line.kind === 'close') {
      if ((openNames.get(line.name) ?? 0) > 0) {
        while (nameAt(tree, top) !== line.name) {
          const left = pop();
          end[left] = at - 1;
          unclosed.push({ kind: 'unclosed', line: left, other: at });
        }
        parent[at] = top;
        end[pop()] = at;
      } else if (top >= 0 && closesByTypo(line.name, nameAt(tree, top))) {
        problems.push({ kind: 'mismatched', line: at, other: top });
        end[pop()] = at;
      } else {
        problems.push({ kind: 'unexpected', line: at, other: -1 });
      }
    }
  }
  while (open.length > 0) {
    const left = pop();
    end[left] = count - 1;
    unclosed.push({ kind: 'unclosed', line: left, other: -1 });
  }
  tree.parent = parent;
  tree.end = end;
  unclosed.sort((a, b) => a.line - b.line);
  for (const problem of unclosed) {
    cutShort(tree, problem.line);
  }
  tree.problems =
    unclosed.length === 0 ? problems : [...problems, ...unclosed].sort((a, b) => a.line - b.line);
}

/**
 * Ends an unclosed block before the first block that can't stand in it, and hands the rest to the block around it, so
 * that one missing tag doesn't put everything after it into the wrong scope.
 */
function cutShort(tree: SyntaxTree, opener: number): void {
  const { parent, end, lines } = tree;
  const outer = parent[opener] ?? -1;
  const stop = end[opener] ?? opener;
  const name = nameAt(tree, opener);
  let cut = -1;
  for (let at = opener + 1; at <= stop; at = (end[at] ?? at) + 1) {
    const line = lines[at];
    if (line !== undefined && cut < 0 && line.kind === 'open' && !mayNest(line.name, name)) {
      cut = at;
      end[opener] = at - 1;
    }
    if (cut >= 0 && parent[at] === opener) {
      parent[at] = outer;
    }
  }
}

/** A closing tag that is a typing error away from the block it stands in closes that block: `</domian>`. */
export function closesByTypo(closer: string, opener: string): boolean {
  if (closer === opener || closer === '') {
    return closer === opener;
  }
  return Math.abs(closer.length - opener.length) <= 2 && editDistance(closer, opener, 2) <= 2;
}

function nameAt(tree: SyntaxTree, line: number): string {
  const opener = tree.lines[line];
  return opener === undefined ? '' : blockName(opener);
}
