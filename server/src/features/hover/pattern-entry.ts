import { durationWords, parseDuration } from '../../schema/values/duration';
import { patternAction } from '../../schema/values-known';
import { code, codes, paragraphs } from '../describe/markdown';
import type { Explain } from './value';

/** An action of an entry in `<smtp-pattern-list>`: what it does, and what it goes with (guide §3.3.15). */
export const explainPatternAction: Explain = ({ text }) => {
  const action = patternAction(text);
  if (action === undefined) {
    return undefined;
  }
  const { syntax, meaning, after, excludes = [] } = action;
  const interval = action.takes === 'duration' ? parseDuration(text.slice(text.indexOf('=') + 1)) : undefined;
  return {
    text: paragraphs(
      `${code(syntax)}${interval?.ok ? `, here **${durationWords(interval.seconds)}**` : ''}`,
      meaning,
      after === undefined ? '' : `Stands behind ${code(after)}.`,
      excludes.length === 0 ? '' : `Not together with ${codes(excludes)}.`,
    ),
  };
};

/** What results of pattern lists do (guide §3.3.14). */
const results: ReadonlyMap<string, (value: string) => string> = new Map([
  ['virtual-mta', (value) => `sends the message by the virtual MTA or pool ${code(value)}`],
  ['recipient-priority', (value) => `gives the recipients the priority ${code(value)}, from 0 to 100`],
  ['call-to', (value) => `goes on in the pattern list ${code(value)}`],
]);

/** A result of an entry in `<pattern-list>`; several stand with commas between them. */
export const explainPatternResult: Explain = ({ text, start, character }) => {
  const pieces = [...text.matchAll(/[^,]+/g)];
  const piece = pieces.find(({ index, 0: part }) => character <= start + index + part.length);
  const [, name = '', value = ''] = /^([\w-]+)[=:](.*)/s.exec((piece?.[0] ?? '').trim()) ?? [];
  const meaning = results.get(name.toLowerCase());
  if (piece === undefined || meaning === undefined || value === '') {
    return undefined;
  }
  const part = piece[0];
  const from = start + piece.index + part.length - part.trimStart().length;
  return { text: `${code(part.trim())}: ${meaning(value)}`, start: from, end: from + part.trim().length };
};
