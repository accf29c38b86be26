import * as vscode from 'vscode';
import { LOOK_UP, type LookUp, type LookUpParams } from '../../../server/src/lsp/tools-protocol';
import type { Connect } from '../connect';
import { problemResult, textResult } from './result';

/** The tool that tells what a directive or block does, from the reference. */
export function explainDirectiveTool(connect: Connect): vscode.LanguageModelTool<LookUpParams> {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: vscode.l10n.t('Looking {0} up in the PowerMTA reference', input.name),
    }),
    invoke: async ({ input: { name, block } }, token) => {
      const client = await connect();
      const params: LookUpParams = { name, ...(block !== undefined && { block }) };
      const answer = await client.sendRequest<LookUp>(LOOK_UP, params, token);
      return answer.ok ? textResult(answer.markdown) : problemResult(answer.problem);
    },
  };
}
