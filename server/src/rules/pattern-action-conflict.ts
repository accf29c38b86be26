import { directiveIn } from '../schema/lookup';
import { type Assignment, assignmentsIn } from '../schema/values/assignment';
import { argumentsOf } from '../schema/values/check';
import { replaceIn } from './edits';
import { lineOfFinding, type Rule } from './rule';

/** Combinations of actions that the guide forbids in one entry of an SMTP pattern list (§3.3.15). */
export const patternActionConflict: Rule = {
  id: 'pattern-action-conflict',
  severity: 'error',
  summary: 'Actions of one entry of an SMTP pattern list exclude each other.',
  evidence: '§3.3.15',
  directives: ['reply'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const entry = directiveIn('reply', context.scopeOf(at));
    const given = line && entry && !line.templated ? argumentsOf(line, entry)[1] : undefined;
    if (given === undefined) {
      return;
    }
    const actions = assignmentsIn(given.text);
    for (const [index, action] of actions.entries()) {
      const reason = conflict(action, actions.slice(0, index));
      if (reason !== undefined) {
        context.report({
          line: at,
          start: given.start + action.start,
          end: given.start + action.end,
          message: reason,
          // The first one has no comma before it, and an entry without actions does nothing.
          fixable: index > 0,
        });
      }
    }
  },
  fixes: (context, finding) => {
    const line = lineOfFinding(finding);
    const comma = context.tree.lines[line]?.text.lastIndexOf(',', finding.start) ?? finding.start;
    const changes = [replaceIn(line, comma, finding.end, '')];
    return [{ title: 'Remove this action', preferred: true, changes }];
  },
};

/** Why an action can't stand behind the ones before it; undefined when it can. */
function conflict(action: Assignment, before: readonly Assignment[]): string | undefined {
  const has = (name: string, value?: string) =>
    before.some(
      (other) => other.name === name && (value === undefined || other.value?.toLowerCase() === value),
    );
  switch (action.name) {
    case 'mode':
      return has('mode') ? 'One entry can set one mode only: remove one of the two.' : undefined;
    case 'skip-mx':
      return has('bounce-queue')
        ? 'skip-mx and bounce-queue exclude each other: remove one of them.'
        : undefined;
    case 'bounce-queue':
      return has('skip-mx') ? 'skip-mx and bounce-queue exclude each other: remove one of them.' : undefined;
    case 'reenable-after':
      if (has('reenable-after')) {
        return 'reenable-after may be given once: remove one of the two.';
      }
      return has('disable-source-ip') ? undefined : 'reenable-after needs disable-source-ip before it.';
    case 'backoff-to-normal-after':
      if (has('backoff-to-normal-after')) {
        return 'backoff-to-normal-after may be given once: remove one of the two.';
      }
      return has('mode', 'backoff') ? undefined : 'backoff-to-normal-after needs mode=backoff before it.';
    default:
      return undefined;
  }
}
