import type { FileModel } from '../model/file-model';
import { firstUnitEndingAt, scopeIn } from '../model/file-model';
import type { Mention, NameKind } from '../model/names';
import type { Steps } from '../model/steps';
import { isOutdated } from '../schema/certainty';
import { blockEntry, directiveIn, scopesOf } from '../schema/lookup';
import type { Line } from '../syntax/line';
import type { tokenModifiers, tokenTypes } from './announced';

/** One token. Offsets are UTF-16 units in its line; no token goes over a line's end. */
export interface SemanticToken {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/**
 * What a grammar can't tell of the names in a file, in the order of the text.
 * @param from the first line to look at
 * @param to the last one
 */
export function semanticTokens(file: FileModel, from = 0, to = file.tree.lines.length - 1): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (let at = Math.max(0, from); at <= Math.min(to, file.tree.lines.length - 1); at++) {
    const line = file.tree.lines[at];
    if (line?.kind === 'directive') {
      addDirective(tokens, file, line, at);
    } else if (line?.kind === 'open' || line?.kind === 'close') {
      addTag(tokens, file, line, at);
    }
  }
  addNames(tokens, file, from, to);
  return withoutOverlaps(tokens.sort((a, b) => a.line - b.line || a.start - b.start));
}

const LINES_IN_STEP = 500;

/** The tokens of a whole file in steps, in parts that follow each other. */
export function* semanticTokensInSteps(file: FileModel): Steps<SemanticToken[][]> {
  const parts: SemanticToken[][] = [];
  for (let from = 0; from < file.tree.lines.length; from += LINES_IN_STEP) {
    parts.push(semanticTokens(file, from, from + LINES_IN_STEP - 1));
    yield;
  }
  return parts;
}

/** A macro within a name (`<virtual-mta mta$n>`) is a part of it: tokens may not overlap. */
function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let last: SemanticToken | undefined;
  return tokens.filter((token) => {
    const free = last === undefined || token.line > last.line || token.start >= last.start + last.length;
    last = free ? token : last;
    return free;
  });
}

function addDirective(tokens: SemanticToken[], file: FileModel, line: Line, at: number): void {
  const scope = scopeIn(file, at);
  const { name, nameStart: start, nameEnd, templated } = line;
  const length = nameEnd - start;
  if (length === 0) {
    // A no-break space begins the line: it has no name.
    return;
  }
  const here = directiveIn(name, scope);
  if (here !== undefined) {
    tokens.push({
      line: at,
      start,
      length,
      type: 'property',
      modifiers: isOutdated(here) ? ['deprecated'] : [],
    });
  } else if ((scope === 'global' || blockEntry(scope) !== undefined) && !templated) {
    // What stands in a block that we don't know may be anything.
    const known = scopesOf(name).length > 0;
    tokens.push({
      line: at,
      start,
      length,
      type: known ? 'property' : 'unknown',
      modifiers: known ? ['wrongScope'] : [],
    });
  }
  if (line.opens !== '') {
    const opened = line.tagStart + 1 + line.text.slice(line.tagStart + 1).search(/\S/);
    tokens.push(blockToken(line.opens, scope, at, opened, line.opens.length));
  }
}

function addTag(tokens: SemanticToken[], file: FileModel, line: Line, at: number): void {
  const opener = line.kind === 'close' ? (file.tree.parent[at] ?? -1) : at;
  if (line.name !== '' && opener >= 0) {
    const { name, nameStart, nameEnd } = line;
    tokens.push(blockToken(name, scopeIn(file, opener), at, nameStart, nameEnd - nameStart));
  }
}

/** @param length of the name as written: some letters have another length in lower case */
function blockToken(name: string, scope: string, line: number, start: number, length: number): SemanticToken {
  const block = blockEntry(name);
  if (block === undefined) {
    return { line, start, length, type: 'unknown', modifiers: [] };
  }
  const known = scope === 'global' || blockEntry(scope) !== undefined;
  const misplaced = known && !block.scopes.includes(scope);
  const modifiers = [
    ...(block.deprecated === undefined ? [] : ['deprecated' as const]),
    ...(misplaced ? ['wrongScope' as const] : []),
  ];
  return { line, start, length, type: 'struct', modifiers };
}

/** Kinds of names that the grammar colours by what they are: patterns, addresses, selectors. */
const coloured: ReadonlySet<NameKind> = new Set([
  'setting',
  'source-address',
  'selector',
  'domain',
  'listener',
]);

function addNames(tokens: SemanticToken[], file: FileModel, from: number, to: number): void {
  const { units } = file;
  for (let index = firstUnitEndingAt(units, from); index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined || unit.first > to) {
      break;
    }
    const add = (mention: Mention, modifiers: SemanticToken['modifiers']) => {
      const line = unit.first + mention.offset;
      const [kind = 'setting'] = mention.kinds;
      if (line >= from && line <= to && !coloured.has(kind)) {
        tokens.push(nameToken(mention, line, modifiers));
      }
    };
    for (const mention of unit.facts.definitions) {
      add(mention, ['declaration']);
    }
    for (const mention of unit.facts.references) {
      add(mention, []);
    }
  }
}

function nameToken(
  { kinds, line, start, end }: Mention,
  at: number,
  modifiers: SemanticToken['modifiers'],
): SemanticToken {
  if (kinds[0] !== 'macro') {
    return { line: at, start, length: end - start, type: 'class', modifiers };
  }
  // The dollar belongs to the use of a macro.
  const first = line.text[start - 1] === '$' ? start - 1 : start;
  return { line: at, start: first, length: end - first, type: 'macro', modifiers };
}
