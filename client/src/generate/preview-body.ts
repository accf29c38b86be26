import * as vscode from 'vscode';
import type { PagedList } from '../../webview/preview-messages';
import { escapeHtml } from '../webview';

/**
 * The body of the preview's page. All its texts are here, so that they can be translated: the script takes those that it needs
 * from `data-` attributes.
 * @param goesInto name of the document that the blocks go into; undefined for a new one
 * @param can whether the blocks replace lines of it, and whether keys can be made
 */
export function previewBody(
  goesInto: string | undefined,
  { replaces, makesKeys }: { readonly replaces: boolean; readonly makesKeys: boolean },
): string {
  const text = (message: string) => escapeHtml(message);
  const insert =
    goesInto === undefined
      ? vscode.l10n.t('Open as New File')
      : replaces
        ? vscode.l10n.t('Replace the Lines')
        : vscode.l10n.t('Insert at Cursor');
  const tab = (id: string, label: string) =>
    `<button role="tab" id="tab-${id}" aria-controls="${id}" aria-selected="false" tabindex="-1">${text(label)}</button>`;
  const panel = (id: string, content: string) =>
    `<section role="tabpanel" id="${id}" aria-labelledby="tab-${id}" tabindex="0" hidden>${content}</section>`;
  const option = (value: string, label: string) => `<option value="${value}">${text(label)}</option>`;
  const pager = (list: PagedList, range: string) =>
    `<nav class="pager" id="${list}-pager" aria-label="${text(vscode.l10n.t('Pages'))}" data-range="${text(range)}" hidden><button>${text(vscode.l10n.t('Previous'))}</button><span role="status"></span><button>${text(vscode.l10n.t('Next'))}</button></nav>`;
  return `<header role="toolbar" aria-label="${text(vscode.l10n.t('Generated blocks'))}">
<button id="insert" class="primary" title="${text(goesInto ?? '')}">${text(insert)}</button>
<button id="file">${text(goesInto === undefined ? vscode.l10n.t('Save as New File…') : vscode.l10n.t('Into a New File…'))}</button>
<button id="split">${text(vscode.l10n.t('Split into Files…'))}</button>
<span class="space"></span>
<button id="options">${text(vscode.l10n.t('Change Options…'))}</button>
<button id="keys"${makesKeys ? '' : ' hidden'}>${text(vscode.l10n.t('Make DKIM Keys…'))}</button>
</header>
<p id="status" role="status" data-counts="${text(vscode.l10n.t('{0} lines read: {1} generated, {2} skipped, {3} refused.'))}" data-working="${text(vscode.l10n.t('Working…'))}"></p>
<ul id="wrong" role="alert" hidden></ul>
<nav role="tablist" aria-label="${text(vscode.l10n.t('Parts of the preview'))}">
${tab('identities', vscode.l10n.t('Identities'))}
${tab('configuration', vscode.l10n.t('Configuration'))}
${tab('dns', vscode.l10n.t('DNS'))}
${tab('commands', vscode.l10n.t('Commands'))}
</nav>
${panel(
  'identities',
  `<div id="problems" data-line="${text(vscode.l10n.t('Line {0}'))}" data-refused="${text(vscode.l10n.t('Refused lines'))}" data-notices="${text(vscode.l10n.t('Worth a look'))}"${replaces ? ` data-show="${text(vscode.l10n.t('Show line {0}'))}"` : ''}></div>
${pager('problems', vscode.l10n.t('Remarks {0} to {1} of {2}'))}
${pager('rows', vscode.l10n.t('Identities {0} to {1} of {2}'))}
<table id="rows" aria-label="${text(vscode.l10n.t('Identities'))}" data-password-set="${text(vscode.l10n.t('set'))}" data-columns="${text(
    [
      vscode.l10n.t('Line'),
      vscode.l10n.t('Name'),
      vscode.l10n.t('Clients connect to'),
      vscode.l10n.t('Sends from'),
      vscode.l10n.t('Host name'),
      vscode.l10n.t('Selector'),
      vscode.l10n.t('Domain'),
      vscode.l10n.t('User'),
      vscode.l10n.t('Password'),
    ].join('|'),
  )}"><thead></thead><tbody></tbody></table><p id="none" hidden>${text(vscode.l10n.t('No line could be used.'))}</p>`,
)}
${panel('configuration', `<div class="tools"><button data-copy="text">${text(vscode.l10n.t('Copy'))}</button><span id="cut" hidden>${text(vscode.l10n.t('This is the beginning; all of it is written.'))}</span></div><pre id="text"></pre>`)}
${panel(
  'dns',
  `<div class="tools">
<label>SPF <select id="spf">${option('~all', vscode.l10n.t('~all: others are suspicious'))}${option('-all', vscode.l10n.t('-all: others are forbidden'))}</select></label>
<label>DMARC <select id="dmarc">${option('none', vscode.l10n.t('none: only report'))}${option('quarantine', vscode.l10n.t('quarantine: into the junk folder'))}${option('reject', vscode.l10n.t('reject: refuse'))}</select></label>
<label>${text(vscode.l10n.t('Reports to'))} <input id="reports" type="email" spellcheck="false" placeholder="dmarc@example.com"></label>
<button data-copy="zones">${text(vscode.l10n.t('Copy for a Zone File'))}</button>
<button data-copy="table">${text(vscode.l10n.t('Copy as Table'))}</button>
</div>
<ul id="notes"></ul>
${pager('notes', vscode.l10n.t('Notes {0} to {1} of {2}'))}
${pager('records', vscode.l10n.t('Records {0} to {1} of {2}'))}
<table id="records" aria-label="${text(vscode.l10n.t('DNS records'))}" data-columns="${text([vscode.l10n.t('Name'), vscode.l10n.t('Type'), vscode.l10n.t('Value'), ''].join('|'))}" data-copy="${text(vscode.l10n.t('Copy'))}" data-copy-of="${text(vscode.l10n.t('Copy the value of {0} {1}'))}" data-missing="${text(vscode.l10n.t('Put in {0}.'))}"><thead></thead><tbody></tbody></table>`,
)}
${panel('commands', `<div class="tools"><button data-copy="commands">${text(vscode.l10n.t('Copy'))}</button></div><pre id="shell"></pre>`)}`;
}
