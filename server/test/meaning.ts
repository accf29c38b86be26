import type { SyntaxTree } from '../src/syntax/tree';

/**
 * All that a tree says but for white space between its parts: for each line that isn't blank its kind, names, value, tag,
 * comment and the line that it stands in, and the problems with tags. Lines are counted without the blank ones.
 */
export function meaningOf(tree: SyntaxTree): unknown {
  const { lines, parent, end, problems } = tree;
  const numbers = new Map([[-1, -1]]);
  let count = 0;
  for (const [at, line] of lines.entries()) {
    numbers.set(at, line.kind === 'blank' ? count - 1 : count++);
  }
  return {
    problems: problems.map((problem) => [
      problem.kind,
      numbers.get(problem.line),
      numbers.get(problem.other),
    ]),
    lines: [...lines.entries()]
      .filter(([, line]) => line.kind !== 'blank')
      .map(([at, line]) => {
        const { text } = line;
        return {
          kind: line.kind,
          name: text.slice(line.nameStart, line.nameEnd),
          lowerName: line.name,
          value: text.slice(line.valueStart, line.valueEnd),
          opens: line.opens,
          hasTag: line.tagStart >= 0,
          isTagWhole: line.tagEnd >= 0,
          comment: line.commentStart < 0 ? undefined : trimmed(text.slice(line.commentStart, line.eol)),
          continues: line.continues,
          untouched: line.templated ? text.slice(0, line.eol) : undefined,
          rest: everythingElse(text),
          parent: numbers.get(parent[at] ?? -1),
          end: numbers.get(end[at] ?? at),
        };
      }),
  };
}

function trimmed(text: string): string {
  return text.replace(/[ \t\v\f]+$/, '');
}

/** All characters of a line but white space and line ends. */
function everythingElse(text: string): string {
  return text.replace(/[ \t\v\f\r\n]+/g, '');
}
