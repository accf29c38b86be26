import { contentOf, type Entry } from '../../model/block-content';
import { booleanOf } from '../../model/boolean';
import type { Configuration } from '../../model/configuration';
import { opensBlock } from '../../syntax/tree';
import { unquotedValue } from '../../syntax/words';

/** How deep blocks are looked into; deeper ones aren't part of the language. */
const MAX_DEPTH = 4;

/** All lines of a block, included files in their places, without comments and white space that doesn't matter. */
export function linesOfBlock(configuration: Configuration, block: Entry, depth = 0): Entry[] {
  const { entries } = contentOf(configuration, block.unit, block.unit.first + block.offset);
  return entries.flatMap((entry) =>
    opensBlock(entry.line) && depth < MAX_DEPTH
      ? [entry, ...linesOfBlock(configuration, entry, depth + 1)]
      : [entry],
  );
}

/** A line as it is compared: its name in lower case, then its value. */
export function lineText({ line }: Entry): string {
  return `${line.name} ${comparable(unquotedValue(line))}`.trim();
}

/** A value without quotes as it is compared: `yes` and `true` are one, and so are blanks however many. */
export function comparable(value: string): string {
  return `${booleanOf(value) ?? value.replace(/\s+/g, ' ')}`;
}

/** What a block says, as one text to compare. */
export function textOfBlock(configuration: Configuration, block: Entry): string {
  return linesOfBlock(configuration, block).map(lineText).join('\n');
}
