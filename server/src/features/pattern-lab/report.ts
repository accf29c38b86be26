import { bullets, code, lineLink, paragraphs, plain, tableRow } from '../describe/markdown';
import type { Place } from '../explain';
import type { ActionOutcome } from './actions';
import type { LabEntry, ListChoice } from './lists';
import type { Hit, LabRun } from './run';

/** A run as plain data: for JSON, and for whoever words it. */
export interface LabReport {
  readonly list: ListChoice;
  /** The texts, each with the entries that match it in the order of the list. */
  readonly texts: readonly {
    readonly text: string;
    readonly count: number;
    readonly hits: readonly ReportedHit[];
  }[];
  readonly entries: readonly (ReportedEntry & { readonly matches: number; readonly problem?: string })[];
  /** Whole sentences. */
  readonly notes: readonly string[];
}

interface ReportedEntry {
  /** As written: `reply /too many/`. */
  readonly entry: string;
  /** Actions, results or category. */
  readonly result: string;
  readonly place: Place;
}

export interface ReportedHit extends ReportedEntry {
  /** False where it depends on what the guide leaves open, or the entry could not be tried. */
  readonly sure: boolean;
  readonly actions?: readonly ActionOutcome[];
}

/** A run as plain data. */
export function labReport({ list, texts, entries }: LabRun, notes: readonly string[] = []): LabReport {
  return {
    list: { kind: list.kind, name: list.name },
    texts: texts.map(({ text, count, hits }) => ({ text, count, hits: hits.map(reportedHit) })),
    entries: entries.map(({ entry, matches, problem }) => ({
      ...reportedEntry(entry),
      matches,
      ...(problem !== undefined && { problem }),
    })),
    notes: [...list.notes, ...notes],
  };
}

function reportedHit({ entry, sure, actions }: Hit): ReportedHit {
  return { ...reportedEntry(entry), sure, ...(actions.length > 0 && { actions }) };
}

function reportedEntry({ test, header, pattern, result, nested, place }: LabEntry): ReportedEntry {
  const written = pattern === undefined ? '*' : `/${pattern}/`;
  const entry = [test, header, written].filter((part) => part).join(' ');
  return { entry, result: nested === undefined || result !== '' ? result : '<pattern-list>', place };
}

/** How many texts are shown, with and without a match. */
const MOST_TEXTS = 200;

/** How many letters of a text are shown. */
const MOST_LETTERS = 300;

/** What a list is called: `<smtp-pattern-list blocked>`. */
export function listTitle({ kind, name }: ListChoice): string {
  return `<${[kind, name].filter((part) => part !== '').join(' ')}>`;
}

/** A run as a Markdown document with links to the lines. */
export function labMarkdown(report: LabReport, nameFile: (uri: string) => string): string {
  const { list, texts, entries, notes } = report;
  const link = (place: Place) => lineLink(place, nameFile);
  const total = texts.reduce((sum, { count }) => sum + count, 0);
  const matched = texts.filter(({ hits }) => hits.some(({ sure }) => sure));
  const without = texts.filter(({ hits }) => hits.length === 0);
  const open = texts.filter(({ hits }) => hits.length > 0 && !hits.some(({ sure }) => sure));
  const sum = (some: typeof texts) => some.reduce((all, { count }) => all + count, 0);
  const summary = `${total} tried: ${sum(matched)} matched, ${sum(without)} not${open.length > 0 ? `, ${sum(open)} perhaps` : ''}.`;
  const never = entries.filter(({ matches, problem }) => matches === 0 && problem === undefined).length;
  const rows = entries.map(({ entry, result, matches, problem, place }) =>
    tableRow([
      code(entry),
      result === '' ? '' : code(result),
      matches === 0 ? 'never' : `${matches}`,
      link(place),
      plain(problem ?? ''),
    ]),
  );
  return `${paragraphs(
    `# ${plain(listTitle(list))}`,
    `${summary} ${never} of ${entries.length} entries never matched.`,
    notes.length === 0 ? '' : bullets(notes.map(plain)),
    textsMarkdown('What matched', [...matched, ...open], link),
    textsMarkdown('What nothing matched', without, link),
    `## Entries\n\n${tableRow(['Entry', 'What it does', 'Matched', 'Line', ''])}\n|---|---|---|---|---|\n${rows.join('\n')}`,
  )}\n`;
}

function textsMarkdown(title: string, texts: LabReport['texts'], link: (place: Place) => string): string {
  if (texts.length === 0) {
    return '';
  }
  const shown = texts.slice(0, MOST_TEXTS).map(({ text, count, hits }) => {
    const times = count > 1 ? ` × ${count}` : '';
    const found = hits.map((hit) => `\n  - ${hitMarkdown(hit)} (${link(hit.place)})`);
    return `- ${code(inOneLine(text))}${times}${found.join('')}`;
  });
  const left = texts.length - shown.length;
  return `## ${title}\n\n${[...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}`;
}

/** A text as one line of moderate length. */
function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

function hitMarkdown({ entry, result, sure, actions }: ReportedHit): string {
  const does = actions === undefined ? code(result) : actions.map(actionMarkdown).join(', ');
  return `${sure ? '' : 'perhaps '}${code(entry)}: ${result === '' ? 'nothing' : does}`;
}

function actionMarkdown({ text, holds }: ActionOutcome): string {
  const whether = { yes: '', no: ' (an entry before says otherwise)', open: ' (not known whether it holds)' }[
    holds
  ];
  return `${code(text)}${whether}`;
}
