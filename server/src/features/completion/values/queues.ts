import { CompletionItemKind } from 'vscode-languageserver-types';
import { entriesOf, type Mention } from '../../../model/names';
import type { Suggestion } from '../suggestion';
import { MAX_NAMES } from './references';
import { type Provider, type ValueRequest, without } from './request';

const ROLLUP = '.rollup';

/** Queues that the configuration puts mail into, or gives settings. */
export const queues: Provider = (request) => {
  const rollups = request.directive === 'mx';
  const names = queueNames(request).filter(({ label }) => !rollups || label.endsWith(ROLLUP));
  return without([...names, ...(rollups ? rollupForm(request.typed) : [])], request);
};

/** Every name that stands where a queue's name does, and the `<domain>` blocks of rollup queues. */
export function queueNames({ configuration }: Pick<ValueRequest, 'configuration'>): Suggestion[] {
  const found = new Map<string, Mention>();
  for (const [key, { references }] of entriesOf(configuration.index, 'queue')) {
    const [mention] = references;
    if (mention !== undefined && key !== '' && found.size < MAX_NAMES) {
      found.set(key, mention);
    }
  }
  for (const [key, { definitions }] of entriesOf(configuration.index, 'domain')) {
    const [mention] = definitions;
    if (mention !== undefined && key.endsWith(ROLLUP) && found.size < MAX_NAMES) {
      found.set(key, mention);
    }
  }
  return [...found.values()].map(({ name }) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    note: 'queue',
  }));
}

/** The name of a queue in `<mx-rollup-list>` ends in `.rollup` (2019 edition 10.17). */
function rollupForm(typed: string): Suggestion[] {
  const [name] = /^[\w-]+(?=\.|$)/.exec(typed) ?? [];
  return name === undefined
    ? []
    : [{ label: name + ROLLUP, kind: CompletionItemKind.Value, detail: 'a new rollup queue' }];
}
