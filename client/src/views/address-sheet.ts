import * as vscode from 'vscode';
import { addressColumns, addressFields, toCsv, toTabs } from '../../../server/src/features/map/csv';
import { ADDRESSES, type AddressesResult, type AddressRow } from '../../../server/src/lsp/protocol';
import type { ToSheet } from '../../webview/messages';
import type { Connect } from '../connect';
import { readSheetMessage } from '../page-messages';
import { escapeHtml, pageHtml, pageOptions } from '../webview';
import { chooseConfiguration, nameOf } from './choose-configuration';
import { bringToFront, keepPanel, type Panels, tellPage } from './panels';
import { readSheet } from './read-sheet';
import { reveal } from './reveal';
import { saveText } from './save-text';

/** "PowerMTA: Show Address Sheet": a table of all source addresses, to copy or save as CSV. */
export async function showAddressSheet(
  connect: Connect,
  extension: vscode.Uri,
  panels: Panels,
  given: unknown,
): Promise<void> {
  const entry = await chooseConfiguration(connect, given);
  if (entry === undefined) return;
  const title = vscode.l10n.t('Addresses of {0}', nameOf(entry));
  const key = `addresses ${entry}`;
  if (bringToFront(panels, key)) return;
  const panel = vscode.window.createWebviewPanel('powermta.addresses', title, vscode.ViewColumn.Active, {
    ...pageOptions(extension),
    retainContextWhenHidden: true,
  });
  let rows: AddressRow[] = [];
  let fills = 0;
  const fill = async () => {
    const fillNow = ++fills;
    const client = await connect();
    const read = await readSheet(entry, (params) =>
      client.sendRequest<AddressesResult | null>(ADDRESSES, params),
    );
    // Where changes come all the time the views are told again, and of two that are under way the later one counts.
    if (read === undefined || fillNow !== fills) return;
    rows = read;
    const fields = rows.map(addressFields);
    await tellPage<ToSheet>(panels, key, { kind: 'rows', columns: columnTitles(), rows: fields });
  };
  const chosen = (indices: readonly number[]) => [
    [...addressColumns],
    ...indices.flatMap((index) => rows[index] ?? []).map(addressFields),
  ];
  panel.webview.onDidReceiveMessage(async (said: unknown) => {
    const message = readSheetMessage(said);
    if (message === undefined) return;
    if (message.kind === 'ask') await fill();
    else if (message.kind === 'reveal') {
      const place = rows[message.row]?.place;
      if (place !== undefined) await reveal(place);
    } else if (message.kind === 'copy') {
      await vscode.env.clipboard.writeText(toTabs(chosen(message.rows)));
      const count = message.rows.length.toLocaleString();
      vscode.window.setStatusBarMessage(vscode.l10n.t('{0} rows copied', count), 3000);
    } else
      await saveText(
        vscode.l10n.t('Save as CSV'),
        'powermta-addresses.csv',
        { CSV: ['csv'] },
        toCsv(chosen(message.rows)),
      );
  });
  keepPanel(panels, key, { panel, refresh: () => void fill() });
  panel.webview.html = pageHtml(panel.webview, extension, { title, name: 'addresses', body: bodyOf(title) });
}

/** The titles of the columns; a table that is saved keeps those of `addressColumns`, whatever the language. */
function columnTitles(): string[] {
  return [
    vscode.l10n.t('IP address'),
    vscode.l10n.t('Host name'),
    vscode.l10n.t('Virtual MTA'),
    vscode.l10n.t('Pools'),
    vscode.l10n.t('DKIM keys'),
  ];
}

function bodyOf(title: string): string {
  const text = (message: string) => escapeHtml(message);
  return `<header role="toolbar" aria-label="${text(title)}">
<input id="filter" type="search" spellcheck="false" placeholder="${text(vscode.l10n.t('Filter'))}" aria-label="${text(vscode.l10n.t('Filter the rows'))}">
<span id="count" role="status"></span>
<span class="space"></span>
<button id="copy">${text(vscode.l10n.t('Copy'))}</button>
<button id="save">${text(vscode.l10n.t('Save as CSV'))}</button>
</header>
<main id="sheet" role="grid" aria-multiselectable="true" aria-readonly="true" aria-label="${text(title)}" tabindex="0" data-count="${text(vscode.l10n.t('{0} of {1} addresses'))}" data-empty="${text(vscode.l10n.t('There are no smtp-source-host lines.'))}"><div id="head" role="row"></div><div id="rows" role="rowgroup"></div></main>`;
}
