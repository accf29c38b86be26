import { code, lineLink, paragraphs, plain, tableRow } from '../describe/markdown';
import type { Place } from '../explain';
import type { Change, Group, Section } from './changes';

/** How many of those for whom the same changes are named. */
const MOST_NAMES = 12;
/** How many groups of a section are shown. */
const MOST_GROUPS = 200;

/** How places are linked, on either side. */
interface CompareNames {
  /** What the two are called: `HEAD`, `the files now`. */
  readonly before: string;
  readonly after: string;
  nameFile(uri: string): string;
}

/** A comparison as a Markdown document with links to the lines. */
export function comparisonMarkdown(sections: readonly Section[], names: CompareNames): string {
  const { before, after } = names;
  const body = sections.map((section) => sectionMarkdown(section, names));
  return `${paragraphs(
    `# What changes from ${plain(before)} to ${plain(after)}`,
    sections.length === 0 ? 'Nothing: the same settings hold for everybody.' : '',
    ...body,
  )}\n`;
}

function sectionMarkdown({ title, groups }: Section, names: CompareNames): string {
  const shown = groups.slice(0, MOST_GROUPS).map((group) => groupMarkdown(group, names));
  const left = groups.length - shown.length;
  return paragraphs(`## ${title}`, ...shown, left > 0 ? `And ${left} more.` : '');
}

function groupMarkdown({ who, kind, changes }: Group, names: CompareNames): string {
  const named = who
    .slice(0, MOST_NAMES)
    .map((name) => (name.includes('<') || name.includes('.') ? code(name) : plain(name)));
  const left = who.length - named.length;
  const whose = left > 0 ? `${who.length}: ${named.join(', ')} and ${left} more` : named.join(', ');
  const word = { added: 'New: ', removed: 'Gone: ', changed: '' }[kind];
  const rows = changes.map((change) => row(change, names));
  return paragraphs(
    `**${word}${whose}**`,
    rows.length === 0 ? '' : `| | Before | After |\n|---|---|---|\n${rows.join('\n')}`,
  );
}

function row({ what, before, after, beforeAt, afterAt }: Change, { nameFile }: CompareNames): string {
  const cell = (value: string | undefined, at: Place | undefined) =>
    [value === undefined ? (at === undefined ? '–' : 'cleared') : code(value), at && lineLink(at, nameFile)]
      .filter((part) => part)
      .join(' ');
  return tableRow([
    /^[a-z\d.-]+$/.test(what) ? code(what) : plain(what),
    cell(before, beforeAt),
    cell(after, afterAt),
  ]);
}
