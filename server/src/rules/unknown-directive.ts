import { directivesIn, nearest, scopesOf } from '../schema/lookup';
import { quote } from '../schema/values/result';
import { replaceRange } from './edits';
import { misnomerOf } from './misnomers';
import { isPasted } from './pasted-ip-lines';
import type { Rule } from './rule';

/**
 * A directive that we don't know. Other versions know other names, so it stays a hint, unless it is one letter away from a
 * name that may stand here: then it is most likely mistyped.
 */
export const unknownDirective: Rule = {
  id: 'unknown-directive',
  severity: 'hint',
  summary: 'A directive is not known to us.',
  evidence: 'reference of directives; other versions may know more',
  ofLine: true,
  directives: 'all',
  checkDirective: (context, at) => {
    if (context.entryOf(at) !== undefined) {
      return;
    }
    const line = context.tree.lines[at];
    const scope = context.scopeOf(at);
    if (line === undefined || scopesOf(line.name).length > 0) {
      return;
    }
    const judged =
      misnomerOf(line.name, 'directive', scope) !== undefined || (scope === 'global' && isPasted(line));
    if (judged || line.templated || !isWord(line.name) || context.holdsUnknownEntries(scope)) {
      return;
    }
    const close = nearest(
      line.name,
      directivesIn(scope).map((entry) => entry.name),
    );
    const written = line.text.slice(line.nameStart, line.nameEnd);
    context.report({
      line: at,
      start: line.nameStart,
      end: line.nameEnd,
      severity: close?.distance === 1 ? 'warning' : 'hint',
      message:
        close === undefined
          ? `${quote(written)} is not known to us. Check its spelling against the guide of your PowerMTA version.`
          : `${quote(written)} is not known to us: did you mean "${close.name}"?`,
      ...(close && { fixable: true, data: { name: close.name } }),
    });
  },
  fixes: (_context, finding) => {
    const name = String(finding.data?.name ?? '');
    return [{ title: `Change to ${name}`, preferred: true, changes: [replaceRange(finding, name)] }];
  },
};

/** Names are letters, digits, hyphens and dots; anything else (pasted lines, markup) is for other rules to judge. */
function isWord(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter =
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95;
    if (!letter) {
      return false;
    }
  }
  return name.length > 1;
}
