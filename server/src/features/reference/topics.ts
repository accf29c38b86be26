import { isOutdated } from '../../schema/certainty';
import { allBlocks, allDirectives, blockEntry, scopesOf } from '../../schema/lookup';
import { firstSentence } from '../describe/markdown';
import { plainText } from '../describe/plain-text';
import { blockSyntax, directiveSyntax } from '../describe/syntax';
import { blockPage, directivePage } from './page';

/** Something that the reference has a page for. */
export interface Topic {
  /** The block, `global` for the top level: a directive's own, or the one that the page is about. */
  readonly scope: string;
  /** The directive; left out for the page of a whole block. */
  readonly directive?: string;
  /** How it is written. */
  readonly syntax: string;
  /** What it does, in one sentence of plain text. */
  readonly summary: string;
  /** Whether it should not be written any more. */
  readonly old: boolean;
}

/** All that the reference has pages for: the top level and the blocks, then directives as they stand in each block. */
export function referenceTopics(): Topic[] {
  return [
    { scope: 'global', syntax: 'top level', summary: 'What stands outside of all blocks.', old: false },
    ...allBlocks().map((block) => ({
      scope: block.name,
      syntax: blockSyntax(block),
      summary: plainText(firstSentence(block.text)),
      old: block.deprecated !== undefined,
    })),
    ...allDirectives().map((entry) => ({
      scope: entry.scope,
      directive: entry.name,
      syntax: directiveSyntax(entry),
      summary: plainText(firstSentence(entry.text)),
      old: isOutdated(entry),
    })),
  ];
}

/**
 * The page of a topic, in Markdown; nothing in it links to another page. Undefined for what we don't know.
 * @param scope a block's name in lower case, `global` for the top level
 */
export function referencePage(scope: string, directive?: string): string | undefined {
  return directive === undefined
    ? blockPage(blockEntry(scope)?.name ?? scope, () => undefined)
    : directivePage(directive, scope, scopesOf(directive), () => undefined);
}
