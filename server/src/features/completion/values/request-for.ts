import { argumentsOf } from '../../../schema/values/arguments';
import { unquoted } from '../../../syntax/words';
import { pieceAt } from '../../argument';
import type { ValuePlace } from '../place';
import type { ValueRequest } from './request';

/** What is known of a request before its place was looked at. */
type Cursor = Pick<
  ValueRequest,
  'file' | 'configuration' | 'options' | 'at' | 'text' | 'scope' | 'character'
>;

/** What is asked for at the place of a value: quotes around it stay, and of a list only the part at the cursor counts. */
export function requestFor(place: ValuePlace, cursor: Cursor): ValueRequest {
  const { text, character } = cursor;
  const { param, directive, block, index } = place;
  const quoted = text.charAt(place.start) === '"' && character > place.start;
  const start = quoted ? place.start + 1 : place.start;
  const end = quoted && place.form === 'quoted' ? Math.max(character, place.end - 1) : place.end;
  const isList = param.list || param.type === 'pattern-result';
  const piece = isList ? pieceAt(text, start, end, character) : { start, end, before: [], after: [] };
  return {
    file: cursor.file,
    configuration: cursor.configuration,
    options: cursor.options,
    at: cursor.at,
    text,
    scope: cursor.scope,
    directive: directive?.name ?? '',
    tag: cursor.file.tree.lines[cursor.at]?.kind === 'open' ? (block?.name ?? '') : '',
    param,
    fallback: directive?.params.length === 1 ? directive.default : undefined,
    character,
    ...piece,
    typed: text.slice(piece.start, character),
    argumentStart: start,
    argumentEnd: end,
    earlier: argumentTexts(place, cursor).slice(0, index),
  };
}

function argumentTexts({ directive }: ValuePlace, { file, at }: Cursor): string[] {
  const line = file.tree.lines[at];
  return line === undefined || directive === undefined ? [] : argumentsOf(line, directive).map(unquoted);
}
