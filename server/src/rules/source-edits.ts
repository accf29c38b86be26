import type { Entry } from '../model/block-content';
import { booleanOf } from '../model/boolean';
import { type Source, settingIn } from '../model/sources';
import type { Strangers } from '../model/strangers';
import { childrenOf, opensBlock } from '../syntax/tree';
import { indentOf, insertBelow } from './edits';
import type { Exposure } from './exposure';
import type { RuleContext, TextChange } from './rule';

/**
 * Writes settings so that they hold for strangers: a value that a source gives them is changed where it stands, unless only
 * a more general source than the target gives it; what is missing is added to the target.
 * @param target the source to add to
 */
export function writeSettings(
  context: RuleContext,
  strangers: readonly Strangers[],
  target: Source,
  settings: Readonly<Record<string, string>>,
): TextChange[] {
  const groups = strangers
    .map(({ layers }) => layers.slice(0, layers.indexOf(target) + 1))
    .filter((specific) => specific.length > 0);
  const changes: TextChange[] = [];
  const missing: string[] = [];
  for (const [directive, value] of Object.entries(settings)) {
    const given = new Set(groups.map((specific) => settingIn(specific, directive)));
    for (const setting of given) {
      if (setting === undefined) {
        missing.push(`${directive} ${value}`);
      } else if (setting.value !== value && !means(setting.value, value)) {
        changes.push(replaceValue(context, setting, value));
      }
    }
  }
  const anchor = anchorIn(target);
  return missing.length === 0 || anchor === undefined
    ? changes
    : [...changes, insertBelowAnchor(context, anchor, missing)];
}

/** Where settings are added to a source: always in the same place, so that fixes that add the same ones don't do so twice. */
function anchorIn({ blocks, settings }: Source): Anchor | undefined {
  const inBlocks = ['always-allow-relaying', 'allow-starttls', 'require-auth'].map((name) =>
    settings.get(name),
  );
  return inBlocks.find((line) => blocks.some(({ unit }) => unit === line?.unit)) ?? blocks[0];
}

/** Whether two values are the same boolean in other words. */
function means(a: string, b: string): boolean {
  const meaning = booleanOf(a);
  return meaning !== undefined && meaning === booleanOf(b);
}

/** A line, wherever it is. */
type Anchor = Pick<Entry, 'unit' | 'offset'>;

/** Inserts whole lines below a line of any file, with the indentation of what stands there. */
export function insertBelowAnchor(
  context: RuleContext,
  anchor: Anchor,
  texts: readonly string[],
): TextChange {
  const { file, first } = anchor.unit;
  const at = first + anchor.offset;
  const change = insertBelow(file, at, texts, innerIndent(file, at));
  return file === context.file ? change : { ...change, uri: file.uri };
}

/** The source that a place is in which is to blame for an exposure: as its tag or as one of its settings. */
export function sourceOf({ strangers, unit, offset }: Exposure): Source | undefined {
  const isHere = (place: Anchor) => place.unit === unit && place.offset === offset;
  return strangers
    .flatMap(({ layers }) => layers)
    .find(({ blocks, settings }) => blocks.some(isHere) || [...settings.values()].some(isHere));
}

/** Changes the value of a directive, wherever it stands. */
export function replaceValue(context: RuleContext, { unit, offset, line }: Entry, value: string): TextChange {
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
