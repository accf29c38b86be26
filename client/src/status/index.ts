import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  CONFIGURATIONS,
  type ConfigurationInfo,
  type ConfigurationsParams,
  VERSION,
  type VersionParams,
  type VersionResult,
} from '../../../server/src/lsp/protocol';
import { languageId } from '../constants';
import { entryText, problemsText, type StatusText, serverText, versionText } from './texts';

/** Milliseconds after which changes that come together are looked at. */
const QUIET_TIME = 250;

/**
 * The language status of PowerMTA files, behind `{}` in the status bar: problems, the main file, the PowerMTA version assumed and
 * the server. Each has a command that leads on.
 */
export function languageStatus(client: LanguageClient): vscode.Disposable {
  const problems = newItem('problems', vscode.l10n.t('Problems'));
  const entry = newItem('entry', vscode.l10n.t('Main File'));
  const version = newItem('version', vscode.l10n.t('Version'));
  const server = newItem('server', vscode.l10n.t('Server'));

  const showProblems = () => {
    const document = activeDocument();
    if (document === undefined) return;
    const severities = vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
    show(problems, problemsText(severities));
  };
  const showServer = () =>
    show(server, serverText(client.isRunning(), client.initializeResult?.serverInfo?.version));
  const ask = async () => {
    const document = activeDocument();
    if (document === undefined || !client.isRunning()) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const params: ConfigurationsParams & VersionParams = { uri };
    const [found, assumed] = await Promise.all([
      client.sendRequest<ConfigurationInfo[]>(CONFIGURATIONS, params),
      client.sendRequest<VersionResult>(VERSION, params),
    ]);
    const nameOf = (file: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(file, true));
    show(entry, entryText(found, nameOf));
    show(version, versionText(assumed, settingOf(document.uri)));
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      showProblems();
      // A server that ends meanwhile is told of by its own item.
      void ask().catch(() => undefined);
    }, QUIET_TIME);
  };
  showServer();
  soon();
  return vscode.Disposable.from(
    ...[problems, entry, version, server],
    { dispose: () => clearTimeout(timer) },
    client.onDidChangeState(() => {
      showServer();
      soon();
    }),
    vscode.languages.onDidChangeDiagnostics(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('powermta')) soon();
    }),
  );
}

function newItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`powermta.${id}`, { language: languageId });
  item.name = vscode.l10n.t('PowerMTA {0}', name);
  return item;
}

function show(item: vscode.LanguageStatusItem, { text, detail, severity, command }: StatusText): void {
  Object.assign(item, { text, detail, severity, command });
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

/** The version that the settings give, where somebody gave one. */
function settingOf(uri: vscode.Uri): string | undefined {
  const given = vscode.workspace.getConfiguration('powermta', uri).inspect<string>('version');
  return given?.workspaceFolderValue ?? given?.workspaceValue ?? given?.globalValue;
}
