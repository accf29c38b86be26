import { nameEntry } from '../model/configuration';
import { lineOf } from '../model/names';
import { directiveIn } from '../schema/lookup';
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
  reach: { names: true },
  blocks: 'all',
  checkBlock: (context, opener) => {
    const children = childrenOf(context.tree, opener);
    if (children.length < 2) {
      return;
    }
    const seen = new Map<string, number>();
    for (const at of children) {
      const line = context.tree.lines[at];
      if (line === undefined || !isSingle(context, at, line)) {
        continue;
      }
      const first = seen.get(line.name);
      if (first !== undefined) {
        const unit = context.unit;
        const other = context.tree.lines[first];
        const place = unit &&
          other && { unit, offset: first - unit.first, start: other.nameStart, end: other.nameEnd };
        report(context, at, line, first, place && { message: 'given here first', at: place });
      }
      seen.set(line.name, at);
    }
  },
  directives: 'all',
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if ((context.tree.parent[at] ?? -1) >= 0 || line === undefined || !isSingle(context, at, line)) {
      return;
    }
    const before = [...(nameEntry(context.configuration, 'setting', line.name)?.definitions ?? [])]
      .filter(
        (mention) =>
          mention.unit.file === context.file &&
          mention.unit.header.kind === 'directive' &&
          lineOf(mention) < at,
      )
      .sort((a, b) => lineOf(b) - lineOf(a))[0];
    if (before !== undefined) {
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

/** Whether a directive is one that the guide describes as given once; what we know less surely may be repeatable. */
function isSingle(context: RuleContext, at: number, line: Line): boolean {
  if (line.kind !== 'directive' || line.templated) {
    return false;
  }
  const entry = directiveIn(line.name, context.scopeOf(at));
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
