import * as vscode from 'vscode';
import { LINT_TEXT, type LintTextParams, type LintTextResult } from '../../../server/src/lsp/tools-protocol';
import type { Connect } from '../connect';
import { findingsMarkdown } from './answers';
import { problemResult, textResult } from './result';

/** The tool that checks a text, such as a model is about to propose. */
export function lintTextTool(connect: Connect): vscode.LanguageModelTool<LintTextParams> {
  return {
    prepareInvocation: () => ({
      invocationMessage: vscode.l10n.t('Checking a PowerMTA configuration'),
    }),
    invoke: async ({ input: { text, version } }, token) => {
      const params: LintTextParams = { text, ...(version !== undefined && { version }) };
      const result = await connect()
        .then((client) => client.sendRequest<LintTextResult>(LINT_TEXT, params, token))
        .catch((error): LintTextResult => ({ ok: false, problem: `The language server failed: ${error}` }));
      return result.ok ? textResult(findingsMarkdown(result)) : problemResult(result.problem);
    },
  };
}
