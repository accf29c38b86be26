import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  DKIM_RECORD,
  type DkimRecordParams,
  type DkimRecordResult,
} from '../../../server/src/lsp/generate-protocol';
import type { Connect } from '../connect';
import { languageId } from '../constants';
import { hasTrust } from '../trust';

type Record = Extract<DkimRecordResult, { ok: true }>;

/**
 * "PowerMTA: Show DKIM DNS Record": the TXT record for the key of the `domain-key` line at the cursor, to copy or to compare
 * with the one that is published. Reads the key's file, so only in trusted workspaces.
 */
export function dkimRecordCommand(connect: Connect): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.showDkimRecord', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== languageId) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor into a domain-key line of a PowerMTA file.'),
      );
      return undefined;
    }
    if (!hasTrust(vscode.l10n.t('Private keys are read in trusted workspaces only.'))) return undefined;
    const client = await connect();
    const params: DkimRecordParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      line: editor.selection.active.line,
    };
    const found = await findKey(client, params);
    if (found !== undefined) await offer(client, found.params, found.record);
    return found?.record;
  });
}

/** Asks for the record; for the key's file too, where it isn't found. */
async function findKey(
  client: LanguageClient,
  params: DkimRecordParams,
): Promise<{ readonly params: DkimRecordParams; readonly record: Record } | undefined> {
  const result = await client.sendRequest<DkimRecordResult | null>(DKIM_RECORD, params);
  if (result === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into a domain-key line with a selector and a key file.'),
    );
    return undefined;
  }
  if (result.ok) return { params, record: result };
  const choose = vscode.l10n.t('Choose the Key File…');
  const message = vscode.l10n.t('{0}: {1}.', result.path, result.reason);
  if ((await vscode.window.showWarningMessage(message, choose)) !== choose) return undefined;
  const [file] =
    (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Private key of {0}', result.path) })) ?? [];
  return file === undefined
    ? undefined
    : findKey(client, { ...params, keyUri: client.code2ProtocolConverter.asUri(file) });
}

async function offer(client: LanguageClient, params: DkimRecordParams, record: Record): Promise<void> {
  const { names, value, data, bits } = record;
  const copyValue = { label: vscode.l10n.t('Copy the value'), detail: value, run: () => copy(value) };
  const copyZone = {
    label: vscode.l10n.t('Copy as lines of a zone file'),
    detail: `${names[0]}. IN TXT ${data}`,
    run: () => copy(names.map((name) => `${name}. IN TXT ${data}\n`).join('')),
  };
  const copyName = {
    label: vscode.l10n.t('Copy the name'),
    detail: names.join(', '),
    run: () => copy(names.join('\n')),
  };
  const compare = {
    label: vscode.l10n.t('Compare with a published record…'),
    detail: vscode.l10n.t('Paste what DNS has'),
    run: () => comparePasted(client, params),
  };
  const picked = await vscode.window.showQuickPick([copyValue, copyName, copyZone, compare], {
    title: vscode.l10n.t('TXT record of {0}, RSA {1} bits', names.join(', '), bits),
    placeHolder: vscode.l10n.t('What to do with it'),
  });
  await picked?.run();
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
}

async function comparePasted(client: LanguageClient, params: DkimRecordParams): Promise<void> {
  const pasted = await vscode.window.showInputBox({
    title: vscode.l10n.t('Published TXT record'),
    prompt: vscode.l10n.t('As a DNS panel, a zone file or dig shows it'),
    placeHolder: 'v=DKIM1; k=rsa; p=…',
  });
  if (pasted === undefined || pasted.trim() === '') return;
  const result = await client.sendRequest<DkimRecordResult | null>(DKIM_RECORD, { ...params, pasted });
  if (result?.ok !== true) return;
  if (result.differences?.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The record fits the key.'));
  } else {
    void vscode.window.showWarningMessage(result.differences?.join(' ') ?? '');
  }
}
