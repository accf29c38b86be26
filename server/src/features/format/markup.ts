import type { SyntaxTree } from '../../syntax/tree';

/** Lines from `first` to `last`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What begins template markup, and what ends it. */
const closers: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '<?': '?>', '<%': '%>' };

/**
 * The lines of template markup that doesn't end in the line that it begins in: `<?php` … `?>`, `{{` … `}}`. The template
 * engine, not PowerMTA, reads them. PHP may stay open to the end of the file; of other markup, what isn't closed before the
 * next of its kind begins is taken for text. Linear in the length of the text.
 */
export function multilineMarkup({ lines }: SyntaxTree): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    let opener = line?.templated || line?.kind === 'comment' ? leftOpen(line.text, from) : undefined;
    from = 0;
    while (opener !== undefined) {
      const first = at;
      const end = endOf(lines, at, opener);
      if (end === undefined) {
        break;
      }
      at = end.line;
      found.push({ first, last: at });
      opener = leftOpen(lines[at]?.text ?? '', end.character);
    }
  }
  return found;
}

/** The markup that is opened in a line, from an offset on, and not closed in it. */
function leftOpen(text: string, from: number): string | undefined {
  const pattern = /\{\{|\{%|<\?(?:php|=)?|<%/gi;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const close = text.indexOf(closerOf(match[0]), pattern.lastIndex);
    if (close < 0) {
      return match[0];
    }
    pattern.lastIndex = close + 2;
  }
  return undefined;
}

/** Where markup that was left open in a line ends: just after its closer. Undefined when it is no markup at all. */
function endOf(
  lines: SyntaxTree['lines'],
  start: number,
  opener: string,
): { line: number; character: number } | undefined {
  const closer = closerOf(opener);
  const isPhp = opener.length > 2;
  for (let at = start + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const close = text.indexOf(closer);
    const next = isPhp ? -1 : text.indexOf(opener);
    if (next >= 0 && (close < 0 || next < close)) {
      return undefined;
    }
    if (close >= 0) {
      return { line: at, character: close + 2 };
    }
  }
  return isPhp ? { line: lines.length - 1, character: Number.POSITIVE_INFINITY } : undefined;
}

function closerOf(opener: string): string {
  return closers[opener.slice(0, 2)] ?? '';
}
