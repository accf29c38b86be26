/** Checks that hold for all answers of the server: places lie in their documents, and edits keep clear of each other. */

/** A position as LSP has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** The lines of texts by URI, without what ends them: `\n`, `\r\n` or `\r`, as LSP has it. */
export type Lines = ReadonlyMap<string, readonly string[]>;

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** What is wrong with the ranges and edits in an answer, at any depth. `uri` is the document that it is about. */
export function problemsIn(answer: unknown, uri: string, lines: Lines): string[] {
  const problems: string[] = [];
  visit(answer, uri, lines, problems);
  return problems;
}

function visit(value: unknown, uri: string, lines: Lines, problems: string[]): void {
  if (Array.isArray(value)) {
    const edits = value.filter(isEdit);
    if (edits.length > 1) {
      problems.push(...overlaps(edits));
    }
    for (const each of value) {
      visit(each, uri, lines, problems);
    }
    return;
  }
  if (!isRecord(value)) {
    return;
  }
  if (isRange(value)) {
    problems.push(...problemsOfRange(value, uri, lines));
    return;
  }
  const here = uriIn(value) ?? uri;
  if (isPlace(value)) {
    const { line, start, end } = value;
    const range = { start: { line, character: start }, end: { line, character: end } };
    problems.push(...problemsOfRange(range, here, lines));
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'data') {
      continue;
    }
    const about = key.startsWith('target')
      ? typeof value.targetUri === 'string'
        ? value.targetUri
        : here
      : here;
    // The ranges of a call are in the file that it comes from.
    const caller = key === 'fromRanges' && isRecord(value.from) ? uriIn(value.from) : undefined;
    visit(inner, key.startsWith('file:') ? key : (caller ?? about), lines, problems);
  }
  problems.push(...problemsOfNesting(value));
}

function uriIn(value: Record<string, unknown>): string | undefined {
  const own = value.uri;
  const document = value.textDocument;
  return typeof own === 'string'
    ? own
    : isRecord(document) && typeof document.uri === 'string'
      ? document.uri
      : undefined;
}

/** A range lies in its document and doesn't end before it starts; documents that aren't known aren't looked at. */
function problemsOfRange({ start, end }: Range, uri: string, lines: Lines): string[] {
  const text = lines.get(uri);
  if (text === undefined) {
    return [];
  }
  const shown = `${start.line}:${start.character}-${end.line}:${end.character}`;
  return [
    ...[start, end].flatMap(({ line, character }) => {
      const length = text[line]?.length;
      const isIn =
        length !== undefined && Number.isInteger(character) && character >= 0 && character <= length;
      return isIn ? [] : [`${shown} is outside of ${uri}`];
    }),
    ...(compare(start, end) > 0 ? [`${shown} ends before it starts`] : []),
  ];
}

/** `selectionRange` lies in `range`, and so do children and, the other way round, a selection's parent. */
function problemsOfNesting(value: Record<string, unknown>): string[] {
  const { range, selectionRange, children, parent } = value;
  if (!isRecord(range) || !isRange(range)) {
    return [];
  }
  const inner = [selectionRange, ...(Array.isArray(children) ? children.map(rangeIn) : [])];
  return [
    ...inner.flatMap((each) =>
      isRecord(each) && isRange(each) && !within(each, range) ? ['a range is outside of its parent'] : [],
    ),
    ...(isRecord(parent) && isRecord(parent.range) && isRange(parent.range)
      ? within(range, parent.range)
        ? []
        : ['a selection is outside of the next one']
      : []),
  ];
}

function rangeIn(value: unknown): unknown {
  return isRecord(value) ? value.range : undefined;
}

function overlaps(edits: readonly Edit[]): string[] {
  const sorted = [...edits].sort(
    (a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end),
  );
  return sorted.flatMap((edit, at) => {
    const next = sorted[at + 1];
    return next !== undefined && compare(edit.range.end, next.range.start) > 0
      ? [
          `edits overlap: the one that ends at ${edit.range.end.line}:${edit.range.end.character} with the next`,
        ]
      : [];
  });
}

/** A text with edits applied, as an editor does. */
export function edited(text: string, edits: readonly Edit[]): string {
  const starts = startsOf(text);
  const offset = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
  // Edits at one place are applied in the order of the array.
  const sorted = edits
    .map((edit, at) => ({ at, start: offset(edit.range.start), end: offset(edit.range.end), edit }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.at - b.at);
  let result = '';
  let done = 0;
  for (const { start, end, edit } of sorted) {
    result += text.slice(done, start) + edit.newText;
    done = end;
  }
  return result + text.slice(done);
}

function startsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function isEdit(value: unknown): value is Edit {
  return (
    isRecord(value) && typeof value.newText === 'string' && isRecord(value.range) && isRange(value.range)
  );
}

/** The lists of edits in a value, for the document of that URI. */
export function editsFor(value: unknown, uri: string): Edit[] {
  if (!isRecord(value)) {
    return [];
  }
  const changes = Array.isArray(value.documentChanges) ? value.documentChanges : [];
  return changes.flatMap((change: unknown) =>
    isRecord(change) && uriIn(change) === uri && Array.isArray(change.edits)
      ? change.edits.filter(isEdit)
      : [],
  );
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function isPlace(value: object): value is Place {
  return (
    'uri' in value &&
    'line' in value &&
    typeof value.line === 'number' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function within(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}
