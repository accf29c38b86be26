import type { Line } from '../../syntax/line';
import { splitList, wordsOf } from '../../syntax/words';
import { takesRegex } from '../lookup';
import type { DirectiveEntry, Param } from '../types';

/** Something wrong with a directive's value. Offsets are UTF-16 units in the line. */
export interface ValueProblem {
  readonly kind: 'missing' | 'extra' | 'invalid';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: { readonly start: number; readonly end: number; readonly text: string };
  /** Whether PowerMTA surely refuses it. */
  readonly certain: boolean;
}

/** The part of a value that belongs to one parameter. */
export interface Argument {
  readonly param: Param;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Which part of a directive's value belongs to which parameter. */
export function argumentsOf(line: Line, entry: DirectiveEntry): Argument[] {
  const words =
    entry.separator === ','
      ? splitList(line.text, line.valueStart, line.valueEnd)
      : wordsOf(line, takesRegex(entry.name, entry.scope));
  const found: Argument[] = [];
  for (const [index, param] of entry.params.entries()) {
    const word = words[index];
    if (word === undefined) {
      break;
    }
    const end = param.rest ? line.valueEnd : word.end;
    found.push({ param, start: word.start, end, text: line.text.slice(word.start, end) });
  }
  return found;
}

/** The parameter that a position in a line belongs to. */
export function paramAt(line: Line, entry: DirectiveEntry, character: number): Param | undefined {
  const given = argumentsOf(line, entry);
  const index = given.findIndex((argument) => character <= argument.end);
  return index >= 0 ? given[index]?.param : entry.params[given.length];
}

const none: readonly ValueProblem[] = [];

/** What is wrong with the value of a directive. */
export function checkValue(line: Line, entry: DirectiveEntry): readonly ValueProblem[] {
  const first = entry.params[0];
  if (
    line.valueEnd > line.valueStart ||
    first === undefined ||
    first.optional ||
    entry.name === 'domain-macro'
  ) {
    return none;
  }
  const certain = entry.source.certainty === 'certain';
  return [
    {
      kind: 'missing',
      start: line.nameStart,
      end: line.nameEnd,
      message: `${entry.name} needs a value: ${first.name}.`,
      certain,
    },
  ];
}
