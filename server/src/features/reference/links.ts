import { allBlocks, directiveIn, scopesOf } from '../../schema/lookup';

/** Makes the target of a link to a directive in a block, or to a block (without a name); undefined for no link. */
export type LinkTo = (scope: string, name?: string) => string | undefined;

/** The anchor of a heading, as GitHub and VS Code make it of a directive's name. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]/g, '');
}

/**
 * The block in which a name that a directive refers to is found: the directive's own if it can, else another; a name that is
 * a block only is found on the block's page.
 */
export function placeOfName(name: string, scope: string): { scope: string; name?: string } | undefined {
  const found = directiveIn(name, scope) ? scope : scopesOf(name)[0];
  if (found !== undefined) {
    return { scope: found, name };
  }
  const block = allBlocks().find((candidate) => candidate.name === name.replace(/[<>]/g, ''));
  return block && { scope: block.name };
}
