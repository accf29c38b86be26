import { isHearsay } from '../../schema/certainty';
import { scopesOf } from '../../schema/lookup';
import type { BlockEntry, Certainty, DirectiveEntry, Source } from '../../schema/types';
import { anyOf } from '../../schema/values/wording';
import { code, codes } from './markdown';

/** What to say first of a directive that should not be written any more; '' of all others. */
export function statusOf({ deprecated, removed, text, source }: DirectiveEntry): string {
  if (removed) {
    return '**No longer valid.** Delete the line.';
  }
  if (deprecated === undefined) {
    return '';
  }
  if (isHearsay({ source })) {
    return '**Seems to be out of use.**';
  }
  const status = source.certainty === 'medium' ? 'Seems to be deprecated' : 'Deprecated';
  return deprecated === true || text.includes(code(deprecated))
    ? `**${status}.**`
    : `**${status}:** use ${code(deprecated)} instead.`;
}

/** Where a directive or block may stand: "at the top level, in `<source>` or in `<domain>`". */
export function placesOf(scopes: readonly string[]): string {
  return anyOf(scopes.map(placeOf));
}

/** A place in words: "at the top level", "in `<domain>`". */
export function placeOf(scope: string): string {
  return scope === 'global' ? 'at the top level' : `in ${code(`<${scope}>`)}`;
}

/** Its default as Markdown: a value as code, words of the guide as they are. */
export function defaultOf({ default: value }: DirectiveEntry): string | undefined {
  return value === undefined ? undefined : value.includes(' ') ? value : code(value);
}

/** When a change takes effect; '' where our sources don't say. */
function takesEffect({ restart, source }: DirectiveEntry): string {
  if (restart) {
    return 'at a restart only; `pmta reload` is not enough';
  }
  return source.certainty === 'certain' ? 'at `pmta reload`' : '';
}

/** The facts about a directive, each with its name, in the order to show them. */
export function factsOf(entry: DirectiveEntry): readonly (readonly [name: string, fact: string])[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Default', defaultOf(entry)],
    ['Where', `${placesOf(scopesOf(entry.name))}${entry.repeatable ? '; may be repeated' : ''}`],
    ['Takes effect', takesEffect(entry)],
    ['Since', entry.laterRelease && 'a later release of version 5.0'],
    ['See also', entry.related && codes(entry.related)],
    ['Source', sourceOf(entry.source)],
  ];
  return present(facts);
}

/** The facts about a block, each with its name, in the order to show them. */
export function factsOfBlock(block: BlockEntry): readonly (readonly [name: string, fact: string])[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Where', `${placesOf(block.scopes)}${block.single ? '; only once in a configuration' : ''}`],
    ['Source', sourceOf(block.source)],
  ];
  return present(facts);
}

function present(
  facts: readonly (readonly [string, string | undefined])[],
): (readonly [name: string, fact: string])[] {
  return facts.flatMap(([name, fact]) => (fact === undefined || fact === '' ? [] : [[name, fact] as const]));
}

const doubts: Readonly<Record<Exclude<Certainty, 'certain'>, string>> = {
  high: 'very probably right',
  medium: 'probably right',
  low: 'not sure to be right',
  background: 'hearsay',
};

/** Where the facts come from, and how sure they are when they aren't certain. */
function sourceOf({ document, section, certainty }: Source): string {
  const doubt = certainty === 'certain' ? '' : ` (${doubts[certainty]})`;
  if (document === 'public-configs') {
    const evidence = section.replace(/\bconfig(s?)\b/, 'configuration$1');
    return `not described by the User’s Guide; known from ${evidence}${doubt}`;
  }
  const edition = document === 'guide-2019' ? ', 2019 edition' : '';
  return `PowerMTA 5.0 User’s Guide${edition}, §${section}${doubt}`;
}
