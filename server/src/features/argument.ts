import type { Param } from '../schema/types';
import { type Argument, layOut, type Parameters } from '../schema/values/arguments';
import type { Line } from '../syntax/line';
import { isBlank, type Word } from '../syntax/words';

/** The argument that a position belongs to, be it there already or still to be written (an empty range then). */
export interface ArgumentPlace {
  /** Which of the parameters, from 0 on. */
  readonly index: number;
  readonly param: Param;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** How the argument begins; `plain` for one that isn't there yet. */
  readonly form: Word['form'];
}

/**
 * The whole argument at a position behind the name of a directive, or in an entry.
 * @param character UTF-16 offset in the line
 * @returns undefined behind the last argument that there can be
 */
export function argumentAt(line: Line, takes: Parameters, character: number): ArgumentPlace | undefined {
  const { args, extra } = layOut(line, takes);
  const [beyond] = extra;
  if (beyond !== undefined && character >= beyond.start) {
    return undefined;
  }
  for (const [index, argument] of args.entries()) {
    const { param, start, end, form } = argument;
    if (character < start) {
      return emptyAt(takes, index, character);
    }
    if (character <= end) {
      return { index, param, start, end, form };
    }
    if (index === args.length - 1 && goesOn(line, argument)) {
      return { index, param, start, end: character, form };
    }
  }
  const commas = takes.separator === ',';
  return emptyAt(takes, commas ? Math.max(0, args.length - 1) : args.length, character);
}

/** Whether what follows an argument behind a blank is still part of it. */
function goesOn({ text }: Line, { param, end }: Argument): boolean {
  return param.rest === true || (param.list === true && text.charAt(end - 1) === ',');
}

function emptyAt({ params }: Parameters, index: number, character: number): ArgumentPlace | undefined {
  const param = params[index];
  return param && { index, param, start: character, end: character, form: 'plain' };
}

/** A part of a list around a position. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** The parts before and behind it, without the empty ones. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The part of a list that a position belongs to, without the blanks around it.
 * @param separators the letters that part the list
 */
export function pieceAt(text: string, from: number, to: number, character: number, separators = ','): Piece {
  let start = from;
  for (let at = from; at < character; at++) {
    start = separators.includes(text.charAt(at)) ? at + 1 : start;
  }
  let end = character;
  while (end < to && !separators.includes(text.charAt(end))) {
    end++;
  }
  const before = parts(text.slice(from, start), separators);
  const after = parts(text.slice(end, to), separators);
  while (start < character && isBlank(text.charCodeAt(start))) {
    start++;
  }
  while (end > character && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return { start, end, before, after };
}

function parts(text: string, separators: string): string[] {
  const found: string[] = [];
  let part = '';
  for (const letter of `${text}${separators.charAt(0)}`) {
    if (!separators.includes(letter)) {
      part += letter;
    } else {
      if (part.trim() !== '') {
        found.push(part.trim());
      }
      part = '';
    }
  }
  return found;
}
