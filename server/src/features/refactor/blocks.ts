import type { TextChange } from '../../rules/rule';
import { childrenOf, isClosed, type SyntaxTree } from '../../syntax/tree';

/** A `<domain>` block that holds nothing but directives. */
export interface DomainBlock {
  readonly opener: number;
  readonly end: number;
  /** The pattern as written. */
  readonly pattern: string;
  /** Its settings, as `name value`, in their order and without regard to white space around values. */
  readonly settings: readonly string[];
  readonly hasComments: boolean;
}

/** Reads a `<domain>` block; undefined for anything else, and for one with templates, nested blocks or includes. */
export function domainBlock(tree: SyntaxTree, opener: number): DomainBlock | undefined {
  const line = tree.lines[opener];
  if (line?.kind !== 'open' || line.name !== 'domain' || line.templated || !isClosed(tree, opener)) {
    return undefined;
  }
  const settings: string[] = [];
  let hasComments = line.commentStart >= 0 || (tree.lines[tree.end[opener] ?? -1]?.commentStart ?? -1) >= 0;
  for (const at of childrenOf(tree, opener)) {
    const child = tree.lines[at];
    hasComments ||= (child?.commentStart ?? -1) >= 0;
    if (child?.kind === 'directive' && !child.templated && child.opens === '' && child.name !== 'include') {
      settings.push(`${child.name} ${child.text.slice(child.valueStart, child.valueEnd)}`);
    } else if (child?.kind !== 'blank' && child?.kind !== 'comment') {
      return undefined;
    }
  }
  return {
    opener,
    end: tree.end[opener] ?? opener,
    pattern: line.text.slice(line.valueStart, line.valueEnd),
    settings,
    hasComments,
  };
}

/** The `<domain>` blocks that stand directly in a block and set the same as another. Tells at the first difference. */
export function blocksLike(tree: SyntaxTree, outer: number, own: DomainBlock): DomainBlock[] {
  return childrenOf(tree, outer).flatMap((at) =>
    tree.lines[at]?.name === 'domain' && hasSettings(tree, at, own) ? (domainBlock(tree, at) ?? []) : [],
  );
}

function hasSettings({ lines, end }: SyntaxTree, opener: number, { settings }: DomainBlock): boolean {
  const stop = end[opener] ?? opener;
  let count = 0;
  for (let at = opener + 1; at <= stop; at = (end[at] ?? at) + 1) {
    const line = lines[at];
    if (line?.kind === 'directive') {
      const setting = settings[count++];
      const value = setting?.slice(line.name.length + 1);
      const isSame =
        value !== undefined &&
        value.length === line.valueEnd - line.valueStart &&
        setting?.startsWith(line.name) === true &&
        line.text.startsWith(value, line.valueStart);
      if (!isSame) {
        return false;
      }
    }
  }
  return count === settings.length;
}

/** The `<domain>` blocks that stand directly in a block, or at the top level (-1). */
export function domainBlocksIn(tree: SyntaxTree, outer: number): DomainBlock[] {
  return childrenOf(tree, outer).flatMap((at) => domainBlock(tree, at) ?? []);
}

/** Whether two blocks set the same. */
export function sameSettings(a: DomainBlock, b: DomainBlock): boolean {
  return (
    a.settings.length === b.settings.length && a.settings.every((setting, at) => setting === b.settings[at])
  );
}

/** The first of the comment lines that stand straight above a line, or the line itself. */
export function withComments(tree: SyntaxTree, line: number): number {
  let first = line;
  while (tree.lines[first - 1]?.kind === 'comment') {
    first--;
  }
  return first;
}

/** Deletes whole lines; and the blank line above them where another one follows. */
export function deleteLines(tree: SyntaxTree, first: number, last: number): TextChange {
  const isBlank = (at: number) => tree.lines[at]?.kind === 'blank';
  const from = first > 0 && isBlank(first - 1) && isBlank(last + 1) ? first - 1 : first;
  if (last + 1 < tree.lines.length) {
    return { startLine: from, startCharacter: 0, endLine: last + 1, endCharacter: 0, text: '' };
  }
  const above = tree.lines[from - 1];
  return {
    startLine: above === undefined ? from : from - 1,
    startCharacter: above?.eol ?? 0,
    endLine: last,
    endCharacter: tree.lines[last]?.eol ?? 0,
    text: '',
  };
}

/** The innermost block around a line that begins with `<name`: the line of its opening tag, or -1. */
export function enclosing(tree: SyntaxTree, line: number, name: string): number {
  for (let at = line; at >= 0; at = tree.parent[at] ?? -1) {
    const candidate = tree.lines[at];
    if (candidate?.kind === 'open' && candidate.name === name) {
      return at;
    }
  }
  return -1;
}

/** How far one level is indented in a file: as its first indented line is, or four spaces. */
export function indentUnit(tree: SyntaxTree): string {
  for (const [at, line] of tree.lines.entries()) {
    if (line.kind === 'directive' && (tree.parent[at] ?? -1) >= 0 && line.nameStart > 0) {
      const outer = tree.lines[tree.parent[at] ?? -1];
      const margin = outer === undefined ? '' : outer.text.slice(0, Math.max(0, outer.tagStart));
      const own = line.text.slice(0, line.nameStart);
      if (own.startsWith(margin) && own.length > margin.length) {
        return own.slice(margin.length);
      }
    }
  }
  return '    ';
}
