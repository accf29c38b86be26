/** A text as Markdown code; backticks in it are kept. */
export function code(text: string): string {
  if (!text.includes('`')) {
    return `\`${text}\``;
  }
  const fence = text.includes('``') ? '```' : '``';
  return `${fence} ${text} ${fence}`;
}

/** Lines of the configuration language as a block of code, which editors colour. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}powermta\n${text}\n${fence}`;
}

/** A text from a file as plain Markdown: nothing in it is taken for markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, '\\$&');
}

/** Paragraphs, without those that are empty. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Lines of one paragraph, each on a line of its own, without those that are empty. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('  \n');
}

/** A list of points. */
export function bullets(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}

/** A table; the first row is its head. Bars in cells are kept. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/**
 * One row of a table whose cells may hold bars that are escaped already: the others are, also within code, as GitHub's
 * Markdown has it.
 */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}

/**
 * A link to a line, for a document that stands outside of the configuration: `conf.d/domains.conf:12`.
 * @param line counted from 0
 * @param nameFile what the file is called
 */
export function lineLink(
  { uri, line }: { readonly uri: string; readonly line: number },
  nameFile: (uri: string) => string,
): string {
  return `[${plain(nameFile(uri))}:${line + 1}](<${uri}#L${line + 1}>)`;
}

/** Things as code, with commas between them. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/**
 * Some of many: the first ones, and how many are left out.
 * @param texts ready Markdown
 * @param count how many there are in all, where `texts` doesn't hold all of those that are left out
 */
export function shortened(texts: readonly string[], most: number, count = texts.length): string {
  const left = count - most;
  return left > 1
    ? `${texts.slice(0, most).join(', ')} and ${left.toLocaleString('en-US')} more`
    : texts.join(', ');
}

/** The first sentence of a text in Markdown; a dot within code or brackets ends none. */
export function firstSentence(text: string): string {
  let depth = 0;
  let inCode = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '`') {
      inCode = !inCode;
    } else if (!inCode && char === '(') {
      depth++;
    } else if (!inCode && char === ')') {
      depth--;
    } else if (!inCode && depth === 0 && char === '.' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) {
      return text.slice(0, at + 1);
    }
  }
  return text;
}
