import * as vscode from 'vscode';

/** What a page of the extension is made of. */
interface Page {
  readonly title: string;
  /** Name of its script and style in `dist/`: `NAME.js` and `NAME.css`. */
  readonly name: string;
  /** What its body holds before the script runs; all text in it escaped. */
  readonly body: string;
  /** Style that comes with the page, such as that of a picture. */
  readonly style?: string;
}

/** The options of a webview that shows a page: scripts, and files of `dist/` only. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}

/**
 * The HTML of a page. Its policy lets nothing run but the one script, and nothing load but the style; scripts and styles in
 * attributes and everything from the network are refused.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, page: Page): string {
  const nonce = newNonce();
  const fileOf = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name));
  const policy = `default-src 'none'; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${fileOf(`${page.name}.css`)}">
<style nonce="${nonce}">${page.style ?? ''}</style>
</head>
<body>
${page.body}
<script nonce="${nonce}" src="${fileOf(`${page.name}.js`)}"></script>
</body>
</html>`;
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** 128 random bits that nobody can guess. */
function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
