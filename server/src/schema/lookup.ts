import { editDistance } from '../syntax/edit-distance';
import { directives } from './data';
import { blocks } from './data/blocks';
import { once } from './once';
import type { BlockEntry, DirectiveEntry, Param } from './types';

/** What we know, by what it is asked for. It is read when somebody first asks: a server has to start before. */
const known = once(() => {
  const all = directives();
  const byScope = new Map<string, Map<string, DirectiveEntry>>();
  const scopesByName = new Map<string, string[]>();
  const regexNames = new Map<string, Set<string>>();
  for (const entry of all) {
    const scope = byScope.get(entry.scope) ?? new Map<string, DirectiveEntry>();
    byScope.set(entry.scope, scope.set(entry.name, entry));
    scopesByName.set(entry.name, [...(scopesByName.get(entry.name) ?? []), entry.scope]);
    if (entry.params.some(isRegex)) {
      regexNames.set(entry.name, (regexNames.get(entry.name) ?? new Set<string>()).add(entry.scope));
    }
  }
  const everyBlock = blocks();
  // A former name of a block has the directives of its successor.
  for (const { name, deprecated } of everyBlock) {
    const successor = deprecated === undefined ? undefined : byScope.get(deprecated);
    if (successor !== undefined) {
      byScope.set(name, successor);
    }
  }
  const blocksByName = new Map(everyBlock.map((block) => [block.name, block]));
  return { all, byScope, scopesByName, regexNames, everyBlock, blocksByName };
});

function isRegex(param: Param): boolean {
  return param.type === 'regex' || param.or?.includes('regex') === true;
}

/**
 * The entry of a directive in a block.
 * @param name in lower case
 * @param scope the block's name in lower case, `global` for the top level
 */
export function directiveIn(name: string, scope: string): DirectiveEntry | undefined {
  return known().byScope.get(scope)?.get(name);
}

/** The blocks in which a directive may stand, in the guide's order; empty for a name that we don't know. */
export function scopesOf(name: string): readonly string[] {
  return known().scopesByName.get(name) ?? [];
}

/** All directives that may stand in a block. */
export function directivesIn(scope: string): readonly DirectiveEntry[] {
  return [...(known().byScope.get(scope)?.values() ?? [])];
}

/** Every directive entry, one for each name and block. */
export function allDirectives(): readonly DirectiveEntry[] {
  return known().all;
}

/** Names of the directives of which an entry in some block answers a question. */
export function namesWhere(test: (entry: DirectiveEntry) => boolean): string[] {
  return [
    ...new Set(
      known()
        .all.filter(test)
        .map((entry) => entry.name),
    ),
  ];
}

/** The entry of a block by its name in lower case. */
export function blockEntry(name: string): BlockEntry | undefined {
  return known().blocksByName.get(name);
}

/** All blocks that may stand in a block (`global`: the top level). */
export function blocksIn(scope: string): readonly BlockEntry[] {
  return known().everyBlock.filter((block) => block.scopes.includes(scope));
}

/** Every block that we know. */
export function allBlocks(): readonly BlockEntry[] {
  return known().everyBlock;
}

/** Whether words that begin with a slash are regular expressions in the values of a directive (else they are paths). */
export function takesRegex(name: string, scope: string): boolean {
  return known().regexNames.get(name)?.has(scope) === true;
}

/**
 * The known name nearest to a mistyped one; of several the first in the alphabet. Short names must be nearer, since of those
 * any two are alike.
 * @param candidates names to choose from
 * @returns the nearest name with the number of letters that differ, at most 2; undefined when none is near enough
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
): { name: string; distance: number } | undefined {
  let best: { name: string; distance: number } | undefined;
  const limit = Math.min(2, Math.floor(name.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, best?.distance ?? limit);
    const better =
      best === undefined || distance < best.distance || (distance === best.distance && candidate < best.name);
    if (distance <= limit && better) {
      best = { name: candidate, distance };
    }
  }
  return best;
}
