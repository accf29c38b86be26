import type { Entry } from '../model/block-content';
import { booleanOf } from '../model/boolean';
import { type Source, settingIn } from '../model/sources';
import { childrenOf, opensBlock } from '../syntax/tree';
import { indentOf, insertBelow } from './edits';
import type { RuleContext, TextChange } from './rule';

/**
 * Writes settings so that they hold for clients: a value that a source gives them is changed where it stands, unless only a
 * more general source than the target gives it; what is missing is added to the target.
 * @param layers the sources that hold for the clients, the deciding ones first
 * @param target the source to add to
 */
export function writeSettings(
  context: RuleContext,
  layers: readonly Source[],
  target: Source,
  settings: Readonly<Record<string, string>>,
): TextChange[] {
  const specific = layers.slice(0, layers.indexOf(target) + 1);
  const changes: TextChange[] = [];
  const missing: string[] = [];
  for (const [directive, value] of Object.entries(settings)) {
    const known = settingIn(specific, directive);
    if (known === undefined) {
      missing.push(`${directive} ${value}`);
    } else if (known.value !== value && !means(known.value, value)) {
      changes.push(replaceValue(context, known, value));
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

/** The source among some that has a line in it, as its tag or as a setting. */
export function sourceAt(layers: readonly Source[], anchor: Anchor): Source | undefined {
  const isHere = ({ unit, offset }: Anchor) => unit === anchor.unit && offset === anchor.offset;
  return layers.find((layer) => layer.blocks.some(isHere) || [...layer.settings.values()].some(isHere));
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
