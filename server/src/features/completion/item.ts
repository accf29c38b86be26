import {
  type CompletionItem,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { CompletionOptions, Suggestion } from './suggestion';

/** Where an item is written. */
interface Target {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A suggestion as LSP tells it.
 * @param order its place among the suggestions of its rank
 */
export function toItem(
  suggestion: Suggestion,
  target: Target,
  order: number,
  options: CompletionOptions,
): CompletionItem {
  const { label, kind, snippet, note, documentation, deprecated, preselect, again, data } = suggestion;
  const { line, start, end } = { ...target, ...rangeOf(suggestion) };
  const asSnippet = options.snippets && snippet !== undefined;
  const newText = asSnippet ? snippet : (suggestion.insert ?? label);
  const detail =
    options.labelDetails || note === undefined ? suggestion.detail : joined(suggestion.detail, note);
  return {
    label,
    kind,
    sortText: `${suggestion.rank ?? 0}${String(order).padStart(5, '0')}`,
    filterText: suggestion.filter ?? label,
    textEdit: { range: { start: { line, character: start }, end: { line, character: end } }, newText },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(newText.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
    ...(detail !== undefined && { detail }),
    ...(options.labelDetails && note !== undefined && { labelDetails: { description: note } }),
    ...(documentation !== undefined && { documentation: { kind: 'markdown', value: documentation } }),
    ...(deprecated && (options.tags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated })),
    ...(preselect && { preselect }),
    ...(again &&
      options.suggestCommand !== undefined && {
        command: { title: 'Suggest', command: options.suggestCommand },
      }),
    ...(data && { data }),
  };
}

function rangeOf({ start, end }: Suggestion): Partial<Target> {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function joined(detail: string | undefined, note: string): string {
  return detail === undefined ? note : `${detail} — ${note}`;
}
