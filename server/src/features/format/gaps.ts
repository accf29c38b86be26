import type { Line } from '../../syntax/line';
import { isBlank } from '../../syntax/words';

/** White space in a line and what should stand there instead. UTF-16 offsets; may be empty. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const noGaps: readonly Gap[] = [];

/**
 * The white space between the parts of a line's code that isn't what it should be: nothing inside the brackets of a tag but
 * one space before its argument, one space or `padding` before a value. White space within values is theirs, and where there
 * is none, none comes in.
 * @param padding what should stand between a directive's name and its value
 */
export function gapsOf(line: Line, padding: string): readonly Gap[] {
  switch (line.kind) {
    case 'open':
    case 'close':
      return line.tagEnd < 0 ? noGaps : gapsOfTag(line);
    case 'directive':
      return gapsOfDirective(line, padding);
    default:
      return noGaps;
  }
}

function gapsOfTag(line: Line): Gap[] {
  const { text, nameStart, nameEnd, valueStart, valueEnd, tagStart, tagEnd } = line;
  const gaps: Gap[] = [];
  if (line.kind === 'close') {
    const slash = text.indexOf('/', tagStart);
    addGap(gaps, text, tagStart + 1, slash, '');
    addGap(gaps, text, slash + 1, nameStart, '');
  } else if (text[nameStart] !== '?' && text[nameStart] !== '%') {
    // `< ?` without its space would begin template markup.
    addGap(gaps, text, tagStart + 1, nameStart, '');
  }
  const hasArgument = valueEnd > valueStart;
  if (hasArgument) {
    addGap(gaps, text, nameEnd, valueStart, ' ');
  }
  addGap(gaps, text, hasArgument ? valueEnd : nameEnd, tagEnd - 1, '');
  return gaps;
}

function gapsOfDirective(line: Line, padding: string): readonly Gap[] {
  const { text, nameEnd, valueStart, valueEnd, tagStart, tagEnd, opens } = line;
  const hasValue = valueEnd > valueStart;
  const gaps: Gap[] = [];
  if (hasValue) {
    addGap(gaps, text, nameEnd, valueStart, padding);
  }
  if (opens !== '') {
    addGap(gaps, text, hasValue ? valueEnd : nameEnd, tagStart, ' ');
    addGap(gaps, text, tagStart + 1, skipBlanks(text, tagStart + 1), '');
    addGap(gaps, text, lastBlanks(text, tagEnd - 1), tagEnd - 1, '');
  }
  return gaps;
}

function addGap(gaps: Gap[], text: string, start: number, end: number, wanted: string): void {
  if (end > start && (end - start !== wanted.length || !text.startsWith(wanted, start))) {
    gaps.push({ start, end, text: wanted });
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function lastBlanks(text: string, to: number): number {
  let at = to;
  while (isBlank(text.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}
