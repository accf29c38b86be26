import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { RULE_PAGE, type RulePageParams } from '../../server/src/lsp/protocol';

/** Scheme of the rules' pages; package.json opens them as a preview (`workbench.editorAssociations`). */
const scheme = 'powermta-rule';

/** What opens a rule's page, with `{rule}` in place of the rule. */
export const ruleUri = `${scheme}:/{rule}.md`;

/** Serves the pages of the rules, which the server carries along, so that they open without a network. */
export function serveRulePages(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const rule = path.slice(1).replace(/\.md$/, '');
      const page = await client.sendRequest<string | null>(RULE_PAGE, { rule } satisfies RulePageParams);
      return page ?? vscode.l10n.t('There is no rule “{0}”.', rule);
    },
  });
}
