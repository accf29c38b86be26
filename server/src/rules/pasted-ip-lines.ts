import { beginsWithAddress, type FileModel } from '../model/file-model';
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
    for (const { first, last, count } of file.baseScope === 'global' ? runsOf(file) : []) {
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
interface PastedRun {
  readonly first: number;
  readonly last: number;
  /** How many pasted lines there are. */
  readonly count: number;
}

/** The runs of pasted lines at the top level of a file. */
export function runsOf({ tree, addressLines }: FileModel): PastedRun[] {
  const runs: { first: number; last: number; count: number }[] = [];
  for (const at of addressLines) {
    const line = tree.lines[at];
    if (line === undefined || (tree.parent[at] ?? -1) >= 0 || !isPasted(line)) {
      continue;
    }
    const last = runs.at(-1);
    if (last !== undefined && isNext(tree, last.last, at)) {
      last.last = at;
      last.count++;
    } else {
      runs.push({ first: at, last: at, count: 1 });
    }
  }
  return runs;
}

/** Whether nothing but blank lines and comments stands between two lines. */
function isNext({ lines }: SyntaxTree, line: number, next: number): boolean {
  let at = line + 1;
  while (at < next && (lines[at]?.kind === 'blank' || lines[at]?.kind === 'comment')) {
    at++;
  }
  return at === next;
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
