import type { IdentityRow } from '../../server/src/lsp/generate-protocol';
import { element } from './host';
import type { FromPreview, Page } from './preview-messages';
import { cellOf, headOf } from './table';

type Edited = 'name' | 'host' | 'selector' | 'user' | 'password';

/** Whether fields are being replaced: what happens to them then is none of the user's doing. */
let isDrawing = false;

/** Draws the table of identities; names, hosts, selectors, users and passwords that are missing can be written in it. */
export function drawRows(
  { items: rows, total }: Page<IdentityRow>,
  ask: (message: FromPreview) => void,
): void {
  const table = element<HTMLTableElement>('rows');
  const columns = (table.dataset.columns ?? '').split('|');
  const written = focused();
  isDrawing = true;
  table.tHead?.replaceChildren(headOf(columns));
  table.tBodies[0]?.replaceChildren(...rows.map((row) => rowOf(row, columns, table, ask)));
  element('none').hidden = total > 0;
  table.classList.toggle(
    'no-logins',
    rows.every(({ ports }) => ports.length === 0),
  );
  table.hidden = total === 0;
  if (written !== undefined) goOn(written);
  isDrawing = false;
}

/** The field with the focus. */
function focused(): HTMLInputElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLInputElement && active.closest('#rows') !== null ? active : undefined;
}

/** Gives the focus back to a field that was drawn anew, with what was written or selected in it so far. */
function goOn(before: HTMLInputElement): void {
  const field = document.getElementById(before.id);
  field?.focus();
  if (!(field instanceof HTMLInputElement)) return;
  if (before.value !== before.defaultValue) field.value = before.value;
  field.setSelectionRange(before.selectionStart, before.selectionEnd);
}

function rowOf(
  row: IdentityRow,
  columns: readonly string[],
  table: HTMLElement,
  ask: (message: FromPreview) => void,
): HTMLElement {
  const line = String(row.line + 1);
  const field = (edited: Edited, at: number, value: string, type = 'text') => {
    const input = document.createElement('input');
    input.id = `${row.key}-${edited}`;
    input.type = type;
    input.defaultValue = value;
    input.spellcheck = false;
    input.setAttribute('aria-label', `${columns[at] ?? ''}, ${columns[0] ?? ''} ${line}`);
    let told = value;
    const tell = () => {
      if (isDrawing || input.value === told) return;
      told = input.value;
      ask({ kind: 'edit', key: row.key, edit: { [edited]: told.trim() } });
    };
    input.addEventListener('change', tell);
    // No change is told of a text that was carried over from a field that was drawn before.
    input.addEventListener('blur', tell);
    return cellOf(input);
  };
  const logsIn = row.ports.length > 0;
  const clients = logsIn ? row.ports.map((port) => `${row.client}:${port}`).join(' ') : '–';
  const made = document.createElement('tr');
  const first = document.createElement('th');
  first.scope = 'row';
  first.textContent = line;
  made.append(
    first,
    field('name', 1, row.pool ?? row.virtualMta),
    cellOf(clients),
    cellOf(row.delivery),
    field('host', 4, row.host),
    row.domain === undefined ? cellOf('–') : field('selector', 5, row.selector ?? ''),
    cellOf(row.domain ?? '–'),
    logsIn ? field('user', 7, row.user ?? '') : cellOf('–'),
    !logsIn
      ? cellOf('–')
      : row.hasPassword
        ? cellOf(table.dataset.passwordSet ?? '')
        : field('password', 8, '', 'password'),
  );
  return made;
}
