import * as vscode from 'vscode';

/** Scheme of reports; package.json opens them as a preview (`workbench.editorAssociations`). */
const scheme = 'powermta-report';

/** Shows reports in Markdown as documents that can't be edited. */
export interface Reports extends vscode.Disposable {
  /**
   * Opens a report, in place of an earlier one of that title.
   * @returns the address of its document
   */
  show(title: string, markdown: string): Promise<vscode.Uri>;
}

/** Begins to serve reports. */
export function serveReports(): Reports {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) =>
      texts.get(path) ?? vscode.l10n.t('This report is no longer there. Ask for it again.'),
  });
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === scheme) texts.delete(uri.path);
  });
  const links = vscode.languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: linksIn });
  return {
    show: async (title, markdown) => {
      const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[/\\]/g, '∕')}.md` });
      texts.set(uri.path, markdown);
      changed.fire(uri);
      await vscode.commands.executeCommand('vscode.open', uri);
      return uri;
    },
    dispose: () => vscode.Disposable.from(provider, closed, links, changed).dispose(),
  };
}

/** The links of a report shown as text: `[config:12](<file:///etc/pmta/config#L12>)`. */
function linksIn(document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(/\[[^\]]*\]\(<([^>]*)>\)/g)].map((match) => {
    const start = document.positionAt(match.index);
    const end = document.positionAt(match.index + match[0].length);
    return new vscode.DocumentLink(new vscode.Range(start, end), vscode.Uri.parse(match[1] ?? '', true));
  });
}
