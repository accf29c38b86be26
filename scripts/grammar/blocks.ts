import type { BlockEntry } from '../../server/src/schema/types';
import { comment } from './line';
import { compose, oneOf, type Part, scoped, scopedAndCutUp } from './pattern';
import { anyOf, BLANKS, TAG_NAME_ENDS } from './text';
import type { Rule } from './types';
import { onlyArgument } from './words';

const KNOWN = 'entity.name.tag.powermta';
const UNKNOWN = 'entity.name.tag.unknown.powermta';
const ARGUMENT = 'entity.other.attribute-name.powermta';

/**
 * `<name argument>`; the last `>` of the line ends the tag, and a tag without one opens its block all the same. An argument
 * of more than five hundred characters is passed over.
 */
function opening(name: string, scope: string): readonly Part[] {
  const plainest = [scoped(ARGUMENT, ...onlyArgument), '?+', BLANKS, '(?=>[^>#\\n]*+(?:#|$))'];
  const any = [scopedAndCutUp(ARGUMENT, [{ include: '#argument' }], '[^#\\n]{0,500}'), '(?=>)'];
  return [
    '^',
    BLANKS,
    scoped(scope, '<', BLANKS, name),
    TAG_NAME_ENDS,
    BLANKS,
    '(?:',
    ...oneOf(plainest, any),
    scoped(scope, '>'),
    ')?',
    TOO_LONG,
    ...behind,
  ];
}

/** `</name>`, with whatever stands behind the name. */
const closing = (name: string, scope: string): readonly Part[] => [
  '^',
  BLANKS,
  ...oneOf(scoped(scope, `<${BLANKS}/${BLANKS}`, name, `${BLANKS}>`), [
    scoped(scope, `<${BLANKS}/${BLANKS}`, name),
    TAG_NAME_ENDS,
    '[^#>\\n]*+',
    scoped(scope, '>'),
    '?',
  ]),
  ...behind,
];

/** What is left of a line where that is more than anybody writes: it is passed over. */
const TOO_LONG = '(?>[^#\\n]{500,})?';

/** A comment behind a tag. */
const behind: readonly Part[] = [`(?:${BLANKS}`, comment, ')?'];

/** From the tag that `begins` describes to the closing tag of one of `names`, or to where `before` says. */
function block(begins: readonly Part[], names: string, scope: string, before = ''): Rule {
  const begin = compose(...begins);
  const end = compose(...closing(names, scope));
  return {
    begin: begin.pattern,
    beginCaptures: begin.captures,
    end: `${end.pattern}${before}`,
    endCaptures: end.captures,
    patterns: [{ include: '$self' }],
  };
}

/**
 * The rules for blocks, those that we know and others. Tags are counted, not paired: a closing tag that nothing is open for
 * stands out, and which block it should name is the server's to check. So an engine has one set of patterns for the inside of
 * all blocks; it makes them ready, which takes some milliseconds, once for each set.
 */
export function blockRules(blocks: readonly BlockEntry[]): { known: Rule; unknown: Rule } {
  const known = anyOf(blocks.map((block) => block.name));
  const unknown = `(?!${known}${TAG_NAME_ENDS})[^\\s<>/#?%!][^\\s<>#]*+`;
  const closesKnown = `(?=^${BLANKS}<${BLANKS}/${BLANKS}${known}${TAG_NAME_ENDS})`;
  return {
    known: block(opening(known, KNOWN), known, KNOWN),
    // A block with a name that we don't know ends before the closing tag of one that we know.
    unknown: block(opening(unknown, UNKNOWN), unknown, UNKNOWN, `|${closesKnown}`),
  };
}

const LIST = '(?i:pattern-list)';

/** A list that opens at the end of an entry, behind what `before` describes: `mail-from /x/ <pattern-list>`. */
export function nestedList(...before: readonly Part[]): Rule {
  const opens = scoped(KNOWN, '<', BLANKS, LIST, BLANKS, '>');
  return block([...before, opens, `(?=${BLANKS}(?:#|$))`], LIST, KNOWN);
}
