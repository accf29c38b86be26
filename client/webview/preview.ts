import './preview.css';
import { element, host } from './host';
import { keepFocus } from './keep-focus';
import type { FromPreview, RejectedEdit, ShownPreview, ToPreview } from './preview-messages';
import { drawPager } from './preview-pager';
import { drawProblems } from './preview-problems';
import { drawRecords } from './preview-records';
import { drawRows } from './preview-rows';
import { filledIn } from './texts';

/** The open tab, so that it is open again when the page comes back. */
interface State {
  readonly tab: string;
}

keepFocus();
const extension = host<FromPreview, State>();
const status = element('status');
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
const spf = element<HTMLSelectElement>('spf');
const dmarc = element<HTMLSelectElement>('dmarc');
const reports = element<HTMLInputElement>('reports');
let shown: ShownPreview | undefined;

for (const id of ['insert', 'file', 'split', 'options', 'keys'] as const) {
  element(id).addEventListener('click', () => extension.postMessage({ kind: id }));
}
for (const button of document.querySelectorAll<HTMLElement>('button[data-copy]')) {
  button.addEventListener('click', () => {
    const what = button.dataset.copy;
    if (what === 'text' || what === 'zones' || what === 'table' || what === 'commands') {
      extension.postMessage({ kind: 'copy', what });
    }
  });
}
for (const tab of tabs) {
  tab.addEventListener('click', () => openTab(tab));
  tab.addEventListener('keydown', (event) => moveTab(event, tab));
}
for (const input of [spf, dmarc, reports]) {
  input.addEventListener('change', () => {
    if (shown === undefined || !reports.checkValidity()) return;
    const dns = { ...shown.dns, spf: spf.value, dmarc: dmarc.value, dmarcReports: reports.value.trim() };
    ask({ kind: 'dns', dns: dns as ShownPreview['dns'] });
  });
}
openTab(tabs.find(({ id }) => id === extension.getState()?.tab) ?? tabs[0]);
window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) =>
  data.kind === 'shown' ? draw(data) : reject(data),
);
ask({ kind: 'ask' });

/** Asks for something that changes what is shown. */
function ask(message: FromPreview): void {
  status.textContent = status.dataset.working ?? '';
  extension.postMessage(message);
}

function draw(data: ShownPreview): void {
  shown = data;
  const { read, generated, skipped, refused } = data.counts;
  status.textContent = filledIn(status.dataset.counts, read, generated, skipped, refused);
  list(element('wrong'), data.wrong);
  for (const id of ['insert', 'file', 'split']) {
    element<HTMLButtonElement>(id).disabled = generated === 0 || data.wrong.length > 0;
  }
  redrawProblems(data);
  drawRows(data.rows, ask);
  for (const paged of ['problems', 'rows', 'notes', 'records'] as const) drawPager(paged, data[paged], ask);
  element('text').textContent = data.text;
  element('cut').hidden = !data.isCut;
  spf.value = data.dns.spf;
  dmarc.value = data.dns.dmarc;
  if (document.activeElement !== reports) reports.value = data.dns.dmarcReports;
  list(element('notes'), data.notes.items);
  drawRecords(data.records, (index) => extension.postMessage({ kind: 'record', index }));
  element('shell').textContent = data.commands;
}

/** Draws the problems anew. When the button of one had the focus and is gone, the next thing that can be done gets it. */
function redrawProblems(data: ShownPreview): void {
  const problems = element('problems');
  const hadFocus = problems.contains(document.activeElement);
  drawProblems(problems, data, ask);
  if (hadFocus) (problems.querySelector<HTMLElement>('button, summary') ?? tabs[0])?.focus();
}

/** Marks the field whose text can't be used; the text stays, to be put right. */
function reject({ key, edit, message }: RejectedEdit): void {
  status.textContent = message;
  for (const edited of Object.keys(edit)) {
    const input = document.getElementById(`${key}-${edited}`);
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute('title', message);
  }
}

function list(into: HTMLElement, sentences: readonly string[]): void {
  into.hidden = sentences.length === 0;
  into.replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    }),
  );
}

function openTab(opened: HTMLButtonElement | undefined): void {
  if (opened === undefined) return;
  for (const tab of tabs) {
    const isOpen = tab === opened;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    element(tab.getAttribute('aria-controls') ?? '').hidden = !isOpen;
  }
  extension.setState({ tab: opened.id });
}

/** Arrow keys, Home and End go from tab to tab, as screen readers expect it. */
function moveTab(event: KeyboardEvent, tab: HTMLButtonElement): void {
  const at = tabs.indexOf(tab);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs[next % tabs.length];
  openTab(target);
  target?.focus();
}
