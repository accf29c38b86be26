/** What a block is, and with it the file that it goes into when there is one for each kind. */
export type SectionKind = 'listeners' | 'sources' | 'users' | 'virtual-mtas' | 'pools';

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

/** What a block holds: a directive (`['name', 'value']`), a comment (`'text'`) or another block. */
export type Entry = readonly [name: string, value: string] | string | Block;

/** The text of a section; an empty line belongs between two of them. */
export function printSection({ comments, block }: Section): string {
  const above = comments.map((text) => `# ${text}\n`).join('');
  return block === undefined ? above : above + printBlock(block, '');
}

function printBlock({ name, argument, children }: Block, indent: string): string {
  let text = `${indent}<${name}${argument === '' ? '' : ` ${argument}`}>\n`;
  for (const child of children) {
    text += printEntry(child, `${indent}    `);
  }
  return `${text}${indent}</${name}>\n`;
}

function printEntry(entry: Entry, indent: string): string {
  if (typeof entry === 'string') {
    return `${indent}# ${entry}\n`;
  }
  return 'children' in entry ? printBlock(entry, indent) : `${indent}${entry[0]} ${entry[1]}\n`;
}
