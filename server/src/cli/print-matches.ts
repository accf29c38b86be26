import type { NameFile } from '../features/explain';
import { type LabReport, listTitle, type ReportedHit } from '../features/pattern-lab';
import { withPaths } from './with-paths';

/** What matched as people read it. */
export function matchesText({ list, texts, entries, notes }: LabReport, nameFile: NameFile): string {
  const at = ({ place: { uri, line } }: Pick<ReportedHit, 'place'>) => `${nameFile(uri)}:${line + 1}`;
  const lines = [listTitle(list), ...notes.map((note) => `  ${note}`), ''];
  for (const { text, count, hits } of texts) {
    lines.push(count > 1 ? `${text}  (${count} times)` : text);
    lines.push(
      ...(hits.length === 0 ? ['  nothing matches'] : hits.map((hit) => `  ${hitText(hit)}  (${at(hit)})`)),
    );
  }
  const never = entries.filter(({ matches }) => matches === 0);
  lines.push(
    '',
    never.length === 0 ? 'Every entry matched.' : `Never matched (${never.length} of ${entries.length}):`,
  );
  for (const entry of never) {
    lines.push(
      `  ${entry.entry}  (${at(entry)})`,
      ...(entry.problem === undefined ? [] : [`    ${entry.problem}`]),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What matched as JSON, version 1: lines are counted from 1. */
export function matchesJson(report: LabReport, nameFile: NameFile): string {
  return `${JSON.stringify({ version: 1, ...report }, withPaths(nameFile), 2)}\n`;
}

function hitText({ entry, result, sure, actions }: ReportedHit): string {
  const words = { yes: '', no: ' (an entry before says otherwise)', open: ' (not known whether it holds)' };
  const does = actions?.map(({ text, holds }) => `${text}${words[holds]}`).join(', ') ?? result;
  return `${sure ? '' : 'perhaps '}${entry} → ${does || 'nothing'}`;
}
