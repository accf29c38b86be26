import { CompletionItemKind } from 'vscode-languageserver-types';
import { patternResults } from '../../../schema/values/pattern-result';
import { nestedBlockSuggestion } from '../blocks';
import type { Suggestion } from '../suggestion';
import { definedNames } from './references';
import type { Provider, ValueRequest } from './request';

const meanings: Readonly<Record<string, string>> = {
  'virtual-mta=': 'sends by this virtual MTA or pool',
  'recipient-priority=': 'gives the recipient a priority from 0 to 100',
  'call-to:': 'goes on with another pattern list',
};

/** What an entry of `<pattern-list>` does with what matches (guide §3.3.14). */
export const results: Provider = (request) => {
  const { typed, before, after } = request;
  if (/^virtual-mta=/i.test(typed)) {
    return named(request, 'virtual-mta='.length, [
      ...definedNames({ ...request, typed: typed.slice('virtual-mta='.length) }, [
        'virtual-mta',
        'virtual-mta-pool',
      ]),
    ]);
  }
  if (/^call-to:/i.test(typed)) {
    const lists = definedNames({ ...request, typed: typed.slice('call-to:'.length) }, ['pattern-list']);
    return named(request, 'call-to:'.length, lists);
  }
  const others = [...before, ...after];
  const fresh = others.length === 0;
  return [
    ...patternResults
      .filter((result) => !others.some((other) => other.toLowerCase().startsWith(result)))
      .filter((result) => fresh || result !== 'call-to:')
      .map(resultSuggestion),
    ...(fresh ? [{ ...nestedBlockSuggestion(true), rank: 1 }] : []),
  ];
};

function resultSuggestion(label: string): Suggestion {
  const detail = meanings[label];
  return {
    label,
    kind: CompletionItemKind.Function,
    ...(detail !== undefined && { detail }),
    ...(label === 'recipient-priority=' && { snippet: `${label}\${1:50}` }),
    again: label !== 'recipient-priority=',
  };
}

function named({ start, end }: ValueRequest, offset: number, list: readonly Suggestion[]): Suggestion[] {
  return list.map((suggestion) => ({ ...suggestion, start: start + offset, end }));
}

/** The source of a listener's connections: `source=NAME` (guide §3.3.1.24). */
export function optionOf(prefix: string, names: Provider): Provider {
  return (request) =>
    request.typed.toLowerCase().startsWith(prefix)
      ? named(request, prefix.length, names({ ...request, typed: request.typed.slice(prefix.length) }))
      : [{ label: prefix, kind: CompletionItemKind.Function, detail: 'a named source', again: true }];
}
