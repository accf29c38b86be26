import './overview.css';
import type { Focus, OverviewBox } from '../../server/src/lsp/protocol';
import { debounced, element, host } from './host';
import { keepFocus } from './keep-focus';
import type { FromOverview, ToOverview } from './messages';
import { pannable } from './pan-zoom';

/** What is shown; kept so that a page comes back as it was. */
interface State {
  readonly filter: string;
  /** The boxes that were opened one in another, with their labels. */
  readonly opened: readonly { readonly label: string; readonly focus: Focus }[];
}

keepFocus();
const extension = host<FromOverview, State>();
const picture = element('picture');
const filter = element<HTMLInputElement>('filter');
const back = element<HTMLButtonElement>('back');
const where = element('where');
const view = pannable(picture);
let state: State = extension.getState() ?? { filter: '', opened: [] };
let boxes: readonly OverviewBox[] = [];
let fitNext = true;

filter.value = state.filter;
filter.addEventListener(
  'input',
  debounced(200, () => show({ ...state, filter: filter.value })),
);
back.addEventListener('click', goBack);
element('smaller').addEventListener('click', () => view.zoom(1 / 1.25));
element('larger').addEventListener('click', () => view.zoom(1.25));
element('fit').addEventListener('click', () => view.fit());
element('save').addEventListener('click', () => extension.postMessage({ kind: 'export' }));
window.addEventListener('message', ({ data }: MessageEvent<ToOverview>) => draw(data));
picture.addEventListener('click', ({ target }) => {
  if (!view.dragged()) open(boxAt(target));
});
picture.addEventListener('mouseover', ({ target }) => light(boxAt(target)));
picture.addEventListener('focusin', ({ target }) => light(boxAt(target)));
window.addEventListener('keydown', (event) => {
  if (event.target === filter || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = boxAt(event.target);
  if (box !== undefined && (event.key === 'Enter' || event.key === ' ')) open(box);
  else if (event.key === 'Escape') goBack();
  else if (event.key === '/') filter.focus();
  else if (!view.key(event.key)) return;
  event.preventDefault();
});
show(state);

function show(next: State): void {
  fitNext ||= next.opened.length !== state.opened.length || next.filter !== state.filter;
  state = next;
  extension.setState(state);
  const focus = state.opened.at(-1)?.focus;
  extension.postMessage({ kind: 'ask', filter: state.filter, ...(focus && { focus }) });
}

function goBack(): void {
  if (state.opened.length > 0) show({ ...state, opened: state.opened.slice(0, -1) });
}

function draw({ result }: ToOverview): void {
  back.hidden = state.opened.length === 0;
  where.textContent = state.opened.at(-1)?.label ?? '';
  boxes = result?.boxes ?? [];
  if (result === null || boxes.length === 0) {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = (result === null ? picture.dataset.gone : picture.dataset.empty) ?? '';
    picture.replaceChildren(note);
    return;
  }
  const held = document.activeElement?.getAttribute('data-box');
  const drawn = new DOMParser().parseFromString(result.svg, 'image/svg+xml').documentElement;
  picture.replaceChildren(document.importNode(drawn, true));
  view.changed(fitNext);
  fitNext = false;
  if (held) picture.querySelector<SVGElement>(`[data-box="${held}"]`)?.focus();
}

function boxAt(target: EventTarget | null): number | undefined {
  const box = target instanceof Element ? target.closest('[data-box]') : null;
  return box === null ? undefined : Number(box.getAttribute('data-box'));
}

/** Opens a box that stands for many, else goes to the line. */
function open(at: number | undefined): void {
  const box = at === undefined ? undefined : boxes[at];
  if (box?.focus !== undefined) {
    show({ ...state, opened: [...state.opened, { label: box.label, focus: box.focus }] });
  } else if (box?.place !== undefined) {
    extension.postMessage({ kind: 'reveal', place: box.place });
  }
}

/** Makes the arrows of a box stand out. */
function light(at: number | undefined): void {
  for (const arrow of picture.querySelectorAll('.arrow')) {
    const lit =
      at !== undefined &&
      (Number(arrow.getAttribute('data-from')) === at || Number(arrow.getAttribute('data-to')) === at);
    arrow.classList.toggle('lit', lit);
  }
}
