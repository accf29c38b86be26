/** Rows that are drawn above and below what is seen. */
const SPARE = 10;

/** The selected rows, from one to another among those shown. */
export interface Selection {
  /** Where it began. */
  readonly anchor: number;
  /** Where the keys go on. */
  readonly active: number;
}

/** The indices of the rows that have some letters in one of their fields, in any case; '' for all. */
export function rowsWith(rows: readonly (readonly string[])[], text: string): number[] {
  const wanted = text.trim().toLowerCase();
  const found: number[] = [];
  for (const [index, fields] of rows.entries()) {
    if (wanted === '' || fields.some((field) => field.toLowerCase().includes(wanted))) found.push(index);
  }
  return found;
}

/** Which rows to draw, from one to before another: those that are seen and a few more, however many there are. */
export function drawnRows(
  { top, height, row }: { readonly top: number; readonly height: number; readonly row: number },
  count: number,
): [from: number, to: number] {
  const from = Math.max(0, Math.floor(top / row) - SPARE);
  return [Math.min(from, count), Math.min(count, from + Math.ceil(height / row) + 2 * SPARE)];
}

/** The first and last selected row; none is an empty range. */
export function rangeOf(selection: Selection | undefined): [first: number, last: number] {
  return selection === undefined
    ? [0, -1]
    : [Math.min(selection.anchor, selection.active), Math.max(selection.anchor, selection.active)];
}

/**
 * The selection after a key, of so many rows.
 * @param page how many rows a page has
 * @returns undefined for keys that select nothing
 */
export function selectedBy(
  { key, shift, command }: { readonly key: string; readonly shift: boolean; readonly command: boolean },
  selection: Selection | undefined,
  count: number,
  page: number,
): Selection | undefined {
  if (count === 0) return undefined;
  if (command) return key === 'a' ? { anchor: 0, active: count - 1 } : undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    End: count,
    Home: -count,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const from = selection?.active ?? (step > 0 ? -1 : 0);
  const active = Math.min(count - 1, Math.max(0, from + step));
  return { anchor: shift ? (selection?.anchor ?? active) : active, active };
}
