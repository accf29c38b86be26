import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { languageId } from '../constants';
import type { Host } from '../host';
import { type ChosenSetting, issueReport, type SettingSchema } from './issue-report';

/**
 * "PowerMTA: Report Issue…": puts versions and settings into a new document, to be read and completed. Nothing is sent
 * anywhere; the text is copied when the user says so.
 */
export async function reportIssue(
  host: Host,
  extension: vscode.Extension<unknown>,
  client: BaseLanguageClient | undefined,
): Promise<void> {
  const content = issueReport(
    { environment: environment(host, extension, client), settings: chosenSettings(extension) },
    {
      head: vscode.l10n.t(
        'Nothing was sent. Read this, add what is missing, take out what nobody should see, and put it into your report.',
      ),
      questions: [
        vscode.l10n.t('What did you do?'),
        vscode.l10n.t('What did you expect?'),
        vscode.l10n.t('What happened instead?'),
        vscode.l10n.t('A few lines of a configuration that show it, without real names and passwords'),
      ],
      environment: vscode.l10n.t('Environment'),
      settings: vscode.l10n.t('Settings that differ from the defaults'),
      noSettings: vscode.l10n.t('None.'),
    },
  );
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  const copy = vscode.l10n.t('Copy');
  const log = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'This is what a report tells of your computer: versions and settings, without paths and secrets. Complete it, then copy it.',
  );
  const chosen = await vscode.window.showInformationMessage(message, copy, log);
  if (chosen === copy) await vscode.env.clipboard.writeText(document.getText());
  if (chosen === log) await vscode.commands.executeCommand('powermta.showLog');
}

function environment(
  host: Host,
  extension: vscode.Extension<unknown>,
  client: BaseLanguageClient | undefined,
): [string, string][] {
  const yesNo = (value: boolean) => (value ? vscode.l10n.t('yes') : vscode.l10n.t('no'));
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = [...new Set(folders.map(({ uri }) => uri.scheme))].join(', ');
  const open = vscode.workspace.textDocuments.filter((document) => document.languageId === languageId);
  const ui = vscode.env.uiKind === vscode.UIKind.Web ? vscode.l10n.t('browser') : vscode.l10n.t('desktop');
  return [
    [vscode.l10n.t('Extension'), String(extension.packageJSON.version)],
    [vscode.l10n.t('Editor'), `${vscode.env.appName} ${vscode.version} (${ui})`],
    [vscode.l10n.t('Machine'), host.machine],
    [vscode.l10n.t('Remote'), remoteKind()],
    [vscode.l10n.t('Language'), vscode.env.language],
    [vscode.l10n.t('Server'), serverState(client)],
    [vscode.l10n.t('Workspace trusted'), yesNo(vscode.workspace.isTrusted)],
    [vscode.l10n.t('Workspace folders'), schemes === '' ? '0' : `${folders.length} (${schemes})`],
    [vscode.l10n.t('Open PowerMTA files'), String(open.length)],
  ];
}

/** The kind of remote machine, as `ssh-remote`; never its address, which some editors give in its place. */
function remoteKind(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return vscode.l10n.t('no');
  return /^[a-z-]+$/.test(remoteName) ? remoteName : vscode.l10n.t('yes');
}

function serverState(client: BaseLanguageClient | undefined): string {
  switch (client?.state) {
    case undefined:
      return vscode.l10n.t('not started');
    case State.Running:
      return vscode.l10n.t('running, {0}', client?.initializeResult?.serverInfo?.version ?? '');
    case State.StartFailed:
      return vscode.l10n.t('could not be started: see the log');
    default:
      return vscode.l10n.t('stopped');
  }
}

/** The settings of this extension that somebody set to something else than the default. */
function chosenSettings({ packageJSON }: vscode.Extension<unknown>): ChosenSetting[] {
  const parts: readonly { readonly properties?: Record<string, SettingSchema> }[] =
    packageJSON.contributes?.configuration ?? [];
  return parts
    .flatMap(({ properties }) => Object.entries(properties ?? {}))
    .flatMap(([name, schema]) => {
      const found = vscode.workspace.getConfiguration().inspect(name);
      const set: readonly (readonly [string, unknown])[] = [
        ['user', found?.globalValue],
        ['workspace', found?.workspaceValue],
        ['folder', found?.workspaceFolderValue],
      ];
      return set
        .filter(
          ([, value]) =>
            value !== undefined && JSON.stringify(value) !== JSON.stringify(found?.defaultValue ?? null),
        )
        .map(([where, value]) => ({ name, schema, value, where }));
    });
}
