import { CompletionItemKind } from 'vscode-languageserver-types';
import { knownWord } from '../../../schema/values-known';
import type { Suggestion } from '../suggestion';
import type { Provider, ValueRequest } from './request';

/** Booleans (guide §3.2). */
export const booleans: Provider = ({ directive, fallback }) =>
  ['yes', 'no', 'true', 'false'].map((word) => wordSuggestion(directive, word, fallback));

/** The fixed words of a parameter, with what they mean; beside other parts of a list there is no place for them. */
export function wordsOfParam({ directive, param, fallback, before, after }: ValueRequest): Suggestion[] {
  const words = before.length + after.length > 0 ? [] : (param.words ?? []);
  return words.map((word) => wordSuggestion(directive, word, fallback));
}

/** The default, where it can be written as it is and nothing else stands there. */
export function defaultValue({ fallback, before, after }: ValueRequest): Suggestion[] {
  return fallback === undefined ||
    fallback === '' ||
    fallback.includes(' ') ||
    before.length + after.length > 0
    ? []
    : [{ label: fallback, kind: CompletionItemKind.Value, note: 'default' }];
}

function wordSuggestion(directive: string, word: string, fallback: string | undefined): Suggestion {
  const meaning = knownWord(directive, word)?.meaning;
  return {
    label: word,
    kind: CompletionItemKind.EnumMember,
    ...(meaning !== undefined && { detail: meaning }),
    ...(word === fallback && { note: 'default' }),
  };
}
