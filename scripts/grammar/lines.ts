import type { Kinds } from './kinds';
import { BEGINS, comment, LAST, LONG, lineEnds, NOT_LONG } from './line';
import {
  include,
  KNOWN,
  LONG_VALUE,
  listOf,
  MACRO_DEFINITION,
  MACRO_NAME,
  macroName,
  NAME,
  UNKNOWN,
  value,
} from './parts';
import { matching, oneOf, type Part, scoped, scopedAndCutUp } from './pattern';
import { fewMarks, LITERAL, REGEXP } from './regexp';
import { EXPRESSION, VALUE_TO_LAST_WORD } from './templates';
import { anyInLowerCase, anyOf, BLANKS, NAME_ENDS, SOME_BLANKS } from './text';
import type { Rule } from './types';
import {
  action,
  constants,
  DOMAIN_SCOPE,
  domainList,
  email,
  mode,
  nameDomainPath,
  network,
  number,
  onlyHosts,
  PATH_SCOPE,
  plainestWords,
  plainWord,
  wordOrCall,
} from './words';

/**
 * Almost all lines of a file are matched whole by one of these patterns, the simplest and most frequent lines first: an engine
 * takes its time for each try of each pattern and for each group of what matched, not for the length of a pattern.
 */
export function lineRules(kinds: Kinds): { plainest: Rule; others: Rule[] } {
  const { regexp } = kinds.names;
  return { plainest: plainestLine(kinds), others: [entryLine(regexp), anyLine(kinds)] };
}

/**
 * A comment, a known name with nothing or one word of the plainest sort behind it, or a list of plain domains. What stands
 * before the comment may be given back: for an engine to make sure that it isn't takes longer than a long list.
 */
function plainestLine({ names: { macro, words: withWords, plain } }: Kinds): Rule {
  const word = ['(?:', SOME_BLANKS, ...plainestWords, ')?'];
  return matching(
    '^',
    BLANKS,
    BEGINS,
    '(?:',
    ...oneOf([scoped(KNOWN, anyInLowerCase([...withWords, ...plain])), ...word], plainestList(macro)),
    BLANKS,
    ')?',
    ...oneOf(comment, '\\n', '$'),
  );
}

/** `domain-macro name a,b` with nothing but domains in its list. */
const plainestList = (names: readonly string[]): readonly Part[] => [
  scoped(KNOWN, anyInLowerCase(names)),
  SOME_BLANKS,
  scoped(MACRO_DEFINITION, MACRO_NAME),
  SOME_BLANKS,
  scoped(DOMAIN_SCOPE, domainList('[^\\s#${<]')),
  '(?<!,)',
];

/**
 * A known name with hosts, numbers or a key behind it, or with a word that isn't one of those that only some directives have.
 */
function fewWords({ words: own, names: { words: withWords, plain, path } }: Kinds): Part[] {
  const noOwnWord = `(?!${SOME_BLANKS}(?i:${own.join('|')})(?:,|${LAST}))`;
  const pathWord = scoped(PATH_SCOPE, '(?!(?i:https?):)[^\\s#{<$"]++');
  return [
    ...oneOf(
      [
        ...oneOf(scoped(KNOWN, anyInLowerCase(plain)), [scoped(KNOWN, anyInLowerCase(withWords)), noOwnWord]),
        SOME_BLANKS,
        ...oneOf(onlyHosts, nameDomainPath, email, wordOrCall),
      ],
      [
        scoped(KNOWN, anyInLowerCase(withWords)),
        SOME_BLANKS,
        network,
        SOME_BLANKS,
        constants({ kind: 'word', words: own }),
      ],
      [scoped(KNOWN, anyInLowerCase(path)), SOME_BLANKS, pathWord],
    ),
    LAST,
  ];
}

/** A line of any other sort that doesn't go on in the next one: its value is cut up by the rules for its kind. */
function anyLine(kinds: Kinds): Rule {
  const { macro, regexp, text, path, words: withWords, plain } = kinds.names;
  const short = oneOf(
    known(regexp, 'regexp-value', `(?![^#\\n]*<${BLANKS}(?i:pattern-list))`),
    known(withWords, 'words-value'),
    known(plain, 'value'),
    known(text, 'text-value'),
    known(path, 'path-value'),
    ['(?=/)', value('regexp-value')],
    unknown([...regexp, ...macro]),
  );
  const directive = [
    '(?!<)',
    ...oneOf(fewWords(kinds), onlyList(macro), [NOT_LONG, ...short], longLine(macro)),
    ...lineEnds,
  ];
  const stray = scoped('invalid.illegal.unexpected-closing-tag.powermta', `<${BLANKS}/[^#>\\n]*+>?`);
  return matching('^', BLANKS, BEGINS, ...oneOf(directive, stray));
}

/** A known name with a value that `rule` colours; `unless` says where not. */
function known(names: readonly string[], rule: string, unless = ''): Part[] {
  return [scoped(KNOWN, anyOf(names)), NAME_ENDS, unless, `(?:${SOME_BLANKS}`, value(rule), ')?'];
}

/** `option=value`, or a word alone. */
const optionOrWord: readonly Part[] = [
  '(?:',
  scoped('keyword.other.option.powermta', '[A-Za-z][A-Za-z-]*+'),
  scoped('keyword.operator.assignment.powermta', '='),
  ')?',
  ...oneOf(constants(mode), constants(action), number, plainWord),
];

/** An expression behind a name or alone, with one option or word or with any value behind it. */
function entryLine(names: readonly string[]): Rule {
  return matching(
    '^',
    BLANKS,
    '(?:',
    scoped(KNOWN, anyInLowerCase(names)),
    SOME_BLANKS,
    ')?',
    ...oneOf(
      [scoped(REGEXP, '/', LITERAL, ...fewMarks, '/'), NAME_ENDS],
      [scopedAndCutUp(REGEXP, include('expression'), '/', EXPRESSION, '/')],
    ),
    `(?:${SOME_BLANKS}(?!<)`,
    ...oneOf([...optionOrWord, LAST], [NOT_LONG, value('regexp-value')]),
    ')?',
    ...lineEnds,
  );
}

/** A name that isn't known. Names with which a line may open what goes on in the next one are left out. */
function unknown(listed: readonly string[]): Part[] {
  return [`(?!${anyOf(listed)}${NAME_ENDS})`, scoped(UNKNOWN, NAME), value('value'), '?'];
}

function longLine(listed: readonly string[]): Part[] {
  return [
    `${LONG}(?!${anyOf(listed)}${SOME_BLANKS}${MACRO_NAME})`,
    scoped('meta.directive.long.powermta', '(?>[^\\s<>#][^\\s#]{0,60})'),
    scoped(LONG_VALUE, '[^#\\n]++'),
  ];
}

/** `domain-macro name a,b` with all of its list in the line, or without a name. */
function onlyList(names: readonly string[]): Part[] {
  const noName = `(?!${SOME_BLANKS}${MACRO_NAME})${NOT_LONG}(?:${SOME_BLANKS}`;
  return [
    scoped(KNOWN, anyOf(names)),
    NAME_ENDS,
    ...oneOf([...macroName, ...listOf(VALUE_TO_LAST_WORD), '(?<!,)'], [noName, value('value'), ')?']),
  ];
}
