import { definitionAbove } from '../model/configuration';
import { lineOf } from '../model/names';
import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import { deleteLine } from './edits';
import type { Related, Rule, RuleContext } from './rule';

/** A directive that is given twice in one block, where the guide doesn't say that it may be repeated. */
export const duplicateDirective: Rule = {
  id: 'duplicate-directive',
  severity: 'information',
  summary: 'A directive is given twice where once is meant.',
  evidence: 'each directive’s section of the guide',
  reach: { names: ['setting'] },
  blocks: 'all',
  checkBlock: (context, opener) => {
    const children = childrenOf(context.tree, opener);
    const seen = children.length < SMALL ? undefined : new Map<string, number>();
    for (let index = 0; index < children.length; index++) {
      const at = children[index] ?? -1;
      const line = context.tree.lines[at];
      const first = line && earlier(context, children, index, seen);
      if (line === undefined || first === undefined || !isSingle(context, at, line)) {
        continue;
      }
      const unit = context.unit;
      const other = context.tree.lines[first];
      const place = unit &&
        other && { unit, offset: first - unit.first, start: other.nameStart, end: other.nameEnd };
      report(context, at, line, first, place && { message: 'given here first', at: place });
    }
  },
  checkUnit: (context, unit) => {
    const at = unit.first;
    const line = unit.header;
    if (line.kind !== 'directive' || !isSingle(context, at, line)) {
      return;
    }
    const place = { file: context.file, line: at };
    const before = definitionAbove(context.configuration, 'setting', line.name, place);
    if (before?.unit.header.kind === 'directive') {
      report(context, at, line, lineOf(before), { message: 'given here first', at: before });
    }
  },
  fixes: (context, finding) => {
    const first = (finding.unit?.first ?? 0) + finding.offset - Number(finding.data?.distance ?? 0);
    return [
      {
        title: `Delete line ${first + 1}, which was given first`,
        preferred: false,
        changes: [deleteLine(context, first)],
      },
    ];
  },
};

/** Blocks with fewer lines than this are searched through; larger ones are worth a map. */
const SMALL = 24;

/**
 * The last line before a child of a block that gives the same directive.
 * @param seen the last line of each directive among the children before it; left out, they are searched through
 */
function earlier(
  context: RuleContext,
  children: readonly number[],
  index: number,
  seen: Map<string, number> | undefined,
): number | undefined {
  const { lines } = context.tree;
  const at = children[index] ?? -1;
  const name = lines[at]?.kind === 'directive' ? (lines[at]?.name ?? '') : '';
  if (name === '') {
    return undefined;
  }
  if (seen !== undefined) {
    const first = seen.get(name);
    seen.set(name, at);
    return first;
  }
  for (let before = index - 1; before >= 0; before--) {
    const other = lines[children[before] ?? -1];
    if (other?.name === name && other.kind === 'directive') {
      return children[before];
    }
  }
  return undefined;
}

/** Whether a directive is one that the guide describes as given once; what we know less surely may be repeatable. */
function isSingle(context: RuleContext, at: number, line: Line): boolean {
  if (line.kind !== 'directive' || line.templated) {
    return false;
  }
  const entry = context.entryOf(at);
  return (
    entry !== undefined &&
    entry.repeatable === undefined &&
    entry.source.certainty === 'certain' &&
    !entry.deprecated
  );
}

function report(
  context: RuleContext,
  at: number,
  line: Line,
  first: number,
  related: Related | undefined,
): void {
  context.report({
    line: at,
    start: line.nameStart,
    end: line.nameEnd,
    message: `${line.name} is already given in line ${first + 1}: keep the one that you mean.`,
    ...(related && { related: [related] }),
    fixable: true,
    data: { distance: at - first },
  });
}
