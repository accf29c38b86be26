import type { Line } from '../../syntax/line';
import { blockEntry, directiveIn } from '../lookup';
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
  if (line.kind === 'directive') {
    return directiveIn(line.name, scope);
  }
  const block =
    line.kind === 'open' ? blockEntry(line.name) : line.kind === 'entry' ? blockEntry(scope) : undefined;
  const params = line.kind === 'open' ? block?.argument && [block.argument] : block?.entry;
  return (
    block && params && { name: line.kind === 'open' ? `<${block.name}>` : '', params, source: block.source }
  );
}
