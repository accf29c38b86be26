import { isHearsay } from '../../schema/certainty';
import { blockEntry, directiveIn, scopesOf } from '../../schema/lookup';
import type { DirectiveEntry } from '../../schema/types';
import { factsOf, placeOf, placesOf, statusOf } from './facts';
import { codeBlock, lines, paragraphs } from './markdown';
import { paramList } from './params';
import { directiveSyntax } from './syntax';

/**
 * The description of a directive, in Markdown; undefined for one that we don't know.
 * @param name in lower case
 * @param scope the block that it stands in, `global` for the top level; in a block where it has no place, what it does
 *   elsewhere is told
 */
export function describeDirective(name: string, scope: string): string | undefined {
  const here = directiveIn(name, scope);
  const entry = here ?? directiveIn(name, scopesOf(name)[0] ?? '');
  if (entry === undefined) {
    return undefined;
  }
  return paragraphs(
    codeBlock(directiveSyntax(entry)),
    here === undefined ? strangerNote(entry, scope) : '',
    statusOf(entry),
    entry.text,
    paramList(entry.params, entry.name),
    lines(...factsOf(entry).map(([title, fact]) => `**${title}:** ${fact}`)),
  );
}

/** Says that a directive has no place in a block; nothing about blocks that we don't know. */
function strangerNote(entry: DirectiveEntry, scope: string): string {
  const known = scope === 'global' || blockEntry(scope) !== undefined;
  const note = isHearsay(entry) ? 'Not known' : 'Has no place';
  return known ? `**${note} ${placeOf(scope)}.** It stands ${placesOf(scopesOf(entry.name))}.` : '';
}
