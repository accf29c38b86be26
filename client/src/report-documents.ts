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
      texts.set(uri.path, forPreview(markdown));
      changed.fire(uri);
      await vscode.commands.executeCommand('vscode.open', uri);
      return uri;
    },
    dispose: () => vscode.Disposable.from(provider, closed, links, changed).dispose(),
  };
}

/**
 * A report's links to lines, `[config:12](<file:///…#L12>)`, as previews follow them: they take no `file:` addresses, but
 * paths from the first workspace folder. Files on other file systems keep their address.
 */
function forPreview(markdown: string): string {
  return markdown.replace(lineLink, (whole, text: string, address: string) => {
    const path = pathFromRoot(vscode.Uri.parse(address, true));
    return path === undefined ? whole : `${text}(<${path}>)`;
  });
}

const lineLink = /((?<!\\)\[(?:[^\][\\]|\\.)*\])\(<([^<>]*)>\)/g;

function pathFromRoot(uri: vscode.Uri): string | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined || root.scheme !== uri.scheme || root.authority !== uri.authority) return undefined;
  const from = root.path.split('/').filter((part) => part !== '');
  const to = uri.path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  const parts = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return `/${parts.map(encodeURIComponent).join('/')}#${uri.fragment}`;
}

/** The links of a report that is shown as text. */
function linksIn(document: vscode.TextDocument): vscode.DocumentLink[] {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  return [...document.getText().matchAll(lineLink)].map((match) => {
    const start = document.positionAt(match.index);
    const end = document.positionAt(match.index + match[0].length);
    const [path = '', fragment = ''] = (match[2] ?? '').split('#');
    const target =
      root !== undefined && path.startsWith('/')
        ? vscode.Uri.joinPath(root, decodeURIComponent(path)).with({ fragment })
        : vscode.Uri.parse(match[2] ?? '', true);
    return new vscode.DocumentLink(new vscode.Range(start, end), target);
  });
}
