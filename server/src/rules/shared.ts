import type { Configuration } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import type { Unit } from '../model/units';
import { childrenOf, type SyntaxTree } from '../syntax/tree';
import { unquotedValue } from '../syntax/words';
import type { RuleContext } from './rule';

/** Whether a part of the configuration is out of sight: an include that wasn't followed. */
export function includesUnknown({ configuration, file }: RuleContext): boolean {
  return !configuration.complete && [...configuration.index.includes].some(({ unit }) => unit.file === file);
}

/**
 * Whether the file `config-defaults` is known, which stands beside the main file and adds lists, macros and settings of its
 * own. Without it nobody can say that a name or setting that it may hold is missing.
 */
export function knowsDefaults(configuration: Configuration): boolean {
  for (const uri of configuration.files.keys()) {
    if (uri.endsWith('/config-defaults') || uri === 'config-defaults') {
      return true;
    }
  }
  return false;
}

/** The argument of a tag as written: the pattern of a `<domain>`, the name of a list. */
export function argumentOf(tree: SyntaxTree, opener: number): string {
  const line = tree.lines[opener];
  return line === undefined ? '' : line.text.slice(line.valueStart, line.valueEnd);
}

/** The value of a line as written, without quotes around it. */
export function valueText(tree: SyntaxTree, at: number): string {
  const line = tree.lines[at];
  return line === undefined ? '' : unquotedValue(line);
}

/** The last line in a block that sets a directive (the one that holds), or -1. */
export function lineOfSetting(tree: SyntaxTree, opener: number, name: string): number {
  return (
    childrenOf(tree, opener).findLast(
      (at) => tree.lines[at]?.kind === 'directive' && tree.lines[at]?.name === name,
    ) ?? -1
  );
}

/**
 * The pattern of the last `<domain>` tag in a unit above a line of it, in lower case; '' where there is none. In whole blocks
 * that is the one around the line. As it looks at nothing but facts, it can tell of units that are gone.
 */
export function patternAbove({ facts }: Unit, offset: number): string {
  return facts.definitions.findLast((one) => one.kinds[0] === 'domain' && one.offset < offset)?.key ?? '';
}

/** The argument of the block around a mention, in lower case; '' at the top level. */
export function blockArgumentOf(mention: Mention): string {
  const { tree } = mention.unit.file;
  const outer = tree.parent[lineOf(mention)] ?? -1;
  return outer < 0 ? '' : argumentOf(tree, outer).toLowerCase();
}
