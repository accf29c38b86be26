import type { LintTextResult, PagedFinding } from '../../../server/src/lsp/tools-protocol';

// What the tools say is for language models, and is English as all that the server says.

/** The most characters that a tool answers with: what a model can take beside everything else it is told. */
export const MOST_ANSWER = 24_000;

/** An answer that isn't too long: of a longer one whole lines from its beginning, and what to do for the rest. */
export function bounded(text: string, most = MOST_ANSWER): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most);
  const kept = text.slice(0, end > 0 ? end : most);
  const left = text.length - kept.length;
  return `${kept}\n\n(Cut here: ${left.toLocaleString('en-US')} more characters. Ask about less at once.)`;
}

/** What was found in a text, as a list in Markdown. */
export function findingsMarkdown(result: LintTextResult & { readonly ok: true }): string {
  const { version, findings, more } = result;
  const about = `checked for PowerMTA ${version}, as a part of a configuration: whether names are defined elsewhere isn't looked at.`;
  if (findings.length === 0) return `No findings; ${about}`;
  const total = findings.length + more;
  const rest = more === 0 ? '' : `\n\n${more.toLocaleString('en-US')} more findings aren't listed.`;
  const title = `${total.toLocaleString('en-US')} finding${total === 1 ? '' : 's'}; ${about}`;
  return `${title}\n\n${findings.map(findingLine).join('\n')}${rest}`;
}

function findingLine({ line, severity, rule, message, page }: PagedFinding): string {
  const name = page === undefined ? rule : `[${rule}](${page})`;
  return `- line ${line}, ${severity}, ${name}: ${message}`;
}
