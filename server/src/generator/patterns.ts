/**
 * Fills in the marks of a pattern: `{host}` becomes `values.host`. Marks without a value become nothing.
 * @param values by mark, without braces
 */
export function fillIn(pattern: string, values: Readonly<Record<string, string | undefined>>): string {
  return pattern.replace(anyMark, (_, mark: string) => values[mark] ?? '');
}

/** The first mark of a pattern that isn't among those that are known, with its braces; a lone brace counts as one. */
export function unknownMark(pattern: string, marks: readonly string[]): string | undefined {
  const rest = pattern.replace(anyMark, (whole, mark: string) => (marks.includes(mark) ? '' : whole));
  return /\{[^}]*\}?|\}/.exec(rest)?.[0];
}

const anyMark = /\{(\w+)\}/g;

/** A text as a part of a name: runs of other characters than letters, digits and `_` become one hyphen. */
export function slug(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '');
}
