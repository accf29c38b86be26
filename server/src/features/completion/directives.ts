import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Configuration, nameEntry } from '../../model/configuration';
import type { FileModel } from '../../model/file-model';
import { lineOf } from '../../model/names';
import { isHearsay, isOutdated } from '../../schema/certainty';
import { directivesIn } from '../../schema/lookup';
import type { DirectiveEntry } from '../../schema/types';
import { childrenOf } from '../../syntax/tree';
import { directiveSyntax } from '../describe/syntax';
import { argumentsSnippet, isListed } from './argument-snippet';
import { ranks } from './ranks';
import type { CompletionOptions, Suggestion } from './suggestion';
import { isCommon, usesOf } from './usage';

/**
 * The directives of a block: those that many configurations have first, then the others, those that the block already has,
 * those that only working configurations show, and last the deprecated ones.
 * @param at a line in the block
 * @param bare whether to write the arguments too
 */
export function directiveSuggestions(
  file: FileModel,
  configuration: Configuration,
  at: number,
  scope: string,
  bare: boolean,
  options: CompletionOptions,
): Suggestion[] {
  const present = presentIn(file, configuration, at, scope);
  return preparedFor(scope, bare, options.suggestCommand !== undefined).map((prepared) =>
    prepared.once && present(prepared.suggestion.label)
      ? { ...prepared.suggestion, rank: Math.max(prepared.suggestion.rank ?? 0, ranks.present) }
      : prepared.suggestion,
  );
}

interface Prepared {
  readonly suggestion: Suggestion;
  /** Whether it is meant to stand once in a block. */
  readonly once: boolean;
}

/** What doesn't change between requests, made once. */
const prepared = new Map<string, readonly Prepared[]>();

function preparedFor(scope: string, bare: boolean, ask: boolean): readonly Prepared[] {
  const key = `${scope} ${bare} ${ask}`;
  let known = prepared.get(key);
  if (known === undefined) {
    known = [...directivesIn(scope)]
      .sort((a, b) => usesOf(b.name, scope) - usesOf(a.name, scope) || (a.name < b.name ? -1 : 1))
      .map((entry) => ({ suggestion: suggestionOf(entry, bare, ask), once: entry.repeatable !== true }));
    prepared.set(key, known);
  }
  return known;
}

function suggestionOf(entry: DirectiveEntry, bare: boolean, ask: boolean): Suggestion {
  const needsValue = bare && entry.params.some((param) => !param.optional);
  const first = entry.params[0];
  const note = noteOf(entry);
  return {
    label: entry.name,
    kind: CompletionItemKind.Property,
    detail: directiveSyntax(entry),
    insert: needsValue ? `${entry.name} ` : entry.name,
    ...(needsValue && { snippet: `${entry.name} ${argumentsSnippet(entry, ask)}` }),
    ...(note !== undefined && { note }),
    rank: rankOf(entry),
    deprecated: isOutdated(entry),
    again: needsValue && first !== undefined && isListed(first),
    data: { name: entry.name, scope: entry.scope },
  };
}

function rankOf(entry: DirectiveEntry): number {
  if (entry.removed) {
    return ranks.removed;
  }
  if (entry.deprecated !== undefined) {
    return ranks.deprecated;
  }
  if (isSeenElsewhere(entry)) {
    return ranks.seenElsewhere;
  }
  return isCommon(entry.name, entry.scope) ? ranks.common : ranks.other;
}

/** Whether the guide doesn't describe it in this block. */
function isSeenElsewhere({ source }: DirectiveEntry): boolean {
  return source.document === 'public-configs';
}

function noteOf(entry: DirectiveEntry): string | undefined {
  if (entry.removed) {
    return 'no longer valid';
  }
  if (entry.deprecated !== undefined) {
    if (isHearsay(entry)) return 'seems to be out of use';
    return entry.deprecated === true ? 'deprecated' : `deprecated: ${entry.deprecated}`;
  }
  return isSeenElsewhere(entry) ? 'seen in working configurations' : undefined;
}

/** Tells whether a block has a directive already; at the top level, whether any file of the configuration has. */
function presentIn(
  file: FileModel,
  configuration: Configuration,
  at: number,
  scope: string,
): (name: string) => boolean {
  const opener = file.tree.parent[at] ?? -1;
  if (opener < 0 && scope === 'global') {
    return (name) => {
      const settings = nameEntry(configuration, 'setting', name)?.definitions ?? [];
      return settings.some((mention) => mention.unit.file !== file || lineOf(mention) !== at);
    };
  }
  const names = new Set<string>();
  for (const child of childrenOf(file.tree, opener)) {
    const line = file.tree.lines[child];
    if (line?.kind === 'directive' && child !== at) {
      names.add(line.name);
    }
  }
  return (name) => names.has(name);
}
