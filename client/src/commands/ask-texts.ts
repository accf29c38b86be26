import * as vscode from 'vscode';
import type { ListChoice } from '../../../server/src/lsp/pattern-protocol';

/** The largest file that is tried, in bytes. */
const maxBytes = 20 * 1024 * 1024;

/** A place that texts may come from. */
interface Origin extends vscode.QuickPickItem {
  read(): Promise<string | undefined>;
}

/** Asks for what is to be tried against a list of a kind; undefined when the user turns away. */
export async function askTexts(kind: ListChoice['kind']): Promise<string | undefined> {
  const typed: Origin =
    kind === 'pattern-list'
      ? {
          label: vscode.l10n.t('Type a message'),
          detail: vscode.l10n.t('Its sender, recipient and a header'),
          read: askMessage,
        }
      : {
          label: vscode.l10n.t('Type a reply'),
          detail: vscode.l10n.t('What a remote host said, such as 421 4.7.0 Too many connections'),
          read: askReply,
        };
  const picked = await vscode.window.showQuickPick([typed, ...origins()], {
    title: vscode.l10n.t('What to try'),
    placeHolder: vscode.l10n.t('Many at once: one in each line, or an accounting file in CSV with dsnDiag'),
  });
  return picked?.read();
}

function origins(): Origin[] {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  const selection: Origin = { label: vscode.l10n.t('The selected text'), read: async () => selected };
  return [
    { label: vscode.l10n.t('The clipboard'), read: async () => vscode.env.clipboard.readText() },
    ...(selected.trim() === '' ? [] : [selection]),
    { label: vscode.l10n.t('A file…'), detail: vscode.l10n.t('A log or an accounting file'), read: askFile },
  ];
}

async function askReply(): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Reply of a remote host'),
    placeHolder: '421 4.7.0 Too many connections',
  });
}

async function askMessage(): Promise<string | undefined> {
  const sender = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sender of the envelope'),
    placeHolder: 'news@example.com',
  });
  if (sender === undefined) return undefined;
  const recipient = await vscode.window.showInputBox({
    title: vscode.l10n.t('Recipient of the envelope'),
    placeHolder: 'someone@example.net',
  });
  if (recipient === undefined) return undefined;
  const header = await vscode.window.showInputBox({
    title: vscode.l10n.t('A header (may be left empty)'),
    placeHolder: 'Subject: News',
  });
  if (header === undefined) return undefined;
  return [`mail-from ${sender}`, ...(recipient === '' ? [] : [`rcpt-to ${recipient}`]), header].join('\n');
}

async function askFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Log or accounting file') })) ?? [];
  if (file === undefined) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > maxBytes) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The file is larger than {0} MB: try a part of it.', maxBytes / 1024 / 1024),
    );
    return undefined;
  }
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
