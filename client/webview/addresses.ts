import './addresses.css';
import { debounced, element, host } from './host';
import { keepFocus } from './keep-focus';
import type { FromSheet, ToSheet } from './messages';
import { drawnRows, rangeOf, rowsWith, type Selection, selectedBy } from './sheet-rows';
import { filledIn } from './texts';

interface State {
  readonly filter: string;
}

/** Pixels of a row, as the style says. */
const ROW = 22;

keepFocus();
const extension = host<FromSheet, State>();
const sheet = element('sheet');
const head = element('head');
const body = element('rows');
const filter = element<HTMLInputElement>('filter');
const count = element('count');
let rows: ToSheet['rows'] = [];
/** Indices of the rows that the filter leaves. */
let shown: number[] = [];
let selection: Selection | undefined;

filter.value = extension.getState()?.filter ?? '';
filter.addEventListener('input', debounced(120, filterRows));
sheet.addEventListener('scroll', () => requestAnimationFrame(draw));
new ResizeObserver(draw).observe(sheet);
element('copy').addEventListener('click', copy);
element('save').addEventListener('click', () => extension.postMessage({ kind: 'save', rows: shown }));
body.addEventListener('click', (event) => {
  const at = rowAt(event.target);
  if (at === undefined) return;
  // The rows are drawn anew by the first click, so that the browser sees no double click in one of them.
  if (event.detail === 2) reveal(at);
  selection = { anchor: event.shiftKey ? (selection?.anchor ?? at) : at, active: at };
  draw();
});
sheet.addEventListener('keydown', onKey);
document.addEventListener('copy', (event) => {
  if (document.activeElement === filter || window.getSelection()?.toString()) return;
  event.preventDefault();
  copy();
});
window.addEventListener('message', ({ data }: MessageEvent<ToSheet>) => {
  // What is told once more, after a change elsewhere, leaves the selection as it is.
  const kept = JSON.stringify(rows) === JSON.stringify(data.rows) ? selection : undefined;
  rows = data.rows;
  head.replaceChildren(...data.columns.map((text) => cell('columnheader', text)));
  filterRows();
  selection = kept;
  draw();
});
extension.postMessage({ kind: 'ask' });

function filterRows(): void {
  extension.setState({ filter: filter.value });
  shown = rowsWith(rows, filter.value);
  selection = undefined;
  body.style.height = `${shown.length * ROW}px`;
  sheet.setAttribute('aria-rowcount', String(shown.length + 1));
  count.textContent =
    rows.length === 0
      ? (sheet.dataset.empty ?? '')
      : filledIn(sheet.dataset.count, shown.length, rows.length);
  draw();
}

/** Draws the rows that are seen, and a few more. */
function draw(): void {
  const { scrollTop: top, clientHeight: height } = sheet;
  const [first, last] = drawnRows({ top, height, row: ROW }, shown.length);
  const [from, to] = rangeOf(selection);
  const drawn: HTMLElement[] = [];
  for (let at = first; at < last; at++) {
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.id = idOf(at);
    row.setAttribute('aria-rowindex', String(at + 2));
    row.setAttribute('aria-selected', String(from <= at && at <= to));
    row.dataset.at = String(at);
    row.style.top = `${at * ROW}px`;
    row.append(...(rows[shown[at] ?? -1] ?? []).map((text) => cell('gridcell', text)));
    drawn.push(row);
  }
  body.replaceChildren(...drawn);
  // The focus stays on the sheet; this tells screen readers which row the keys have come to.
  if (selection === undefined) sheet.removeAttribute('aria-activedescendant');
  else sheet.setAttribute('aria-activedescendant', idOf(selection.active));
}

function idOf(at: number): string {
  return `row-${at}`;
}

function cell(role: string, text: string): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', role);
  made.textContent = text;
  made.title = text;
  return made;
}

function rowAt(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return row === null ? undefined : Number(row.dataset.at);
}

function onKey(event: KeyboardEvent): void {
  const page = Math.max(1, Math.floor(sheet.clientHeight / ROW) - 2);
  const { key, shiftKey: shift } = event;
  const command = event.ctrlKey || event.metaKey;
  const next = selectedBy({ key, shift, command }, selection, shown.length, page);
  if (key === 'Enter') reveal(selection?.active);
  else if (next === undefined) return;
  else {
    selection = next;
    if (!command) scrollTo(next.active);
  }
  event.preventDefault();
  draw();
}

/** Scrolls as far as is needed to see a row. */
function scrollTo(at: number): void {
  const top = at * ROW;
  if (top < sheet.scrollTop) sheet.scrollTop = top;
  else if (top + 3 * ROW > sheet.scrollTop + sheet.clientHeight) {
    sheet.scrollTop = top + 3 * ROW - sheet.clientHeight;
  }
}

function reveal(at: number | undefined): void {
  const row = at === undefined ? undefined : shown[at];
  if (row !== undefined) extension.postMessage({ kind: 'reveal', row });
}

/** Copies what is selected, or all that is shown. */
function copy(): void {
  const [from, to] = rangeOf(selection);
  extension.postMessage({ kind: 'copy', rows: from <= to ? shown.slice(from, to + 1) : shown });
}
