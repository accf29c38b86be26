import type { Problem } from '../../server/src/lsp/generate-protocol';
import type { FromPreview } from './preview-messages';

/** Draws what is to be said about lines: what was refused or has to be decided, and below it what is worth a look. */
export function drawProblems(
  into: HTMLElement,
  problems: readonly Problem[],
  ask: (message: FromPreview) => void,
): void {
  const refused = problems.filter(({ kind }) => kind !== 'notice');
  const notices = problems.filter(({ kind }) => kind === 'notice');
  into.replaceChildren(
    ...group(into, into.dataset.refused ?? '', refused, true, ask),
    ...group(into, into.dataset.notices ?? '', notices, false, ask),
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
  summary.textContent = `${title} (${problems.length})`;
  const list = document.createElement('ul');
  list.append(...problems.map((problem) => item(into, problem, ask)));
  details.append(summary, list);
  return [details];
}

function item(into: HTMLElement, problem: Problem, ask: (message: FromPreview) => void): HTMLElement {
  const row = document.createElement('li');
  const line = document.createElement('button');
  line.className = 'link';
  line.textContent = (into.dataset.line ?? '').replace('{0}', String(problem.line + 1));
  line.title = (into.dataset.show ?? '').replace('{0}', String(problem.line + 1));
  line.addEventListener('click', () => ask({ kind: 'line', problem }));
  row.append(line, ` ${problem.message}. `);
  for (const { question, answer, label } of problem.choices ?? []) {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => ask({ kind: 'answer', question, answer }));
    row.append(button, ' ');
  }
  return row;
}
