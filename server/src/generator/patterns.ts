/**
 * Fills in the marks of a pattern: `{host}` becomes `values.host`. Marks without a value become nothing.
 * @param values by mark, without braces
 */
export function fillIn(pattern: string, values: Readonly<Record<string, string | undefined>>): string {
  let text = '';
  let from = 0;
  // Without an expression: this is done several times for each of many thousand lines.
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
    const close = pattern.indexOf('}', open);
    const mark = pattern.slice(open + 1, Math.max(open, close));
    if (isWord(mark)) {
      text += pattern.slice(from, open) + (values[mark] ?? '');
      from = close + 1;
    }
  }
  return text + pattern.slice(from);
}

function isWord(text: string): boolean {
  return wholeWord.test(text);
}

const wholeWord = /^\w+$/;

/** The first mark of a pattern that isn't among those that are known, with its braces; a lone brace counts as one. */
export function unknownMark(pattern: string, marks: readonly string[]): string | undefined {
  const rest = pattern.replace(anyMark, (whole, mark: string) => (marks.includes(mark) ? '' : whole));
  return /\{[^}]*\}?|\}/.exec(rest)?.[0];
}

const anyMark = /\{(\w+)\}/g;

/** A text as a part of a name: runs of other characters than letters, digits and `_` become one hyphen. */
export function slug(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-|-$/g, '');
}
