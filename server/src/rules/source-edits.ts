import type { Source, SourceSetting } from '../model/sources';
import { childrenOf, opensBlock } from '../syntax/tree';
import { indentOf, insertBelow } from './edits';
import type { RuleContext, TextChange } from './rule';

/**
 * Writes settings into a source: where it has them already their values change, wherever that is; others are added below a
 * line of the file.
 * @param at the line, counted from the file's first: one in the source, or its tag
 */
export function writeInSource(
  context: RuleContext,
  source: Source,
  at: number,
  settings: Readonly<Record<string, string>>,
): TextChange[] {
  const changes: TextChange[] = [];
  const missing: string[] = [];
  for (const [directive, value] of Object.entries(settings)) {
    const known = source.settings.get(directive);
    if (known === undefined) {
      missing.push(`${directive} ${value}`);
    } else {
      changes.push(replaceValue(context, known, value));
    }
  }
  return missing.length === 0
    ? changes
    : [...changes, insertBelow(context, at, missing, innerIndent(context, at))];
}

function replaceValue(
  context: RuleContext,
  { unit, offset, line }: SourceSetting,
  value: string,
): TextChange {
  const at = unit.first + offset;
  const bare = line.valueEnd === line.nameEnd;
  return {
    ...(unit.file !== context.file && { uri: unit.file.uri }),
    startLine: at,
    startCharacter: bare ? line.nameEnd : line.valueStart,
    endLine: at,
    endCharacter: bare ? line.nameEnd : line.valueEnd,
    text: bare ? ` ${value}` : value,
  };
}

/** The indentation of what stands beside a line or, when it is a tag, in its block. */
export function innerIndent(context: Pick<RuleContext, 'tree'>, at: number): string {
  const { tree } = context;
  const line = tree.lines[at];
  if (line === undefined || !opensBlock(line)) {
    return indentOf(context, at);
  }
  const child = childrenOf(tree, at).find((inner) => tree.lines[inner]?.kind === 'directive');
  return child === undefined ? `${indentOf(context, at)}    ` : indentOf(context, child);
}
