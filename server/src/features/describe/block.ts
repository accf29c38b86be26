import { blockEntry, blocksIn, directivesIn } from '../../schema/lookup';
import type { BlockEntry } from '../../schema/types';
import { plural } from '../../schema/values/wording';
import { factsOfBlock } from './facts';
import { code, codeBlock, lines, paragraphs } from './markdown';
import { paramList } from './params';
import { blockSyntax } from './syntax';

/** The description of a block, in Markdown; undefined for one that we don't know. `name` in lower case. */
export function describeBlock(name: string): string | undefined {
  const block = blockEntry(name);
  if (block === undefined) {
    return undefined;
  }
  return paragraphs(
    codeBlock(blockSyntax(block)),
    blockStatus(block),
    block.text,
    paramList(block.argument === undefined ? [] : [block.argument], block.name),
    lines(contentsOf(block), ...factsOfBlock(block).map(([title, fact]) => `**${title}:** ${fact}`)),
  );
}

/** What to say first of a block that has another name now. */
export function blockStatus({ deprecated }: BlockEntry): string {
  return deprecated === undefined ? '' : `**Deprecated:** use ${code(`<${deprecated}>`)} instead.`;
}

/** How many lines can name all directives of a block; with more only their number is told. */
const MOST_NAMED = 12;

function contentsOf({ name }: BlockEntry): string {
  const directives = directivesIn(name);
  const inner = blocksIn(name).map((block) => `<${block.name}>`);
  const names = directives.length > MOST_NAMED ? [] : directives.map((entry) => entry.name);
  const counted = directives.length > MOST_NAMED ? [plural(directives.length, 'directive')] : [];
  const all = [...counted, ...[...names, ...inner].map(code)];
  return all.length === 0 ? '' : `**Holds:** ${all.join(', ')}`;
}
