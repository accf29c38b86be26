import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  EXPLAIN,
  type ExplainParams,
  type MarkdownReport,
  SUBJECTS,
  type Subjects,
  type SubjectsParams,
} from '../../../server/src/lsp/explain-protocol';
import type { Connect } from '../connect';
import { languageId } from '../constants';
import { configurations, nameOf } from '../views/choose-configuration';
import { problemResult, textResult } from './result';
import {
  chooseMain,
  type KnownConfiguration,
  questionOf,
  type SettingsInput,
  unknownName,
} from './settings-question';

/** The tool that tells which settings hold for a domain, a virtual MTA or a client in a configuration that is open, and why. */
export function effectiveSettingsTool(connect: Connect): vscode.LanguageModelTool<SettingsInput> {
  return {
    prepareInvocation: () => ({
      invocationMessage: vscode.l10n.t('Working out effective settings of the PowerMTA configuration'),
    }),
    invoke: async ({ input }, token) => {
      if (!vscode.workspace.isTrusted) {
        return problemResult('The user does not trust this workspace, so its configuration is not told of.');
      }
      const question = questionOf(input);
      if (typeof question === 'string') return problemResult(question);
      const client = await connect();
      const main = chooseMain(await knownConfigurations(client), input.file);
      if (typeof main === 'string') return problemResult(main);
      const about: SubjectsParams = { uri: main.entry };
      const subjects = await client.sendRequest<Subjects | null>(SUBJECTS, about, token);
      const unknown = subjects === null ? undefined : unknownName(question, subjects);
      if (unknown !== undefined) return problemResult(unknown);
      const params: ExplainParams = { uri: main.entry, question };
      const report = await client.sendRequest<MarkdownReport | null>(EXPLAIN, params, token);
      if (report === null) return problemResult('The configuration changed meanwhile. Ask again.');
      return textResult(report.markdown);
    },
  };
}

/** The configurations of the workspace, and a PowerMTA file that the user looks at and that is in none of them. */
async function knownConfigurations(client: LanguageClient): Promise<KnownConfiguration[]> {
  const found = await configurations(async () => client);
  const known = found.map(({ entry, current }) => ({ entry, current, path: nameOf(entry) }));
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== languageId || known.some(({ current }) => current)) return known;
  const entry = client.code2ProtocolConverter.asUri(document.uri);
  return [...known, { entry, current: true, path: nameOf(entry) }];
}
