import { beginsWithAddress } from '../model/file-model';
import { isPastedLine } from '../schema/ip-lines/pasted';
import type { Line } from '../syntax/line';
import type { SyntaxTree } from '../syntax/tree';
import type { Rule } from './rule';

/** Lines with addresses, hosts and users as they stand in spreadsheets, pasted among the directives. */
export const pastedIpLines: Rule = {
  id: 'pasted-ip-lines',
  severity: 'information',
  summary: 'Lines with addresses from a list, which PowerMTA does not read.',
  evidence: '§3.1',
  checkFile: ({ file, tree, report }) => {
    for (const { first, last, count } of file.addressLines > 0 && file.baseScope === 'global'
      ? runsOf(tree)
      : []) {
      const begin = tree.lines[first];
      const end = tree.lines[last];
      if (begin !== undefined && end !== undefined) {
        const what = count === 1 ? 'This line is' : `These ${count} lines are`;
        report({
          line: first,
          start: begin.nameStart,
          end: end.eol,
          endLine: last,
          message: `${what} from a list of addresses, and PowerMTA reads directives and blocks only: generate the blocks for ${count === 1 ? 'it' : 'them'}.`,
        });
      }
    }
  },
};

/** Pasted lines that stand together; blank lines and comments may be among them. */
export interface PastedRun {
  readonly first: number;
  readonly last: number;
  /** How many pasted lines there are. */
  readonly count: number;
}

/** The runs of pasted lines at the top level of a file. */
export function runsOf(tree: SyntaxTree): PastedRun[] {
  const runs: { first: number; last: number; count: number }[] = [];
  let open = false;
  for (let at = 0; at < tree.lines.length; at = (tree.end[at] ?? at) + 1) {
    const line = tree.lines[at];
    if (line === undefined || line.kind === 'blank' || line.kind === 'comment') {
      continue;
    }
    const last = runs.at(-1);
    const pasted = isPasted(line);
    if (pasted && open && last !== undefined) {
      last.last = at;
      last.count++;
    } else if (pasted) {
      runs.push({ first: at, last: at, count: 1 });
    }
    open = pasted;
  }
  return runs;
}

/** What was found out about lines; they are the same objects as long as nobody changes them. */
const known = new WeakMap<Line, boolean>();

/** Whether a line is a pasted one and no directive. */
export function isPasted(line: Line): boolean {
  if (line.kind !== 'directive' || !beginsWithAddress(line)) {
    return false;
  }
  let answer = known.get(line);
  if (answer === undefined) {
    answer = isPastedLine(line.text.slice(0, line.eol));
    known.set(line, answer);
  }
  return answer;
}
