import { isClosed, type SyntaxTree } from '../../syntax/tree';
import { minimalLineChanges } from '../minimal-changes';
import type { Refactoring, Selection } from './refactoring';

/** Blocks in which the order of entries says nothing: settings that are merged or looked up by name. */
const unordered = new Set([
  'domain',
  'source',
  'virtual-mta',
  'virtual-mta-pool',
  'smtp-user',
  'smtp-listener',
  'spool',
  'acct-file',
  'source-group',
  'bounce-processor',
  'feedback-loop-processor',
]);

/** A directive with the comments straight above it: what moves as one. */
interface Piece {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Sorts the directives of a block by name, or the selected ones of it. Directives of one name keep their order, comments
 * stay with the directive below them, and nothing moves across a blank line, a nested block, an include or a template.
 */
export function sortDirectives(selection: Selection): Refactoring[] {
  const { tree } = selection.file;
  const range = rangeOf(selection);
  if (range === undefined) {
    return [];
  }
  const { first } = range;
  // The line behind them stays as it is.
  const before = tree.lines.slice(first, range.last + 2).map((line) => line.text);
  const texts = [...before];
  let isSorted = true;
  for (const run of runsIn(tree, range.first, range.last)) {
    const sorted = [...run].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    isSorted &&= sorted.every((piece, at) => piece === run[at]);
    const lines = sorted.flatMap((piece) => before.slice(piece.first - first, piece.last + 1 - first));
    texts.splice(
      (run[0]?.first ?? first) - first,
      lines.length,
      ...withLineEnds(lines, tree, run.at(-1)?.last ?? 0),
    );
  }
  return isSorted
    ? []
    : [
        {
          title: `Sort ${range.what} by name`,
          kind: 'refactor.rewrite',
          changes: minimalLineChanges(before, texts, first),
        },
      ];
}

function rangeOf({
  file,
  first,
  last,
  isRange,
}: Selection): { first: number; last: number; what: string } | undefined {
  const { tree } = file;
  const line = tree.lines[first];
  const opener = !isRange && line?.kind === 'open' ? first : (tree.parent[first] ?? -1);
  const name = tree.lines[opener]?.name ?? '';
  if (isRange) {
    const inside =
      opener < 0 ? file.baseScope === 'global' || unordered.has(file.baseScope) : unordered.has(name);
    return inside && first < last ? { first, last, what: 'the selected directives' } : undefined;
  }
  return opener >= 0 && unordered.has(name) && isClosed(tree, opener)
    ? { first: opener + 1, last: (tree.end[opener] ?? opener) - 1, what: `the directives of <${name}>` }
    : undefined;
}

/** The directives that stand together, with nothing but comments between them. */
function runsIn(tree: SyntaxTree, first: number, last: number): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  let start = first;
  const finish = () => {
    if (run.length > 1) {
      runs.push(run);
    }
    run = [];
  };
  for (let at = first; at <= last; at++) {
    const line = tree.lines[at];
    const end = tree.end[at] ?? at;
    if (line?.kind === 'comment') {
      continue;
    }
    const isPlain =
      line?.kind === 'directive' && line.opens === '' && line.name !== 'include' && !line.templated;
    if (isPlain && end <= last) {
      run.push({ name: line.name, first: start, last: end });
    } else {
      finish();
    }
    at = end;
    start = at + 1;
  }
  finish();
  return runs;
}

/** The last line of a file may lack its line end: the line that comes to stand there gives its own up. */
function withLineEnds(lines: string[], tree: SyntaxTree, last: number): string[] {
  if (last < tree.lines.length - 1) {
    return lines;
  }
  const end =
    lines.map((line) => /(?:\r\n|\r|\n)$/.exec(line)?.[0]).find((found) => found !== undefined) ?? '\n';
  return lines.map((line, at) => line.replace(/(?:\r\n|\r|\n)$/, '') + (at < lines.length - 1 ? end : ''));
}
