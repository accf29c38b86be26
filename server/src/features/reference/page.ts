import { isHearsay } from '../../schema/certainty';
import { blockEntry, blocksIn, directiveIn, directivesIn } from '../../schema/lookup';
import type { DirectiveEntry } from '../../schema/types';
import { blockStatus } from '../describe/block';
import { defaultOf, factsOf, factsOfBlock, statusOf } from '../describe/facts';
import { bullets, code, codeBlock, firstSentence, lines, paragraphs, tableOf } from '../describe/markdown';
import { paramList } from '../describe/params';
import { blockSyntax, directiveSyntax, paramSyntax } from '../describe/syntax';
import { anchorOf, type LinkTo, placeOfName } from './links';

/**
 * The page of a block, in Markdown: what it is for, a table of its directives and a paragraph for each of them.
 * @param scope its name in lower case; `global` for what stands at the top level
 * @returns undefined for a block that we don't know
 */
export function blockPage(scope: string, linkTo: LinkTo): string | undefined {
  const block = blockEntry(scope);
  if (block === undefined && scope !== 'global') {
    return undefined;
  }
  // A former name has the directives of its successor, which has the page for them.
  const entries = block?.deprecated === undefined ? directivesIn(scope) : [];
  return `${paragraphs(
    `# ${block === undefined ? 'Top level' : code(blockSyntax(block))}`,
    block === undefined ? 'What stands outside of all blocks.' : undefined,
    block && blockStatus(block),
    block?.text,
    block && paramList([...(block.argument ? [block.argument] : []), ...(block.entry ?? [])], scope),
    block?.entry && codeBlock(block.entry.map(paramSyntax).join(' ')),
    block && lines(...factsOfBlock(block).map(([title, fact]) => `**${title}:** ${fact}`)),
    innerBlocks(scope, linkTo),
    entries.length === 0 ? '' : `## Directives\n\n${table(entries)}`,
    ...entries.map((entry) => section(entry, linkTo)),
  )}\n`;
}

function innerBlocks(scope: string, linkTo: LinkTo): string {
  const inner = blocksIn(scope).filter((block) => block.deprecated === undefined);
  if (inner.length === 0) {
    return '';
  }
  const points = inner.map((block) => {
    const target = linkTo(block.name);
    const name = code(`<${block.name}>`);
    return `${target === undefined ? name : `[${name}](${target})`}: ${firstSentence(block.text)}`;
  });
  return paragraphs('## Blocks', bullets(points));
}

function table(entries: readonly DirectiveEntry[]): string {
  const rows = entries.map((entry) => {
    const link = `[${code(entry.name)}](#${anchorOf(entry.name)})`;
    const value = entry.params.map(paramSyntax).join(entry.separator ?? ' ');
    const what = statusInTable(entry) + firstSentence(entry.text);
    return [link, value === '' ? '' : code(value), shortDefault(entry), what];
  });
  return tableOf(['directive', 'value', 'default', 'what it does'], rows);
}

function statusInTable(entry: DirectiveEntry): string {
  if (entry.removed) {
    return '*No longer valid.* ';
  }
  if (entry.deprecated === undefined) {
    return '';
  }
  return isHearsay(entry) ? '*Seems to be out of use.* ' : '*Deprecated.* ';
}

/** How much of a default without blanks fits into a table, in UTF-16 units. */
const LONGEST_DEFAULT = 24;

/** A default for a table, which a long word would make too wide. */
function shortDefault(entry: DirectiveEntry): string {
  const { default: value = '' } = entry;
  return value.length > LONGEST_DEFAULT && !value.includes(' ')
    ? code(`${value.slice(0, LONGEST_DEFAULT - 1)}…`)
    : (defaultOf(entry) ?? '');
}

function section(entry: DirectiveEntry, linkTo: LinkTo): string {
  return paragraphs(`### ${entry.name}`, body(entry, linkTo));
}

/** The page of one directive, in Markdown: as it is in one block, then in the others. Undefined for one that we don't know. */
export function directivePage(
  name: string,
  scope: string,
  scopes: readonly string[],
  linkTo: LinkTo,
): string | undefined {
  const here = directiveIn(name, scope);
  if (here === undefined) {
    return undefined;
  }
  const others = scopes.flatMap((other) => (other === scope ? [] : (directiveIn(name, other) ?? [])));
  return `${paragraphs(
    `# ${name}`,
    body(here, linkTo),
    ...others.map((entry) => paragraphs(`## ${headingOf(entry.scope)}`, body(entry, linkTo))),
  )}\n`;
}

function headingOf(scope: string): string {
  return scope === 'global' ? 'At the top level' : `In ${code(`<${scope}>`)}`;
}

function body(entry: DirectiveEntry, linkTo: LinkTo): string {
  const facts = factsOf(entry).map(([title, fact]) =>
    title === 'See also' ? `**${title}:** ${relatedOf(entry, linkTo)}` : `**${title}:** ${fact}`,
  );
  return paragraphs(
    codeBlock(directiveSyntax(entry)),
    statusOf(entry),
    entry.text,
    paramList(entry.params, entry.name),
    lines(...facts),
  );
}

function relatedOf({ related = [], scope }: DirectiveEntry, linkTo: LinkTo): string {
  return related
    .map((name) => {
      const place = placeOfName(name, scope);
      const target = place && linkTo(place.scope, place.name);
      return target === undefined ? code(name) : `[${code(name)}](${target})`;
    })
    .join(', ');
}
