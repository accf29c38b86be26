import { nameEntry } from '../model/configuration';
import { lineOf, type Mention, type NameKind } from '../model/names';
import { classifySourceName } from '../model/source-name';
import { quote } from '../schema/values/result';
import { deleteLines } from './edits';
import { lineOfFinding, type Rule, type RuleContext } from './rule';

/** Kinds that do nothing unless something names them. Virtual MTAs and pools aren't among them: a message header may. */
const kinds: ReadonlySet<NameKind> = new Set([
  'pattern-list',
  'smtp-pattern-list',
  'source',
  'source-group',
  'rewrite-list',
  'address-list',
  'proxy',
  'signals-filter',
  'macro',
]);

/** A definition that nothing uses. */
export const unusedDefinition: Rule = {
  id: 'unused-definition',
  severity: 'hint',
  summary: 'A list, source, proxy or macro is defined and never used.',
  evidence: 'practice',
  reach: { names: [...kinds] },
  directives: ['domain-macro'],
  checkDirective: checkLine,
  blocks: [...kinds],
  checkBlock: checkLine,
  fixes: (context, finding) => {
    const first = lineOfFinding(finding);
    const last = context.tree.end[first] ?? first;
    const changes = [deleteLines(context, first, last)];
    return [{ title: 'Delete the definition', preferred: false, changes }];
  },
};

function checkLine(context: RuleContext, at: number): void {
  if (!context.configuration.complete) {
    return;
  }
  for (const mention of context.unit?.facts.definitions ?? []) {
    if (lineOf(mention) === at && isUnused(context, mention)) {
      context.report({
        line: at,
        start: mention.start,
        end: mention.end,
        message: `Nothing uses ${quote(mention.name)}: delete it, or name it where it should apply.`,
        tags: ['unnecessary'],
        fixable: true,
      });
    }
  }
}

function isUnused(context: RuleContext, mention: Mention): boolean {
  const kind = mention.kinds[0];
  if (
    kind === undefined ||
    !kinds.has(kind) ||
    (kind === 'source' && classifySourceName(mention.name) !== 'name')
  ) {
    return false;
  }
  return (nameEntry(context.configuration, kind, mention.key)?.references.length ?? 0) === 0;
}
