import { diffArrays } from 'diff';
import type { TextChange } from '../rules/rule';
import type { SyntaxTree } from '../syntax/tree';
import { changedStretches } from './changed-stretches';

/**
 * The smallest changes near each other, line by line, that make one text of another: sorted, and none touches another. What stays the same
 * at the ends of a changed line isn't part of the change.
 * @param tree the text as it is
 */
export function minimalChanges(tree: SyntaxTree, after: string): TextChange[] {
  return minimalLineChanges(
    tree.lines.map((line) => line.text),
    linesOf(after),
    0,
  );
}

/**
 * As `minimalChanges`, for some lines of a text with the same line at their end, so that they are changed before it.
 * @param before texts with their line ends
 * @param first where the lines stand, counted from 0
 */
export function minimalLineChanges(
  before: readonly string[],
  after: readonly string[],
  first: number,
): TextChange[] {
  const changes = changedStretches(before, after).flatMap(({ start, end, newStart, newEnd }) =>
    changesIn(before, start, before.slice(start, end), after.slice(newStart, newEnd)),
  );
  return changes.map((change) => ({
    ...change,
    startLine: change.startLine + first,
    endLine: change.endLine + first,
  }));
}

/** What makes lines of a text that begin with one of them others. */
function changesIn(
  lines: readonly string[],
  first: number,
  before: readonly string[],
  after: readonly string[],
): TextChange[] {
  const parts = diffArrays([...before], [...after]);
  const changes: TextChange[] = [];
  let line = first;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined || (!part.added && !part.removed)) {
      line += part?.count ?? 0;
      continue;
    }
    const next = parts[at + 1];
    const paired = part.removed && next?.added ? next : undefined;
    const removed = part.removed ? part.value : [];
    const added = paired?.value ?? (part.added ? part.value : []);
    changes.push(...replaceLines(lines, line, removed, added));
    line += removed.length;
    at += paired === undefined ? 0 : 1;
  }
  return changes;
}

/** Lines with their line ends; the last one has none and may be empty, as in a tree. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(start, end));
    start = end;
  }
  lines.push(text.slice(start));
  return lines;
}

/** As many lines as before: each by itself; else all of them in one change. */
function replaceLines(
  lines: readonly string[],
  first: number,
  removed: readonly string[],
  added: readonly string[],
): TextChange[] {
  if (removed.length === added.length) {
    return removed.map((text, index) => replaceText(lines, first + index, text, added[index] ?? ''));
  }
  return [replaceText(lines, first, removed.join(''), added.join(''))];
}

/** Replaces a text that begins with a line by another, sparing what is the same at both ends. */
function replaceText(lines: readonly string[], line: number, before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    head++;
  }
  while (head > 0 && splitsCharacter(before, after, head)) {
    head--;
  }
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }
  while (tail > 0 && splitsCharacter(before, after, before.length - tail, after.length - tail)) {
    tail--;
  }
  const start = positionAt(lines, line, head);
  const end = positionAt(lines, line, before.length - tail);
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
    text: after.slice(head, after.length - tail),
  };
}

/** Whether a cut would part a line end of two characters, or a character of two code units. */
function splitsCharacter(before: string, after: string, at: number, afterAt = at): boolean {
  return isPair(before, at) || isPair(after, afterAt);
}

function isPair(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (
    (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000)
  );
}

/** The position so many code units behind the start of a line. */
function positionAt(
  lines: readonly string[],
  line: number,
  offset: number,
): { line: number; character: number } {
  let at = line;
  let left = offset;
  while (at < lines.length - 1 && left >= (lines[at]?.length ?? 0)) {
    left -= lines[at]?.length ?? 0;
    at++;
  }
  return { line: at, character: left };
}
