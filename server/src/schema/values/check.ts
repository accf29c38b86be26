import type { Line } from '../../syntax/line';
import { allBlocks, directiveIn } from '../lookup';
import { once } from '../once';
import { type Checked, problemsOf, type ValueProblem } from './problems';
import { isPlainlyRight } from './quick';

export { type Argument, argumentsOf, type ParamPlace, paramAt, placeAt, valuesIn } from './arguments';
export type { ValueProblem } from './problems';

const none: readonly ValueProblem[] = [];

/**
 * What is wrong with the value of a directive. Lines that a template engine fills in and directives that are no longer valid
 * pass, and so does `""`, which clears a value.
 */
export function checkValue(line: Line, entry: Checked): readonly ValueProblem[] {
  if (line.templated || entry.removed || isPlainlyRight(line, entry)) {
    return none;
  }
  return problemsOf(line, entry);
}

/**
 * What is wrong with the value of any line: a directive's value, a tag's argument, an entry such as `/REGEX/ CATEGORY`.
 * Nothing for what the schema doesn't know.
 * @param scope name of the block around the line; `global` at the top level
 */
export function checkLine(line: Line, scope: string): readonly ValueProblem[] {
  const entry = checkedBy(line, scope);
  return entry === undefined ? none : checkValue(line, entry);
}

function checkedBy(line: Line, scope: string): Checked | undefined {
  switch (line.kind) {
    case 'directive':
      return directiveIn(line.name, scope);
    case 'open':
      return checkedOfBlocks().tags.get(line.name);
    case 'entry':
      return checkedOfBlocks().entries.get(scope);
    default:
      return undefined;
  }
}

/** What the tags of blocks are checked by, and the entries in blocks, by the block's name. */
const checkedOfBlocks = once(() => {
  const tags = new Map<string, Checked>();
  const entries = new Map<string, Checked>();
  for (const { name, argument, entry, source } of allBlocks()) {
    if (argument !== undefined) {
      tags.set(name, { name: `<${name}>`, params: [argument], source });
    }
    if (entry !== undefined) {
      entries.set(name, { name: '', params: entry, source });
    }
  }
  return { tags, entries };
});
