import type { Line } from '../../syntax/line';
import { splitList, splitWords, type Word } from '../../syntax/words';
import type { DirectiveEntry, Param } from '../types';

/** What a line's value is read by: a directive's entry, or the parameters of a tag or of a block's entries. */
export type Parameters = Pick<DirectiveEntry, 'params' | 'separator'>;

/** The part of a value that belongs to one parameter. Offsets are UTF-16 units in the line. */
export interface Argument extends Word {
  readonly param: Param;
}

/** A value laid out: what belongs to which parameter, and what is left over. */
export interface Layout {
  readonly args: readonly Argument[];
  readonly extra: readonly Word[];
}

const COMMA = 44;

/**
 * Which part of a line's value belongs to which parameter. A parameter that takes the rest of the line or a list gets one
 * argument, whatever blanks there are around the commas.
 */
export function argumentsOf(line: Line, entry: Parameters): readonly Argument[] {
  return layOut(line, entry).args;
}

/** Lays a line's value out, see `argumentsOf`. */
export function layOut(line: Line, { params, separator }: Parameters): Layout {
  if (line.valueStart === line.valueEnd) {
    return { args: none, extra: none };
  }
  const words =
    separator === ','
      ? splitList(line.text, line.valueStart, line.valueEnd)
      : splitWords(line.text, line.valueStart, line.valueEnd, params.some(takesRegex));
  const args: Argument[] = [];
  let next = 0;
  for (const param of params) {
    const word = words[next];
    if (word === undefined) {
      break;
    }
    const last = lastWord(line, words, next, param);
    const end = words[last]?.end ?? word.end;
    const isWord = last === next;
    const text = isWord ? word.text : line.text.slice(word.start, end);
    args.push({ param, start: word.start, end, text, form: isWord ? word.form : 'plain' });
    next = last + 1;
  }
  return { args, extra: next >= words.length ? none : words.slice(next) };
}

const none: readonly never[] = [];

/** Whether a parameter may be a regular expression: then a slash begins one, else a path. */
export function takesRegex({ type, or }: Param): boolean {
  return type === 'regex' || or?.includes('regex') === true;
}

/** The last of the words that belong to a parameter whose first is at `first`. */
function lastWord(line: Line, words: readonly Word[], first: number, param: Param): number {
  if (param.rest) {
    return words.length - 1;
  }
  let last = first;
  while (param.list && last + 1 < words.length && commaBetween(line, words[last], words[last + 1])) {
    last++;
  }
  return last;
}

function commaBetween({ text }: Line, left: Word | undefined, right: Word | undefined): boolean {
  return text.charCodeAt((left?.end ?? 0) - 1) === COMMA || text.charCodeAt(right?.start ?? 0) === COMMA;
}

/** The values in an argument: the pieces of a list, else the argument itself. */
export function valuesIn(line: Line, argument: Argument): readonly Word[] {
  const { param, start, end } = argument;
  return param.list ? splitList(line.text, start, end) : [argument];
}

/** A place in a line for a value of a parameter. */
export interface ParamPlace {
  readonly param: Param;
  /** Which of the parameters it is, from 0. */
  readonly index: number;
  /** The value that is there: of a list, the piece at the position; nothing, at the position, when there is none. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parameter, and the value if there is one, that a position in a line belongs to; undefined outside of the value. */
export function placeAt(line: Line, entry: Parameters, character: number): ParamPlace | undefined {
  if (character <= line.nameEnd || (line.commentStart >= 0 && character > line.commentStart)) {
    return undefined;
  }
  const { args } = layOut(line, entry);
  const at = args.findIndex(({ start, end }) => start <= character && character <= end);
  const touched = args[at];
  if (touched !== undefined) {
    const piece = valuesIn(line, touched).find(({ start, end }) => start <= character && character <= end);
    const { start, end, text } = piece ?? { start: character, end: character, text: '' };
    return { param: touched.param, index: at, start, end, text };
  }
  const before = args.findLastIndex(({ end }) => end < character);
  const goesOn = before >= 0 && listGoesOn(line, args[before]);
  const index = goesOn ? before : before + 1;
  const param = entry.params[index];
  return param && { param, index, start: character, end: character, text: '' };
}

/** Whether more of an argument may follow it: the rest of the line is its, or it is a list that ends with a comma. */
function listGoesOn({ text }: Line, argument: Argument | undefined): boolean {
  return (
    argument !== undefined &&
    (argument.param.rest === true ||
      (argument.param.list === true && text.charCodeAt(argument.end - 1) === COMMA))
  );
}

/** The parameter that a position in a line belongs to; undefined outside of the value. */
export function paramAt(line: Line, entry: Parameters, character: number): Param | undefined {
  return placeAt(line, entry, character)?.param;
}
