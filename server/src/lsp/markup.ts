import { MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../features/describe/plain-text';

/**
 * Documentation in the form that the client shows: Markdown, or text without its markup for one that doesn't say that it
 * shows Markdown.
 * @param formats what the client says that it shows
 */
export function markupFor<T>(contents: T, formats: readonly MarkupKind[] | undefined): T | MarkupContent {
  return MarkupContent.is(contents) && formats?.includes(MarkupKind.Markdown) !== true
    ? { kind: MarkupKind.PlainText, value: plainText(contents.value) }
    : contents;
}
