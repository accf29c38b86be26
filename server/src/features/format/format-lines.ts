import type { TextEdit } from 'vscode-languageserver-types';
import { inOneGo, type Steps } from '../../model/steps';
import type { SyntaxTree } from '../../syntax/tree';
import { editBlanks, goneBlanks } from './blank-lines';
import { columnOf } from './columns';
import type { Edits } from './edits';
import { indentsOf } from './indents';
import { editLine } from './line-edits';
import type { FormatOptions } from './options';
import { endOfRun, type Layout, planRun, startOfRun } from './run';
import { KEEPS_INDENT, stayOf, UNTOUCHED } from './stay';

/**
 * Formats the lines from `first` to `last`; linear in their number, but for a look at what is templated or in doubt in the
 * whole file. Only white space and line ends change.
 * @returns one edit for each piece of white space that changes, in order and without overlap
 */
export function formatLines(
  tree: SyntaxTree,
  options: FormatOptions,
  first: number,
  last: number,
): TextEdit[] {
  return inOneGo(formatLinesInSteps(tree, options, first, last));
}

/** As `formatLines`, in steps. */
export function* formatLinesInSteps(
  tree: SyntaxTree,
  options: FormatOptions,
  first: number,
  last: number,
): Steps<TextEdit[]> {
  const layout = layoutOf(tree, options, first, last);
  yield;
  return yield* editsInSteps(layout);
}

/** What formatting the lines from `first` to `last` goes by. */
export function layoutOf(tree: SyntaxTree, options: FormatOptions, first: number, last: number): Layout {
  const stay = stayOf(tree, options.tabSize);
  const indents = indentsOf(tree, stay, options, first, last);
  const indentAt = (at: number) => {
    const line = tree.lines[at];
    const planned = at >= first && at <= last ? indents[at - first] : undefined;
    return planned ?? (line === undefined ? 0 : columnOf(line, options.tabSize));
  };
  const gone = goneBlanks(tree, options, stay, first, last);
  return { tree, options, stay, gone, first, last, indentAt };
}

/** The edits that bring the lines of a layout to what they should be. */
export function editsOf(layout: Layout): TextEdit[] {
  return inOneGo(editsInSteps(layout));
}

const LINES_IN_STEP = 500;

function* editsInSteps(layout: Layout): Steps<TextEdit[]> {
  const { tree, options, stay, first, last } = layout;
  const edits: Edits = { tree, options, list: [] };
  let pause = first + LINES_IN_STEP;
  for (let at = first; at <= last; ) {
    if (at >= pause) {
      pause = at + LINES_IN_STEP;
      yield;
    }
    if (stay[at] === UNTOUCHED) {
      at++;
    } else if (tree.lines[at]?.kind === 'blank') {
      at = editBlanks(edits, stay, at, first, last) + 1;
    } else {
      const from = startOfRun(layout, at);
      const to = endOfRun(layout, at);
      const plans = planRun(layout, from, to);
      for (; at <= Math.min(to, last); at++) {
        const plan = plans[at - from];
        if (plan?.line.kind === 'blank') {
          at = editBlanks(edits, stay, at, first, last);
        } else if (plan !== undefined) {
          editLine(edits, at, plan, stay[at] === KEEPS_INDENT);
        }
      }
    }
  }
  return edits.list;
}
