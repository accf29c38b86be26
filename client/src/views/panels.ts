import type * as vscode from 'vscode';

/** An open page with what brings it up to date. */
interface OpenPage {
  readonly panel: vscode.WebviewPanel;
  refresh(): void;
}

/** The open pages, by what they show. */
export type Panels = Map<string, OpenPage>;

/** Brings a page to the front when it is open; gives whether it is. */
export function bringToFront(panels: Panels, key: string): boolean {
  const open = panels.get(key);
  open?.panel.reveal();
  return open !== undefined;
}

/** Tells an open page something; one that was closed meanwhile needs no answer. */
export async function tellPage<T>(panels: Panels, key: string, message: T): Promise<void> {
  await panels.get(key)?.panel.webview.postMessage(message);
}

/** Keeps a page among the open ones until it is closed. */
export function keepPanel(panels: Panels, key: string, page: OpenPage): void {
  panels.set(key, page);
  page.panel.onDidDispose(() => panels.delete(key));
}
