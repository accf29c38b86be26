import { isHearsay } from '../schema/certainty';
import { blockEntry, directiveIn, scopesOf } from '../schema/lookup';
import { blockName, isClosed } from '../syntax/tree';
import { opensBrace } from './brace-block';
import { misnomerOf } from './misnomers';
import type { Rule } from './rule';

/** A directive or block that we know, in a block where it doesn't belong. */
export const wrongScope: Rule = {
  id: 'wrong-scope',
  severity: 'warning',
  summary: 'A directive or block stands where PowerMTA does not expect it.',
  evidence: 'each directive’s section of the guide',
  ofLine: true,
  directives: 'all',
  checkDirective: (context, at) => {
    if (context.entryOf(at) !== undefined) {
      return;
    }
    const line = context.tree.lines[at];
    const scope = context.scopeOf(at);
    if (line === undefined) {
      return;
    }
    const scopes = scopesOf(line.name);
    const judged =
      misnomerOf(line.name, 'directive', scope) !== undefined ||
      (line.name === 'source' && scope === 'global') ||
      opensBrace(line);
    if (scopes.length === 0 || judged || context.holdsUnknownEntries(scope)) {
      return;
    }
    const opener = context.tree.parent[at] ?? -1;
    if (opener >= 0 && !isClosed(context.tree, opener)) {
      // What a block lacks that is never closed is its end, which may lie above this line.
      context.lookAgain();
      return;
    }
    const places = scopes.map(inScope).join(', ');
    const doubtful = scopes.every((place) => {
      const entry = directiveIn(line.name, place);
      return entry !== undefined && isHearsay(entry);
    });
    context.report({
      line: at,
      start: line.nameStart,
      end: line.nameEnd,
      ...(doubtful && { severity: 'hint' }),
      message: doubtful
        ? `${line.name} is hardly known: the little that tells of it has it ${places}, not ${inScope(scope)}.`
        : `${line.name} doesn't belong ${inScope(scope)}: it may stand ${places}.`,
    });
  },
  blocks: 'all',
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    const entry = line && blockEntry(blockName(line));
    const scope = context.scopeOf(opener);
    if (
      line === undefined ||
      line.kind !== 'open' ||
      entry === undefined ||
      context.holdsUnknownEntries(scope)
    ) {
      return;
    }
    if (!entry.scopes.includes(scope)) {
      context.report({
        line: opener,
        start: line.nameStart,
        end: line.nameEnd,
        message: `<${entry.name}> doesn't belong ${inScope(scope)}: it may stand ${entry.scopes.map(inScope).join(', ')}.`,
      });
    }
  },
};

function inScope(scope: string): string {
  return scope === 'global' ? 'at the top level' : `in <${scope}>`;
}
