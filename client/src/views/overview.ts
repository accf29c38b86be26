import * as vscode from 'vscode';
import { overviewStyle } from '../../../server/src/features/map/svg-style';
import { OVERVIEW, type OverviewParams, type OverviewResult } from '../../../server/src/lsp/protocol';
import type { ToOverview } from '../../webview/messages';
import type { Connect } from '../connect';
import { readOverviewMessage } from '../page-messages';
import { escapeHtml, pageHtml, pageOptions } from '../webview';
import { chooseConfiguration, nameOf } from './choose-configuration';
import { bringToFront, keepPanel, type Panels, tellPage } from './panels';
import { reveal } from './reveal';
import { saveText } from './save-text';

/** "PowerMTA: Show Overview": a picture of the way of mail through a configuration. */
export async function showOverview(
  connect: Connect,
  extension: vscode.Uri,
  panels: Panels,
  given: unknown,
): Promise<void> {
  const entry = await chooseConfiguration(connect, given);
  if (entry === undefined) return;
  const title = vscode.l10n.t('Overview of {0}', nameOf(entry));
  const key = `overview ${entry}`;
  if (bringToFront(panels, key)) return;
  const panel = vscode.window.createWebviewPanel('powermta.overview', title, vscode.ViewColumn.Active, {
    ...pageOptions(extension),
    retainContextWhenHidden: true,
  });
  let asked: OverviewParams = { entry };
  const draw = async (params: OverviewParams) => {
    asked = params;
    const result = await (await connect()).sendRequest<OverviewResult | null>(OVERVIEW, params);
    if (asked === params) {
      await tellPage<ToOverview>(panels, key, { kind: 'drawn', result });
    }
  };
  const exportSvg = async () => {
    const params: OverviewParams = { ...asked, standalone: true };
    const result = await (await connect()).sendRequest<OverviewResult | null>(OVERVIEW, params);
    if (result !== null)
      await saveText(
        vscode.l10n.t('Export as SVG'),
        'powermta-overview.svg',
        { SVG: ['svg'] },
        `${result.svg}\n`,
      );
  };
  panel.webview.onDidReceiveMessage(async (said: unknown) => {
    const message = readOverviewMessage(said);
    if (message === undefined) return;
    if (message.kind === 'ask') {
      const { filter, focus } = message;
      await draw({ entry, filter, ...(focus && { focus }) });
    } else if (message.kind === 'reveal') await reveal(message.place);
    else await exportSvg();
  });
  keepPanel(panels, key, { panel, refresh: () => void draw(asked) });
  panel.webview.html = pageHtml(panel.webview, extension, {
    title,
    name: 'overview',
    body: bodyOf(),
    style: overviewStyle,
  });
}

function bodyOf(): string {
  const text = (message: string) => escapeHtml(message);
  return `<header role="toolbar" aria-label="${text(vscode.l10n.t('Overview'))}">
<input id="filter" type="search" spellcheck="false" placeholder="${text(vscode.l10n.t('Filter by name, address or host'))}" aria-label="${text(vscode.l10n.t('Filter by name, address or host'))}">
<button id="back" hidden>${text(vscode.l10n.t('Back'))}</button>
<span id="where" role="status"></span>
<span class="space"></span>
<button id="smaller" aria-label="${text(vscode.l10n.t('Zoom out'))}" title="${text(vscode.l10n.t('Zoom out (-)'))}">−</button>
<button id="larger" aria-label="${text(vscode.l10n.t('Zoom in'))}" title="${text(vscode.l10n.t('Zoom in (+)'))}">+</button>
<button id="fit" title="${text(vscode.l10n.t('Fit the window (0)'))}">${text(vscode.l10n.t('Fit'))}</button>
<button id="save">${text(vscode.l10n.t('Export as SVG'))}</button>
</header>
<main id="picture" data-empty="${text(vscode.l10n.t('Nothing has this text in its name.'))}" data-gone="${text(vscode.l10n.t('The configuration is no longer there.'))}"></main>`;
}
