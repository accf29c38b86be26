import { type Configuration, directiveAbove } from '../model/configuration';
import { entryIn, lineOf } from '../model/names';
import type { Unit } from '../model/units';
import { directiveIn } from '../schema/lookup';
import type { Line } from '../syntax/line';
import type { SyntaxTree } from '../syntax/tree';
import { deleteLines } from './edits';
import { lineOfFinding, type Related, type Rule, type RuleContext } from './rule';

/** A directive that is given twice in one block, where the guide doesn't say that it may be repeated. */
export const duplicateDirective: Rule = {
  id: 'duplicate-directive',
  severity: 'information',
  summary: 'A directive is given twice where once is meant.',
  evidence: 'each directive’s section of the guide',
  reach: {
    near: { shows: ({ header }) => (header.kind === 'directive' ? header.name : ''), of: unitsOfSame },
  },
  blocks: 'all',
  checkBlock: (context, opener) => {
    const { lines, end } = context.tree;
    const stop = end[opener] ?? opener;
    // A large block is worth a map.
    const seen = stop - opener < SMALL ? undefined : new Map<string, number>();
    for (let at = opener + 1; at <= stop; at = (end[at] ?? at) + 1) {
      const line = lines[at];
      const first = line?.kind === 'directive' ? earlier(context.tree, opener, at, seen) : undefined;
      if (line === undefined || first === undefined || !isSingle(context, at, line)) {
        continue;
      }
      const unit = context.unit;
      const other = lines[first];
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
    const before = directiveAbove(context.configuration, line.name, place);
    if (before !== undefined) {
      report(context, at, line, lineOf(before), { message: 'given here first', at: before });
    }
  },
  fixes: (context, finding) => {
    const first = lineOfFinding(finding) - Number(finding.data?.distance ?? 0);
    return [
      {
        title: `Delete line ${first + 1}, which was given first`,
        preferred: false,
        changes: [deleteLines(context, first)],
      },
    ];
  },
};

/** The directives of the same name at the top level, where it should be given once. */
function unitsOfSame({ header, file }: Unit, { index }: Configuration): Unit[] {
  const isRepeatable = directiveIn(header.name, file.baseScope)?.repeatable !== undefined;
  const same = entryIn(index, 'shared-setting', header.name)?.definitions ?? [];
  return isRepeatable ? [] : same.flatMap(({ unit }) => (unit.header.kind === 'directive' ? unit : []));
}

/** Blocks with fewer lines than this are searched through. */
const SMALL = 48;

/**
 * The last line before a directive in its block that gives the same one.
 * @param seen the last line of each directive among those before it; left out, they are searched through
 */
function earlier(
  { lines, end }: SyntaxTree,
  opener: number,
  at: number,
  seen: Map<string, number> | undefined,
): number | undefined {
  const name = lines[at]?.name ?? '';
  if (seen !== undefined) {
    const first = seen.get(name);
    seen.set(name, at);
    return first;
  }
  let last: number | undefined;
  for (let before = opener + 1; before < at; before = (end[before] ?? before) + 1) {
    const other = lines[before];
    if (other?.name === name && other.kind === 'directive') {
      last = before;
    }
  }
  return last;
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
