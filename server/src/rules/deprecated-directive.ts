import { isHearsay, isOutdated } from '../schema/certainty';
import { blockEntry, directiveIn, namesWhere } from '../schema/lookup';
import { once } from '../schema/once';
import type { Certainty, DirectiveEntry } from '../schema/types';
import { isNumber } from '../schema/values/chars';
import type { Line } from '../syntax/line';
import { indentOf, lineEndOf, renameTags, replaceIn } from './edits';
import { lineOfFinding, type Rule, type RuleContext, type Severity } from './rule';

const deprecatedNames = once(() => namesWhere((entry) => entry.deprecated !== undefined));

/** A directive or block that newer versions replace by another. */
export const deprecatedDirective: Rule = {
  id: 'deprecated-directive',
  severity: 'warning',
  summary: 'A directive or block is deprecated.',
  evidence: 'each directive’s section of the guide',
  ofLine: true,
  get directives() {
    return deprecatedNames();
  },
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const scope = context.scopeOf(at);
    const entry = line && directiveIn(line.name, scope);
    if (line === undefined || entry?.deprecated === undefined) {
      return;
    }
    context.report({
      line: at,
      start: line.nameStart,
      end: line.nameEnd,
      severity: severityOf(entry.source.certainty),
      message: messageOf(entry),
      ...(isOutdated(entry) && { tags: ['deprecated'] }),
      fixable: !line.templated && replacement(context, at, line, scope) !== undefined,
    });
  },
  blocks: ['sparkpost-analytics'],
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    const successor = line && blockEntry(line.name)?.deprecated;
    if (line !== undefined && successor !== undefined) {
      context.report({
        line: opener,
        start: line.nameStart,
        end: line.nameEnd,
        message: `<${line.name}> is deprecated: its name is now <${successor}>.`,
        tags: ['deprecated'],
        fixable: true,
      });
    }
  },
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const line = context.tree.lines[at];
    if (line === undefined) {
      return [];
    }
    if (line.kind === 'open') {
      const name = blockEntry(line.name)?.deprecated ?? line.name;
      return [{ title: `Change to <${name}>`, preferred: true, changes: renameTags(context, at, name) }];
    }
    const text = replacement(context, at, line, context.scopeOf(at));
    if (text === undefined) {
      return [];
    }
    const change = replaceIn(at, line.nameStart, line.valueEnd, text);
    return [{ title: `Replace by ${text.split(/\r?\n/)[0]}`, preferred: true, changes: [change] }];
  },
};

function messageOf({ name, deprecated, source }: DirectiveEntry): string {
  const state = source.certainty === 'certain' || source.certainty === 'high' ? 'is' : 'seems to be';
  if (deprecated !== true) {
    return `${name} ${state} deprecated: use ${deprecated} instead.`;
  }
  return isHearsay({ source })
    ? `${name} seems to be out of use: the guide doesn't describe it, and hardly any configuration shows it. See whether you need it.`
    : `${name} ${state} deprecated: remove it.`;
}

/** What only a survey of configurations calls obsolete is no reason for an alarm, and what hardly any shows is a hint. */
function severityOf(certainty: Certainty): Severity {
  switch (certainty) {
    case 'certain':
      return 'warning';
    case 'high':
    case 'medium':
      return 'information';
    default:
      return 'hint';
  }
}

/** What says the same in today's words, where that is certain; undefined where somebody has to decide. */
function replacement(context: RuleContext, at: number, line: Line, scope: string): string | undefined {
  const value = line.text.slice(line.valueStart, line.valueEnd);
  switch (line.name) {
    case 'max-msg-per-hour':
      return isNumber(value) ? `max-msg-rate ${value}/h` : undefined;
    case 'backoff-max-msg-per-hour':
      return isNumber(value) ? `backoff-max-msg-rate ${value}/h` : undefined;
    case 'max-smtp-out-per-source-ip':
      return isNumber(value) ? `source-ip-max-smtp-out 0/0 ${value}` : undefined;
    case 'route':
      return value === '' ? undefined : `smtp-hosts ${value}`;
    case 'spool':
      return value === '' || scope !== 'global'
        ? undefined
        : `<spool ${value}>${lineEndOf(context)}${indentOf(context, at)}</spool>`;
    default:
      return undefined;
  }
}
