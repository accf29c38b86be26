import { type FileModel, scopeIn } from '../../model/file-model';
import { blockEntry, directiveIn } from '../../schema/lookup';
import type { BlockEntry, DirectiveEntry, Param } from '../../schema/types';
import type { Line } from '../../syntax/line';
import { isClosed } from '../../syntax/tree';
import { isBlank } from '../../syntax/words';
import { type ArgumentPlace, argumentAt } from '../argument';

/**
 * What a position is the place of. All offsets are UTF-16 units in the line; `start` to `end` is what completion replaces.
 * - `name`: the name of a directive; `bare` when no value follows it, so that one can be written with it
 * - `tag`: an opening tag; `bare` when the whole tag and its block are still to be written
 * - `closer`: a closing tag
 * - `value`: an argument of a directive, an entry or a tag
 */
export type Place =
  | { readonly kind: 'name'; readonly start: number; readonly end: number; readonly bare: boolean }
  | { readonly kind: 'tag'; readonly start: number; readonly end: number; readonly bare: boolean }
  | { readonly kind: 'nested-tag'; readonly start: number; readonly end: number; readonly bare: boolean }
  | { readonly kind: 'closer'; readonly start: number; readonly end: number }
  | ValuePlace;

/** The place of an argument. */
export interface ValuePlace extends ArgumentPlace {
  readonly kind: 'value';
  /** The directive that it belongs to; none for a tag or an entry. */
  readonly directive?: DirectiveEntry;
  /** The block whose tag or entry it belongs to. */
  readonly block?: BlockEntry;
  /** Whether it goes on with a domain list that an earlier line began. */
  readonly continued?: true;
}

/** What stands at a position; undefined in comments, patterns, template markup and wherever nothing can be completed. */
export function placeAt(file: FileModel, at: number, character: number): Place | undefined {
  const line = file.tree.lines[at];
  if (
    line === undefined ||
    character > line.eol ||
    (line.commentStart >= 0 && character > line.commentStart) ||
    (line.templated && inMarkup(line.text, character))
  ) {
    return undefined;
  }
  switch (line.kind) {
    case 'blank':
      return line.continues ? listPlace(line, character) : emptyName(character);
    case 'continuation':
      return listPlace(line, character);
    case 'open':
      return openPlace(file, at, line, character);
    case 'close':
      return closePlace(line, character);
    case 'directive':
      return directivePlace(file, at, line, character);
    case 'entry':
      return entryPlace(file, at, line, character);
    default:
      return undefined;
  }
}

function emptyName(character: number): Place {
  return { kind: 'name', start: character, end: character, bare: true };
}

/** In the lines that go on with the list of a `domain-macro`. */
function listPlace(line: Line, character: number): Place | undefined {
  const directive = directiveIn('domain-macro', 'global');
  const param = directive?.params[1];
  if (directive === undefined || param === undefined) {
    return undefined;
  }
  const inside = character >= line.valueStart && character <= line.valueEnd;
  const [start, end] = inside ? [line.valueStart, line.valueEnd] : [character, character];
  return { kind: 'value', directive, param, index: 1, start, end, form: 'plain', continued: true };
}

function openPlace(file: FileModel, at: number, line: Line, character: number): Place | undefined {
  if (character <= line.tagStart || (line.tagEnd >= 0 && character >= line.tagEnd)) {
    return undefined;
  }
  const block = blockEntry(line.name);
  if (character <= line.nameEnd) {
    const done =
      line.valueEnd > line.valueStart || (isClosed(file.tree, at) && block?.argument === undefined);
    return done
      ? { kind: 'tag', start: line.nameStart, end: line.nameEnd, bare: false }
      : { kind: 'tag', start: line.tagStart, end: endOfTag(line, character), bare: true };
  }
  const param = block?.argument;
  if (block === undefined || param === undefined) {
    return undefined;
  }
  const inside = character >= line.valueStart && character <= line.valueEnd;
  const [start, end] = inside ? [line.valueStart, line.valueEnd] : [character, character];
  return { kind: 'value', block, param, index: 0, start, end, form: 'plain' };
}

function closePlace(line: Line, character: number): Place | undefined {
  return character <= line.tagStart || (line.tagEnd >= 0 && character >= line.tagEnd)
    ? undefined
    : { kind: 'closer', start: line.tagStart, end: endOfTag(line, character) };
}

function endOfTag(line: Line, character: number): number {
  return line.tagEnd >= 0 ? line.tagEnd : Math.max(line.nameEnd, line.valueEnd, character);
}

function directivePlace(file: FileModel, at: number, line: Line, character: number): Place | undefined {
  if (character < line.nameStart) {
    return undefined;
  }
  if (character <= line.nameEnd) {
    const bare = line.valueEnd === line.valueStart && line.tagStart < 0;
    return { kind: 'name', start: line.nameStart, end: line.nameEnd, bare };
  }
  const scope = scopeIn(file, at);
  const opener = nestedTag(line, character);
  if (opener >= 0) {
    const bare = !isClosed(file.tree, at);
    return scope === 'pattern-list'
      ? { kind: 'nested-tag', start: opener, end: endOfTag(line, character), bare }
      : undefined;
  }
  const directive = directiveIn(line.name, scope);
  if (directive === undefined) {
    return undefined;
  }
  const argument = argumentAt(line, directive, character);
  return argument === undefined || isPattern(argument, line)
    ? undefined
    : { kind: 'value', directive, ...argument };
}

/** Where the tag of a nested block begins that a position at the end of an entry is in; else -1. */
function nestedTag(line: Line, character: number): number {
  if (line.tagStart >= 0) {
    return character > line.tagStart ? line.tagStart : -1;
  }
  const bracket = line.text.lastIndexOf('<', character - 1);
  const begins = bracket > line.nameEnd && isBlank(line.text.charCodeAt(bracket - 1));
  const word = line.text.slice(bracket + 1, line.valueEnd);
  return begins && !isBlank(word.charCodeAt(0)) && !word.includes(' ') && !word.includes('/') ? bracket : -1;
}

function entryPlace(file: FileModel, at: number, line: Line, character: number): Place | undefined {
  const block = blockEntry(scopeIn(file, at));
  if (block?.entry === undefined) {
    return undefined;
  }
  const argument = argumentAt(line, { params: block.entry }, character);
  return argument === undefined || isPattern(argument, line)
    ? undefined
    : { kind: 'value', block, ...argument };
}

/** Regular expressions are nobody's to complete, closed or not. */
function isPattern({ form, start, param }: ArgumentPlace, line: Line): boolean {
  return form === 'regex' || (form === 'open' && line.text.charAt(start) === '/') || isRegexOnly(param, form);
}

/** In the place of a pattern only its words can be offered, as `*`. */
function isRegexOnly(param: Param, form: ArgumentPlace['form']): boolean {
  return param.type === 'regex' && form !== 'plain';
}

const markup: readonly (readonly [opener: string, closer: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<?', '?>'],
  ['<%', '%>'],
];

/** Whether a position is inside of template markup, as in `{{ip}}`. */
function inMarkup(text: string, character: number): boolean {
  return markup.some(([opener, closer]) => {
    const start = text.lastIndexOf(opener, character - 1);
    const end = start < 0 ? -1 : text.indexOf(closer, start + opener.length);
    return start >= 0 && start < character && (end < 0 || character < end + closer.length);
  });
}
