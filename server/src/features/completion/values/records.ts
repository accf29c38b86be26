import { CompletionItemKind } from 'vscode-languageserver-types';
import { recordFields, recordType, recordTypes } from '../../../schema/values-known';
import type { Suggestion } from '../suggestion';
import { type Provider, without } from './request';

/** Types of accounting records that a list doesn't hold yet (guide §3.3.11.11). */
export const recordTypeLetters: Provider = (request) =>
  without(
    recordTypes.map(({ letter, name, meaning }) => ({
      label: letter,
      kind: CompletionItemKind.EnumMember,
      note: name,
      detail: meaning,
    })),
    request,
  );

/**
 * Fields of the type that stands before them, without those that the list holds already. Behind an exclamation mark, and
 * behind `*`, they are fields to leave out (guide §3.3.11.12).
 */
export const recordFieldNames: Provider = (request) => {
  const { earlier, typed, before, after } = request;
  const type = recordType(earlier[0] ?? '');
  const names = type === undefined ? recordFields.map((field) => field.name) : type.fields;
  const used = new Set([...before, ...after].map((word) => word.replace(/^!/, '').toLowerCase()));
  const excludes = typed.startsWith('!') || before[0] === '*';
  return without(
    names
      .filter((name) => name.endsWith('_NAME') || !used.has(name.toLowerCase()))
      .map((name) => fieldSuggestion(name, excludes ? '!' : '')),
    request,
  );
};

function fieldSuggestion(name: string, prefix: string): Suggestion {
  const field = recordFields.find((known) => known.name === name);
  const family = name.endsWith('_NAME') ? name.slice(0, -'NAME'.length) : undefined;
  return {
    label: `${prefix}${name}`,
    kind: CompletionItemKind.Field,
    ...(family !== undefined && { insert: `${prefix}${family}`, snippet: `${prefix}${family}\${1:NAME}` }),
    ...(field?.meaning !== undefined && { detail: field.meaning }),
    ...(field?.since !== undefined && { note: `since ${field.since}` }),
  };
}
