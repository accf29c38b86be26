import { blockEntry, directiveIn } from '../schema/lookup';
import type { Line } from '../syntax/line';
import { renameTags, replaceIn } from './edits';
import { misnomerOf } from './misnomers';
import { type Fix, lineOfFinding, type Rule, type RuleContext } from './rule';

/** Forms of configuration that circulate in blog posts and that PowerMTA doesn't read. */
export const braceBlock: Rule = {
  id: 'brace-block',
  severity: 'warning',
  summary: 'A form from elsewhere that PowerMTA does not read: braces, invented blocks and names.',
  evidence: '§3.1; the forms that blog posts get wrong',
  ofLine: true,
  directives: 'all',
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if (line === undefined || line.templated) {
      return;
    }
    const scope = context.scopeOf(at);
    const wrong = misnomerOf(line.name, 'directive', scope);
    if (wrong !== undefined) {
      report(context, at, line, `PowerMTA has no ${line.name} here: ${wrong.advice}.`, wrong.rename, scope);
    } else if (opensBrace(line)) {
      context.report({
        line: at,
        start: line.nameStart,
        end: line.valueEnd,
        message: `Blocks are written as tags, not with braces: <${argumentOf(line)}> … </${line.name}>.`,
        fixable: closingBrace(context, at) >= 0,
      });
    } else if (isOneLineSource(line, scope)) {
      context.report({
        line: at,
        start: line.nameStart,
        end: line.valueEnd,
        message: `A source is a block: <source ${line.text.slice(line.valueStart, line.valueEnd)}> … </source>.`,
      });
    }
  },
  blocks: ['define-virtual-mta', 'log-rotate', 'global'],
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    const wrong = line && misnomerOf(line.name, 'block', context.scopeOf(opener));
    if (line !== undefined && wrong !== undefined) {
      report(
        context,
        opener,
        line,
        `PowerMTA has no <${line.name}> block: ${wrong.advice}.`,
        wrong.rename,
        '',
      );
    }
  },
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const line = context.tree.lines[at];
    if (line !== undefined && opensBrace(line)) {
      return [bracesToTags(context, at, line)];
    }
    const name = String(finding.data?.name ?? '');
    return [{ title: `Change to ${name}`, preferred: true, changes: renameTags(context, at, name) }];
  },
};

function report(
  context: RuleContext,
  at: number,
  line: Line,
  message: string,
  rename: string | undefined,
  scope: string,
): void {
  const fits = rename !== undefined && (line.kind === 'open' || directiveIn(rename, scope) !== undefined);
  context.report({
    line: at,
    start: line.nameStart,
    end: line.nameEnd,
    message,
    ...(fits && { fixable: true, data: { name: rename } }),
  });
}

/** `domain example.com {`: a block's name and a brace at the end. */
export function opensBrace(line: Line): boolean {
  return (
    line.kind === 'directive' &&
    line.text.charAt(line.valueEnd - 1) === '{' &&
    blockEntry(line.name) !== undefined
  );
}

/** The name and argument of a brace block, without the brace. */
function argumentOf(line: Line): string {
  return line.text.slice(line.nameStart, line.valueEnd - 1).trimEnd();
}

/** The line of the `}` that ends the brace block, or -1. */
function closingBrace(context: RuleContext, opener: number): number {
  const { lines } = context.tree;
  let depth = 0;
  for (let at = opener; at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind !== 'directive') {
      continue;
    }
    depth += opensBrace(line) ? 1 : line.name === '}' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return -1;
}

function bracesToTags(context: RuleContext, at: number, line: Line): Fix {
  const end = closingBrace(context, at);
  const closer = context.tree.lines[end];
  const changes = [replaceIn(at, line.nameStart, line.valueEnd, `<${argumentOf(line)}>`)];
  if (closer !== undefined) {
    changes.push(replaceIn(end, closer.nameStart, closer.nameEnd, `</${line.name}>`));
  }
  return { title: `Write it as <${line.name}> … </${line.name}>`, preferred: true, changes };
}

/** `source 192.0.2.10` on one line at the top level; in other blocks `source NAME` is a setting. */
function isOneLineSource(line: Line, scope: string): boolean {
  return line.name === 'source' && scope === 'global' && line.valueEnd > line.valueStart;
}
