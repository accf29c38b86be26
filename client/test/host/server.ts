import * as vscode from 'vscode';
import { after, eventually } from './files';
import { waitFor } from './ui';

/** What the hover over a directive of the fixture says, as Markdown. */
export const hoverText = async (document: vscode.TextDocument) => {
  const place = after(document, 'max-msg-r');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
};

/** This window keeps notifications in their list. */
export async function showNotifications(): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await waitFor('.notifications-center .notification-list-item');
}

/** Waits until the server answers about a document, and has checked it. */
export async function answers(document: vscode.TextDocument): Promise<void> {
  await eventually(
    'a hover',
    () => hoverText(document).catch(() => ''),
    (text) => text.includes('max-msg-rate'),
  );
}
