import type { BlockEntry } from '../../server/src/schema/types';
import { alternatives, BLANKS } from './text';
import type { Captures, Rule } from './types';

/**
 * The marks of a tag have the name's scope as well: an editor pairs tags as brackets only where all of `<name` has one colour.
 */
const mark = (end: 'begin' | 'end', scope: string) => ({
  name: `punctuation.definition.tag.${end}.powermta ${scope}`,
});

const openingCaptures = (scope: string): Captures => ({
  '1': mark('begin', scope),
  '2': { name: scope },
  '3': { name: 'entity.other.attribute-name.powermta', patterns: [{ include: '#argument' }] },
  '4': mark('end', scope),
});

const closingCaptures = (scope: string): Captures => ({
  '1': mark('begin', scope),
  '2': { name: scope },
  '3': mark('end', scope),
});

const KNOWN = 'entity.name.tag.powermta';
const UNKNOWN = 'entity.name.tag.unknown.powermta';

/**
 * `<name argument>`; the last `>` of the line ends the tag, and a tag without one opens its block all the same. An argument
 * of more than a thousand characters is passed over.
 */
const opening = (name: string): string =>
  `^${BLANKS}(<)${BLANKS}(${name})(?![^\\s<>#])${BLANKS}(?:([^#\\n]{0,1000})(>)|(?>[^#\\n]{1000,}))?`;

/** `</name>`, with whatever stands behind the name. */
const closing = (name: string): string =>
  `^${BLANKS}(<${BLANKS}/)${BLANKS}(${name})(?![^\\s<>#])[^#>\\n]*+(>)?`;

/**
 * The rules for blocks. A closing tag that no block waits for stands out; a block that is missing its closing tag ends where
 * the block around it does. Blocks that stand in the same places and hold the same blocks share a rule: fewer patterns to
 * try on every line. Which of them a closing tag should name is the server's to check.
 */
export function blockRules(blocks: readonly BlockEntry[]): Record<string, Rule> {
  const known = alternatives(blocks.map((block) => block.name));
  const rules = [...families(blocks)].map((family) => knownBlocks(family));
  const unknown = `(?!${known}(?![^\\s<>#]))[^\\s<>/#?%!][^\\s<>#]*+`;
  return {
    blocks: { patterns: [...rules, unknownBlock(unknown, known), strayCloser] },
    'nested-block': {
      comment: 'a list that opens at the end of an entry: mail-from /x/ <pattern-list>',
      begin: `(?<=[\\t ])(<)${BLANKS}((?i:pattern-list))${BLANKS}(>)(?=${BLANKS}(?:#|$))`,
      beginCaptures: closingCaptures(KNOWN),
      end: closing('(?i:pattern-list)'),
      endCaptures: closingCaptures(KNOWN),
      patterns: [{ include: '$self' }],
    },
  };
}

/** The blocks in groups of those that stand in the same blocks and hold the same blocks. */
function families(blocks: readonly BlockEntry[]): Iterable<BlockEntry[]> {
  const found = new Map<string, BlockEntry[]>();
  for (const block of blocks) {
    const held = blocks.filter((inner) => inner.scopes.includes(block.name)).map((inner) => inner.name);
    const key = `${[...block.scopes].sort()} ${held.sort()}`;
    found.set(key, [...(found.get(key) ?? []), block]);
  }
  return found.values();
}

function knownBlocks(family: readonly BlockEntry[]): Rule {
  const names = family.map((block) => block.name);
  const name = alternatives(names);
  const around = family
    .flatMap((block) => block.scopes)
    .filter((scope) => scope !== 'global' && !names.includes(scope));
  const ends = [closing(name), ...(around.length > 0 ? [before(alternatives(around))] : [])];
  return {
    begin: opening(name),
    beginCaptures: openingCaptures(KNOWN),
    end: ends.join('|'),
    endCaptures: closingCaptures(KNOWN),
    patterns: [{ include: '$self' }],
  };
}

/** A block with a name that we don't know ends at any closing tag, even at that of a block that we know. */
function unknownBlock(unknown: string, known: string): Rule {
  return {
    begin: opening(unknown),
    beginCaptures: openingCaptures(UNKNOWN),
    end: `${closing(unknown)}|${before(known)}`,
    endCaptures: closingCaptures(UNKNOWN),
    patterns: [{ include: '$self' }],
  };
}

const strayCloser: Rule = {
  match: `^${BLANKS}(<${BLANKS}/[^#>\\n]*+>?)`,
  captures: { '1': { name: 'invalid.illegal.unexpected-closing-tag.powermta' } },
};

function before(name: string): string {
  return `(?=^${BLANKS}<${BLANKS}/${BLANKS}${name}(?![^\\s<>#]))`;
}
