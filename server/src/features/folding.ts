import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { FileModel } from '../model/file-model';
import { type Steps, sorted } from '../model/steps';
import type { Line } from '../syntax/line';
import { isClosed, opensBlock, type SyntaxTree } from '../syntax/tree';

/** How many lines of one directive in a row are worth folding. */
const LEAST_RUN = 4;

/**
 * What can be folded: blocks (their closing tag stays in sight), comments of several lines, and long runs of one directive,
 * such as `domain-key` lines or includes.
 */
export function* foldingRanges({ tree }: FileModel): Steps<FoldingRange[]> {
  const ranges = [...(yield* blocks(tree)), ...(yield* comments(tree)), ...(yield* directives(tree))];
  return yield* sorted(ranges, (a, b) => a.startLine - b.startLine);
}

const LINES_IN_STEP = 2000;

function* blocks(tree: SyntaxTree): Steps<FoldingRange[]> {
  const ranges: FoldingRange[] = [];
  for (const [at, line] of tree.lines.entries()) {
    if (at % LINES_IN_STEP === 0) {
      yield;
    }
    if (opensBlock(line)) {
      const end = tree.end[at] ?? at;
      const last = isClosed(tree, at) ? end - 1 : lastWithText(tree, end);
      if (last > at) {
        ranges.push({ startLine: at, endLine: last });
      }
    }
  }
  return ranges;
}

function lastWithText(tree: SyntaxTree, from: number): number {
  let at = from;
  while (at > 0 && tree.lines[at]?.kind === 'blank') {
    at--;
  }
  return at;
}

function* comments(tree: SyntaxTree): Steps<FoldingRange[]> {
  const found = yield* runs(tree, 2, (line) => (line.kind === 'comment' ? 'comment' : undefined));
  return found.map(({ first, last }) => ({
    startLine: first,
    endLine: last,
    kind: FoldingRangeKind.Comment,
  }));
}

function* directives(tree: SyntaxTree): Steps<FoldingRange[]> {
  const nameOf = (line: Line) => (line.kind === 'directive' && line.opens === '' ? line.name : undefined);
  const found = yield* runs(tree, LEAST_RUN, nameOf);
  return found.map(({ first, last, key }) => ({
    startLine: first,
    endLine: last,
    ...(key === 'include' && { kind: FoldingRangeKind.Imports }),
  }));
}

/** Neighbouring lines that have the same key; lines without one end a run. */
function* runs(
  tree: SyntaxTree,
  least: number,
  keyOf: (line: Line) => string | undefined,
): Steps<{ first: number; last: number; key: string }[]> {
  const found: { first: number; last: number; key: string }[] = [];
  let first = 0;
  let key: string | undefined;
  for (let at = 0; at <= tree.lines.length; at++) {
    if (at % LINES_IN_STEP === 0) {
      yield;
    }
    const line = tree.lines[at];
    const own = line && keyOf(line);
    if (own === key) {
      continue;
    }
    if (key !== undefined && at - first >= least) {
      found.push({ first, last: at - 1, key });
    }
    first = at;
    key = own;
  }
  return found;
}
