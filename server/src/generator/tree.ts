/** What a block's entries stand behind. */
const INDENT = '    ';

/** What a block is, and with it the file that it goes into when there is one for each kind. */
export type SectionKind = 'listeners' | 'sources' | 'users' | 'virtual-mtas' | 'pools';

/** The file with passwords, where there is a file for each kind: only its owner may read it. */
export const passwordFile = 'users.conf';

/** A configuration as plain data: what stands at the top level, in order. */
export interface Section {
  readonly kind: SectionKind;
  /** Lines above the block, without their `#`. */
  readonly comments: readonly string[];
  /** Left out: the comments are all there is. */
  readonly block?: Block;
}

/** A block with what is in it. */
export interface Block {
  readonly name: string;
  readonly argument: string;
  readonly children: readonly Entry[];
}

/** What a block holds: a directive (`['name', 'value']`), a comment (`'text'`), another block, or entries printed before. */
export type Entry = readonly [name: string, value: string] | string | Block | Printed;

/** Entries of a block at the top level that stand in many blocks: printed once, since there may be thousands. */
export interface Printed {
  readonly printed: string;
}

/** Prints entries for blocks at the top level. */
export function printOnce(entries: readonly Entry[]): Printed {
  const pieces: string[] = [];
  for (const entry of entries) {
    printEntry(entry, INDENT, pieces);
  }
  return { printed: pieces.join('') };
}

/** The text of a section; an empty line belongs between two of them. */
export function printSection({ comments, block }: Section): string {
  const pieces: string[] = [];
  for (const text of comments) {
    pieces.push('# ', text, '\n');
  }
  if (block !== undefined) {
    printBlock(block, '', pieces);
  }
  return pieces.join('');
}

// Pieces are collected and joined once: adding text to text would leave a tree of small strings behind for every line.

function printBlock({ name, argument, children }: Block, indent: string, pieces: string[]): void {
  pieces.push(indent, '<', name, argument === '' ? '' : ' ', argument, '>\n');
  for (const child of children) {
    printEntry(child, indent + INDENT, pieces);
  }
  pieces.push(indent, '</', name, '>\n');
}

function printEntry(entry: Entry, indent: string, pieces: string[]): void {
  if (typeof entry === 'string') {
    pieces.push(indent, '# ', entry, '\n');
  } else if ('printed' in entry) {
    pieces.push(entry.printed);
  } else if ('children' in entry) {
    printBlock(entry, indent, pieces);
  } else {
    pieces.push(indent, entry[0], ' ', entry[1], '\n');
  }
}
