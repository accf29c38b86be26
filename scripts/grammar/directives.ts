import { nestedList } from './blocks';
import type { Kinds } from './kinds';
import { BEGINS, comment, LAST, LONG, lineEnds, NOT_LONG } from './line';
import { compose, cutUp, matching, oneOf, type Part, scoped, scopedAndCutUp } from './pattern';
import { fewMarks, LITERAL, REGEXP } from './regexp';
import { EXPRESSION, inWord, VALUE, VALUE_TO_LAST_WORD } from './templates';
import { anyInLowerCase, anyOf, BLANKS, NAME_ENDS, SOME_BLANKS } from './text';
import type { Rule } from './types';
import {
  type Constants,
  constants,
  DOMAIN_SCOPE,
  domainList,
  number,
  onlyHosts,
  PATH_SCOPE,
  plainestWords,
  plainWord,
  words,
} from './words';

const KNOWN = 'support.function.directive.powermta';
const UNKNOWN = 'meta.directive.unknown.powermta';
const LONG_VALUE = 'string.unquoted.long.powermta';
/** The name of a macro, where no template stands in its place. */
const MACRO_NAME = '[^\\s,#{]++';
const MACRO_DEFINITION = 'variable.other.macro.definition.powermta';

/** Actions of `reply` entries (guide §3.3.15). */
const action: Constants = {
  kind: 'action',
  words: ['skip-mx', 'bounce-queue', 'bounce-rcpt', 'disable-source-ip', 'defer-queue'],
};
/** Modes of a queue, as `mode=backoff` gives them (guide §3.3.15). */
const mode: Constants = { kind: 'mode', words: ['normal', 'backoff'] };

const include = (...names: string[]): Rule[] => names.map((name) => ({ include: `#${name}` }));

const value = (rule: string, text = VALUE): Part => cutUp(include(rule), text);

/** The rest of a line that no other rule tells apart, where it is long. */
export const longRest: Rule = { match: `${LONG}${VALUE}`, name: LONG_VALUE };

/**
 * Almost all lines of a file are matched whole by one of a few patterns: an engine takes its time for each try of each pattern
 * and for each group of what matched, not for the length of a pattern. `lines` are these, the simplest and most frequent first;
 * `other-directives` are those that open what goes on in the next line.
 */
export function directiveRules(kinds: Kinds): Record<string, Rule> {
  const { macro, regexp, words: withWords, plain } = kinds.names;
  return {
    lines: {
      patterns: [plainestLine([...withWords, ...plain], macro), entryLine(regexp), anyLine(kinds)],
    },
    'other-directives': {
      patterns: [openMacro(macro), openList(regexp), remaining(Object.values(kinds.names).flat())],
    },
    value: anyValue(words()),
    'words-value': anyValue(words({ kind: 'word', words: kinds.words })),
    'regexp-value': {
      patterns: [...include('regexp', 'list-call'), anyValue(words(action, mode))],
    },
    'text-value': { patterns: include('template', 'php', 'quoted', 'text-word') },
    'path-value': { patterns: include('template', 'php', 'quoted', 'word-with-macro', 'url', 'path-word') },
    'domain-list': {
      patterns: [
        ...include('template', 'php', 'macro'),
        { match: domainList(inWord('$')), name: DOMAIN_SCOPE },
      ],
    },
    'list-call': {
      match: `(?<![^\\s,=])((?i:call-to))(:)`,
      captures: {
        '1': { name: 'keyword.other.option.powermta' },
        '2': { name: 'keyword.operator.assignment.powermta' },
      },
    },
  };
}

/** What stands in a value: what has an end of its own, then the words. */
function anyValue(theWords: Rule): Rule {
  return {
    patterns: [
      ...include('template', 'php', 'quoted', 'braces-name', 'word-with-macro', 'interval'),
      theWords,
    ],
  };
}

/** A comment, a known name with nothing or one word of the plainest sort behind it, or a list of plain domains. */
function plainestLine(names: readonly string[], macro: readonly string[]): Rule {
  const list: readonly Part[] = [
    scoped(KNOWN, anyInLowerCase(macro)),
    SOME_BLANKS,
    scoped(MACRO_DEFINITION, MACRO_NAME),
    SOME_BLANKS,
    scoped(DOMAIN_SCOPE, domainList('[^\\s#${]')),
    '(?<!,)',
  ];
  const plain: readonly Part[] = [
    scoped(KNOWN, anyInLowerCase(names)),
    NAME_ENDS,
    '(?:',
    SOME_BLANKS,
    ...plainestWords,
    ')?',
  ];
  return matching(
    ...oneOf(['^', BLANKS, ...oneOf('(?=#)', [...oneOf(plain, list), LAST])], '(?=#)'),
    BLANKS,
    comment,
    '?',
  );
}

/** A known name with hosts, numbers or a word behind it that isn't one of the words that only some directives have. */
function fewWords({ words: own, names: { words: withWords, plain, path } }: Kinds): Part[] {
  const noOwnWord = `(?!${SOME_BLANKS}(?i:${own.join('|')})${LAST})`;
  const pathWord = scoped(PATH_SCOPE, '(?!(?i:https?):)[^\\s#{$"]++');
  return [
    ...oneOf(
      [
        ...oneOf(scoped(KNOWN, anyInLowerCase(plain)), [scoped(KNOWN, anyInLowerCase(withWords)), noOwnWord]),
        SOME_BLANKS,
        ...oneOf(onlyHosts, plainWord),
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

const option: readonly Part[] = [
  scoped('keyword.other.option.powermta', '[A-Za-z][A-Za-z-]*+'),
  scoped('keyword.operator.assignment.powermta', '='),
  ...oneOf(constants(mode), number, plainWord),
];

const begins = scoped('punctuation.definition.string.begin.powermta', '/');
const ends = scoped('punctuation.definition.string.end.powermta', '/');

/** An expression behind a name or alone, with one option or word or with any value behind it. */
function entryLine(names: readonly string[]): Rule {
  return matching(
    '^',
    BLANKS,
    '(?:',
    scoped(KNOWN, anyInLowerCase(names)),
    SOME_BLANKS,
    ')?+',
    ...oneOf(
      [scoped(REGEXP, begins, LITERAL, ...fewMarks, ends), NAME_ENDS],
      [
        scoped(REGEXP, begins),
        scopedAndCutUp(REGEXP, include('expression'), EXPRESSION),
        scoped(REGEXP, ends),
      ],
    ),
    `(?:${SOME_BLANKS}(?!<)`,
    ...oneOf([...oneOf(option, constants(action), plainWord), LAST], [NOT_LONG, value('regexp-value')]),
    ')?',
    ...lineEnds,
  );
}

/** The first word of a line, but for tags, regular expressions and templates. */
const NAME = '(?!\\{[{%])[^\\s<>#/][^\\s#{]*+';

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
    ...oneOf(
      [...macroName, value('domain-list', VALUE_TO_LAST_WORD), '(?<!,)'],
      [noName, value('value'), ')?'],
    ),
  ];
}

const macroName: readonly Part[] = [SOME_BLANKS, scoped(MACRO_DEFINITION, MACRO_NAME), BLANKS];

/**
 * `domain-macro name` and the lines that go on with its list: after a trailing comma, or after the name alone. A line
 * belongs to the list when its first word has a dot, a comma or a dollar sign.
 */
function openMacro(names: readonly string[]): Rule {
  const { pattern, captures } = compose(
    '^',
    BLANKS,
    scoped(KNOWN, anyOf(names)),
    ...macroName,
    ...oneOf('(?=#)', '\\n', [value('domain-list'), '(?=#|$)']),
  );
  return {
    begin: pattern,
    beginCaptures: captures,
    end: `${otherLine}|${listEnd}`,
    patterns: include('comment', 'domain-list'),
  };
}

/** The start of a line that doesn't go on with a domain list: neither empty nor a comment nor list-like. */
const otherLine = `^(?!${BLANKS}(?:#|$|(?!<)[^\\s#.,$]*+[.,$]))`;
/** Behind the last item of a line, without a comma after it. */
const listEnd = `(?<=[^\\s,])${LAST}`;

/** An entry with a list of its own: `mail-from /x/ <pattern-list>`. */
function openList(names: readonly string[]): Rule {
  const before = value('regexp-value', '[\\t ](?:[^#\\n]*[\\t ])?');
  return nestedList('^', BLANKS, scoped(KNOWN, anyOf(names)), before);
}

/** What is left: lines with PHP that goes on in the next line, and entries with something behind the list that they open. */
function remaining(names: readonly string[]): Rule {
  const { pattern, captures } = compose(
    '^',
    BLANKS,
    ...oneOf([scoped(KNOWN, anyOf(names)), NAME_ENDS], scoped(UNKNOWN, NAME)),
  );
  return { begin: pattern, beginCaptures: captures, end: '(?=#)|$', patterns: include('value') };
}
