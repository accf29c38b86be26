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
  const l = vscode.l10n.t;
  const insert =
    goesInto === undefined
      ? l('Open as New File')
      : replaces
        ? l('Replace the Lines')
        : l('Insert at Cursor');
  const tab = (id: string, label: string) =>
    `<button role="tab" id="tab-${id}" aria-controls="${id}" aria-selected="false" tabindex="-1">${text(label)}</button>`;
  const panel = (id: string, content: string) =>
    `<section role="tabpanel" id="${id}" aria-labelledby="tab-${id}" tabindex="0" hidden>${content}</section>`;
  const option = (value: string, label: string) => `<option value="${value}">${text(label)}</option>`;
  const pager = (list: PagedList, range: string) =>
    `<nav class="pager" id="${list}-pager" aria-label="${text(l('Pages'))}" data-range="${text(range)}" hidden><button>${text(l('Previous'))}</button><span role="status"></span><button>${text(l('Next'))}</button></nav>`;
  return `<header role="toolbar" aria-label="${text(l('Generated blocks'))}">
<button id="insert" class="primary" title="${text(goesInto ?? '')}">${text(insert)}</button>
<button id="file">${text(goesInto === undefined ? l('Save as New File…') : l('Into a New File…'))}</button>
<button id="split">${text(l('Split into Files…'))}</button>
<span class="space"></span>
<button id="options">${text(l('Change Options…'))}</button>
<button id="keys"${makesKeys ? '' : ' hidden'}>${text(l('Make DKIM Keys…'))}</button>
</header>
<p id="status" role="status" data-counts="${text(l('{0} lines read: {1} generated, {2} skipped, {3} refused.'))}" data-working="${text(l('Working…'))}"></p>
<ul id="wrong" role="alert" hidden></ul>
<nav role="tablist" aria-label="${text(l('Parts of the preview'))}">
${tab('identities', l('Identities'))}
${tab('configuration', l('Configuration'))}
${tab('dns', l('DNS'))}
${tab('commands', l('Commands'))}
</nav>
${panel(
  'identities',
  `<div id="problems" data-line="${text(l('Line {0}'))}" data-refused="${text(l('Refused lines'))}" data-notices="${text(l('Worth a look'))}"${replaces ? ` data-show="${text(l('Show line {0}'))}"` : ''}></div>
${pager('problems', l('Remarks {0} to {1} of {2}'))}
${pager('rows', l('Identities {0} to {1} of {2}'))}
<table id="rows" aria-label="${text(l('Identities'))}" data-password-set="${text(l('set'))}" data-columns="${text(
    [
      l('Line'),
      l('Name'),
      l('Clients connect to'),
      l('Sends from'),
      l('Host name'),
      l('Selector'),
      l('Domain'),
      l('User'),
      l('Password'),
    ].join('|'),
  )}"><thead></thead><tbody></tbody></table><p id="none" hidden>${text(l('No line could be used.'))}</p>`,
)}
${panel('configuration', `<div class="tools"><button data-copy="text">${text(l('Copy'))}</button><span id="cut" hidden>${text(l('This is the beginning; all of it is written.'))}</span></div><pre id="text"></pre>`)}
${panel(
  'dns',
  `<div class="tools">
<label>SPF <select id="spf">${option('~all', l('~all: others are suspicious'))}${option('-all', l('-all: others are forbidden'))}</select></label>
<label>DMARC <select id="dmarc">${option('none', l('none: only report'))}${option('quarantine', l('quarantine: to the junk'))}${option('reject', l('reject: refuse'))}</select></label>
<label>${text(l('Reports to'))} <input id="reports" type="email" spellcheck="false" placeholder="dmarc@example.com"></label>
<button data-copy="zones">${text(l('Copy for a Zone File'))}</button>
<button data-copy="table">${text(l('Copy as Table'))}</button>
</div>
<ul id="notes"></ul>
${pager('notes', l('Notes {0} to {1} of {2}'))}
${pager('records', l('Records {0} to {1} of {2}'))}
<table id="records" aria-label="${text(l('DNS records'))}" data-columns="${text([l('Name'), l('Type'), l('Value'), ''].join('|'))}" data-copy="${text(l('Copy'))}" data-copy-of="${text(l('Copy the value of {0} {1}'))}" data-missing="${text(l('Put in {0}.'))}"><thead></thead><tbody></tbody></table>`,
)}
${panel('commands', `<div class="tools"><button data-copy="commands">${text(l('Copy'))}</button></div><pre id="shell"></pre>`)}`;
}
