import type { DnsRecord } from '../../server/src/lsp/generate-protocol';
import { element } from './host';
import type { Page } from './preview-messages';
import { cellOf, headOf } from './table';
import { filledIn } from './texts';

/**
 * Draws the table of DNS records, with a button to copy each value.
 * @param copy copies the value of the record with an index
 */
export function drawRecords({ items, first }: Page<DnsRecord>, copy: (index: number) => void): void {
  const table = element<HTMLTableElement>('records');
  table.tHead?.replaceChildren(headOf((table.dataset.columns ?? '').split('|')));
  table.tBodies[0]?.replaceChildren(
    ...items.map((record, index) => rowOf(table, record, () => copy(first + index))),
  );
}

function rowOf(table: HTMLElement, { name, type, value, missing }: DnsRecord, copy: () => void): HTMLElement {
  const row = document.createElement('tr');
  const shown = document.createElement('code');
  shown.textContent = value;
  const cell = cellOf(shown);
  const last = document.createElement('td');
  if (missing === undefined) {
    const button = document.createElement('button');
    button.textContent = table.dataset.copy ?? '';
    button.setAttribute('aria-label', filledIn(table.dataset.copyOf, type, name));
    button.addEventListener('click', copy);
    last.append(button);
  } else {
    const note = document.createElement('small');
    note.textContent = filledIn(table.dataset.missing, missing);
    cell.append(note);
  }
  row.append(cellOf(name), cellOf(type), cell, last);
  return row;
}
