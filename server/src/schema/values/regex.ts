import { patternProblem } from './regex-syntax';
import { type Failure, failure, type Parsed, quote } from './result';

/** A regular expression between slashes. */
interface Regex {
  /** What stands between the slashes. */
  readonly pattern: string;
  /** Whether it matches every text, as `//` does. */
  readonly everything: boolean;
}

/** Patterns that match whatever text they are tried on; an empty one does (public configurations close lists with it). */
const everything = new Set(['', '.*', '^', '$', '^.*', '.*$', '^.*$']);

/**
 * Reads a regular expression (PCRE, guide §3.2) between slashes. It fails for certain only where every version of PCRE
 * refuses the pattern; what only some refuse, or what we can't judge, is taken.
 */
export function parseRegex(text: string): Parsed<Regex> {
  if (!text.startsWith('/')) {
    return failure(
      text,
      `${quote(text)} isn't a regular expression: write it between slashes, as in /${text}/`,
      {
        unsure: true,
      },
    );
  }
  if (text.length < 2 || !text.endsWith('/') || endsEscaped(text)) {
    return unclosed(text);
  }
  const pattern = text.slice(1, -1);
  const problem = patternProblem(pattern);
  if (problem === undefined) {
    return { ok: true, pattern, everything: everything.has(pattern) };
  }
  const { start, end, message } = problem;
  return failure(text, message, {
    start: start + 1,
    end: end + 1,
    ...(problem.unsure ? { unsure: true } : {}),
  });
}

/** Tells what to do about a text that begins with a slash and doesn't end with one. */
function unclosed(text: string): Failure {
  const [, pattern = '', behind = '', rest = ''] =
    /^\/((?:\\.|[^\\/])+)\/([^\s/]+)(\s[^/]*)?$/.exec(text) ?? [];
  if (/^[imsx]+$/.test(behind)) {
    return failure(
      text,
      `${quote(behind)} can't stand behind the slash that ends a regular expression: write (?${behind}) at its beginning instead`,
      { suggestion: `/(?${behind})${pattern}/${rest}`, unsure: true },
    );
  }
  if (/^[\w=,-]+$/.test(behind)) {
    return failure(text, 'a blank belongs behind the slash that ends a regular expression', {
      suggestion: `/${pattern}/ ${behind}${rest}`,
      unsure: true,
    });
  }
  const message = `${quote(text)} has no slash at its end: write a regular expression as /…/`;
  return failure(text, message, { unsure: true });
}

function endsEscaped(text: string): boolean {
  let backslashes = 0;
  while (text[text.length - 2 - backslashes] === '\\') {
    backslashes++;
  }
  return backslashes % 2 === 1;
}
