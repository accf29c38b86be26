import type { Problem } from '../../server/src/lsp/generate-protocol';
import type { FromPreview, ShownPreview } from './preview-messages';
import { filledIn } from './texts';

/** Draws what is to be said about lines: what was refused or has to be decided, and below it what is worth a look. */
export function drawProblems(
  into: HTMLElement,
  { problems, refused: allRefused, notices: allNotices }: ShownPreview,
  ask: (message: FromPreview) => void,
): void {
  const refused = problems.items.filter(({ kind }) => kind !== 'notice');
  const notices = problems.items.filter(({ kind }) => kind === 'notice');
  into.replaceChildren(
    ...group(into, `${into.dataset.refused ?? ''} (${allRefused.toLocaleString()})`, refused, true, ask),
    ...group(into, `${into.dataset.notices ?? ''} (${allNotices.toLocaleString()})`, notices, false, ask),
  );
}

function group(
  into: HTMLElement,
  title: string,
  problems: readonly Problem[],
  open: boolean,
  ask: (message: FromPreview) => void,
): HTMLElement[] {
  if (problems.length === 0) return [];
  const details = document.createElement('details');
  details.open = open || into.querySelector('details.notices')?.hasAttribute('open') === true;
  details.className = open ? 'refused' : 'notices';
  const summary = document.createElement('summary');
  summary.textContent = title;
  const list = document.createElement('ul');
  list.append(...problems.map((problem) => item(into, problem, ask)));
  details.append(summary, list);
  return [details];
}

function item(into: HTMLElement, problem: Problem, ask: (message: FromPreview) => void): HTMLElement {
  const row = document.createElement('li');
  row.append(lineOf(into, problem, ask), ` ${problem.message}. `);
  for (const { question, answer, label } of problem.choices ?? []) {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => ask({ kind: 'answer', question, answer }));
    row.append(button, ' ');
  }
  return row;
}

/** The number of the line: a link to it where a document has it. */
function lineOf(into: HTMLElement, problem: Problem, ask: (message: FromPreview) => void): HTMLElement {
  const isLinked = into.dataset.show !== undefined;
  const line = document.createElement(isLinked ? 'button' : 'strong');
  line.textContent = filledIn(into.dataset.line, problem.line + 1);
  if (isLinked) {
    line.className = 'link';
    line.title = filledIn(into.dataset.show, problem.line + 1);
    line.addEventListener('click', () => ask({ kind: 'line', problem }));
  }
  return line;
}
