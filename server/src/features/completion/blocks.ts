import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { blockEntry, blocksIn } from '../../schema/lookup';
import type { BlockEntry } from '../../schema/types';
import { blockSyntax } from '../describe/syntax';
import { escapeSnippet, isListed } from './argument-snippet';
import { ranks } from './ranks';
import type { CompletionOptions, Suggestion } from './suggestion';
import { usesOf } from './usage';

/** How much of a block is still to be written. */
interface TagOptions {
  /** What the user typed before the name: `<`, or nothing where a line begins. */
  readonly prefix: string;
  /** Whether to write the whole tag and its closing tag; else the name alone. */
  readonly whole: boolean;
}

/** The blocks that may begin on a line of their own in a block; each writes its closing tag too. */
export function blockSuggestions(
  configuration: Configuration,
  scope: string,
  tag: TagOptions,
  options: CompletionOptions,
): Suggestion[] {
  return prepare(scope, tag, options.suggestCommand !== undefined).map((suggestion) =>
    suggestion.data && isGiven(configuration, suggestion.data.name)
      ? { ...suggestion, rank: ranks.present }
      : suggestion,
  );
}

/** The block that an entry may open at its end: `mail-from /x/ <pattern-list>` (guide §3.3.14.3). */
export function nestedBlockSuggestion(whole: boolean): Suggestion {
  const tag = '<pattern-list>';
  const body = `${tag}\n\t$0\n</pattern-list>`;
  return {
    label: tag,
    kind: CompletionItemKind.Struct,
    detail: 'asks further when the entry matches',
    ...(whole && { insert: body.replace('$0', ''), snippet: body }),
    data: { name: 'pattern-list' },
  };
}

const prepared = new Map<string, readonly Suggestion[]>();

function prepare(scope: string, tag: TagOptions, ask: boolean): readonly Suggestion[] {
  const key = `${scope} ${tag.prefix} ${tag.whole} ${ask}`;
  let known = prepared.get(key);
  if (known === undefined) {
    known = blocksIn(scope)
      // Inside another list it opens at the end of an entry only.
      .filter((block) => !(block.name === 'pattern-list' && scope === 'pattern-list'))
      .sort(
        (a, b) => usesOf(`<${b.name}>`, scope) - usesOf(`<${a.name}>`, scope) || (a.name < b.name ? -1 : 1),
      )
      .map((block) => suggestionOf(block, scope, tag, ask));
    prepared.set(key, known);
  }
  return known;
}

function suggestionOf(
  block: BlockEntry,
  scope: string,
  { prefix, whole }: TagOptions,
  ask: boolean,
): Suggestion {
  // The lists inside the processors have no name.
  const argument = block.argument?.optional && scope !== 'global' ? undefined : block.argument;
  const asks = ask && argument !== undefined && isListed(argument);
  const place = argument && (asks ? '$1' : `\${1:${escapeSnippet(argument.name)}}`);
  const open = (value: string | undefined) => `<${block.name}${value === undefined ? '' : ` ${value}`}>`;
  const body = (tag: string, inside: string) => `${tag}\n\t${inside}\n</${block.name}>`;
  return {
    label: `<${block.name}>`,
    kind: CompletionItemKind.Struct,
    detail: blockSyntax(block),
    filter: `${prefix}${block.name}`,
    insert: whole ? body(open(argument && ''), '') : block.name,
    ...(whole && { snippet: body(open(place), '$0') }),
    ...(block.deprecated !== undefined && { deprecated: true, note: `deprecated: <${block.deprecated}>` }),
    rank: block.deprecated === undefined ? ranks.block : ranks.deprecated,
    again: whole && asks,
    data: { name: block.name },
  };
}

/** Whether a block that may stand only once is there already. */
function isGiven(configuration: Configuration, name: string): boolean {
  return (
    blockEntry(name)?.single === true &&
    [...configuration.files.values()].some((file) => file.units.some(({ header }) => header.name === name))
  );
}
