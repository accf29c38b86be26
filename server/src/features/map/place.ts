import type { Entry } from '../../model/block-content';
import { unquotedValue } from '../../syntax/words';
import type { MapPlace } from './types';

/** Where a line stands now: its value, or its name where it has none. */
export function placeOf({ unit, offset, line }: Entry): MapPlace {
  const empty = line.valueEnd <= line.valueStart;
  return {
    uri: unit.file.uri,
    line: unit.first + offset,
    start: empty ? line.nameStart : line.valueStart,
    end: empty ? line.nameEnd : line.valueEnd,
  };
}

/** The value of a line without quotes around it. */
export function textOf({ line }: Entry): string {
  return unquotedValue(line);
}

/** The last line of what a line begins, counted from its unit's first: of a block its end, else the line itself. */
export function lastOffset({ unit, offset }: Entry): number {
  const at = unit.first + offset;
  return (unit.file.tree.end[at] ?? at) - unit.first;
}
