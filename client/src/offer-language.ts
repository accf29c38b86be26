import * as vscode from 'vscode';
import { languageId } from './constants';

/** Where the files are remembered for which the offer was made. */
const ASKED = 'powermta.languageOffered';

/** A cheap look first: every configuration and most included files have one of these at the start of a line. */
const mayBePowerMta =
  /^[ \t]*(?:<(?:virtual-mta|source|domain|smtp-|acct-file|spool)|domain-key |smtp-listener )/m;

/**
 * Offers once for each plain-text file that is plainly a PowerMTA configuration to switch its language, as files of any
 * name are included by a configuration.
 */
export function offerLanguage(context: vscode.ExtensionContext): vscode.Disposable[] {
  const look = (document: vscode.TextDocument) => void offer(context, document);
  for (const document of vscode.workspace.textDocuments) {
    look(document);
  }
  return [vscode.workspace.onDidOpenTextDocument(look)];
}

async function offer(context: vscode.ExtensionContext, document: vscode.TextDocument): Promise<void> {
  const uri = document.uri.toString();
  const asked = context.globalState.get<readonly string[]>(ASKED, []);
  if (document.languageId !== 'plaintext' || document.uri.scheme === 'output' || asked.includes(uri)) {
    return;
  }
  const text = document.getText();
  if (!mayBePowerMta.test(text)) {
    return;
  }
  const { looksLikePowerMta } = await import('../../server/src/features/looks-like-powermta');
  if (!looksLikePowerMta(text)) {
    return;
  }
  await context.globalState.update(ASKED, [...asked, uri].slice(-1000));
  const name = vscode.workspace.asRelativePath(document.uri);
  const yes = vscode.l10n.t('Switch Language');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} looks like a PowerMTA configuration. Switch its language to PowerMTA?', name),
    yes,
  );
  if (answer === yes) {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }
}
