import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { type FileModel, scopeIn } from '../../model/file-model';
import { describeBlock, describeDirective } from '../describe';
import { blockSuggestions, nestedBlockSuggestion } from './blocks';
import { closerSuggestions, missingCloser } from './closers';
import { directiveSuggestions } from './directives';
import { toItem } from './item';
import { type Place, placeAt } from './place';
import { scaffoldSuggestions } from './scaffolds';
import { type CompletionOptions, nothing, type Suggestions } from './suggestion';
import { isGrowing, valueSuggestions } from './values';
import { macros } from './values/macros';
import { hasManyNames } from './values/references';
import { requestFor } from './values/request-for';

export type { CompletionOptions } from './suggestion';

/**
 * The completions at a position; none in comments, patterns and template markup. Their documentation is left for `describe`.
 * No item has commit characters: letters that end a word here, such as a blank or a comma, are typed as well by those who
 * want none of what is offered.
 */
export function complete(
  file: FileModel,
  configuration: Configuration,
  { line, character }: Position,
  options: CompletionOptions,
): CompletionList {
  const place = placeAt(file, line, character);
  const {
    list,
    start,
    end,
    incomplete = false,
  } = place ? suggestionsAt(place, { file, configuration, line, character, options }) : nothing;
  return {
    isIncomplete: incomplete,
    items: list.map((suggestion, order) => toItem(suggestion, { line, start, end }, order, options)),
  };
}

/** Fills in the documentation of an item that was chosen from the list. */
export function describe(item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isItemData(data)) {
    return item;
  }
  const value =
    data.scope === undefined ? describeBlock(data.name) : describeDirective(data.name, data.scope);
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
}

function isItemData(data: unknown): data is { name: string; scope?: string } {
  return typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string';
}

interface Cursor {
  readonly file: FileModel;
  readonly configuration: Configuration;
  readonly line: number;
  readonly character: number;
  readonly options: CompletionOptions;
}

function suggestionsAt(place: Place, cursor: Cursor): Suggestions {
  const { file, configuration, line, options } = cursor;
  const { start, end } = place;
  const scope = scopeIn(file, line);
  const text = file.tree.lines[line]?.text ?? '';
  switch (place.kind) {
    case 'name':
      return options.trigger === undefined ? names(cursor, place, scope) : nothing;
    case 'tag': {
      const prefix = place.bare ? text.slice(start, file.tree.lines[line]?.nameStart) : '';
      return {
        list: blockSuggestions(configuration, scope, { prefix, whole: place.bare }, options),
        start,
        end,
      };
    }
    case 'nested-tag':
      return { list: [nestedBlockSuggestion(place.bare)], start, end };
    case 'closer':
      return { list: closerSuggestions(file.tree, line), start, end };
    case 'value': {
      const request = requestFor(place, { ...cursor, at: line, text, scope });
      const list = place.continued ? macros(request) : valueSuggestions(request);
      const incomplete = isGrowing(request) || hasManyNames(configuration);
      return { list, start: request.start, end: request.end, incomplete };
    }
  }
}

/** Where a line begins: directives, blocks, ready-made blocks, and the closing tag that is missing. */
function names(
  { file, configuration, line, options }: Cursor,
  { start, end, bare }: Extract<Place, { kind: 'name' }>,
  scope: string,
): Suggestions {
  const directives = directiveSuggestions(file, configuration, line, scope, bare, options);
  if (!bare) {
    return { list: directives, start, end };
  }
  return {
    list: [
      ...missingCloser(file.tree, line),
      ...directives,
      ...blockSuggestions(configuration, scope, { prefix: '', whole: true }, options),
      ...scaffoldSuggestions(scope, options),
    ],
    start,
    end,
  };
}
