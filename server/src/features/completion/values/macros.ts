import { CompletionItemKind } from 'vscode-languageserver-types';
import { entriesOf, type Mention } from '../../../model/names';
import type { Suggestion } from '../suggestion';
import { MAX_NAMES } from './references';
import { type Provider, type ValueRequest, without } from './request';

/** Longest piece of a macro's domains that is shown, in letters. */
const MAX_DETAIL = 60;

/** Macros as they are used: `$name` (guide §3.3.1.43.4); not the one whose list this is. */
export const macros: Provider = (request) => {
  const own = request.directive === 'domain-macro' ? ownName(request) : undefined;
  const list: Suggestion[] = [];
  for (const [, { definitions }] of entriesOf(request.configuration.index, 'macro')) {
    const [mention] = definitions;
    if (mention !== undefined && mention.key !== own && list.length < MAX_NAMES) {
      list.push({
        label: `$${mention.name}`,
        kind: CompletionItemKind.Variable,
        detail: domainsOf(mention),
        note: 'macro',
      });
    }
  }
  return without(list, request);
};

/** The macro whose list this is: that of the line, or of the line above that a list goes on from. */
function ownName({ file, at }: ValueRequest): string | undefined {
  for (let line = at; line >= 0; line--) {
    const { kind, name, text, valueStart, valueEnd } = file.tree.lines[line] ?? {};
    if (kind === 'directive' && name === 'domain-macro' && text !== undefined) {
      return text.slice(valueStart, valueEnd).split(/\s/, 1)[0]?.toLowerCase();
    }
  }
  return undefined;
}

/** The beginning of what a macro stands for. */
function domainsOf({ line, end }: Mention): string {
  const text = line.text.slice(end, line.valueEnd).trim();
  return text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL - 1)}…` : text;
}
