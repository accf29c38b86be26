import { matching, oneOf, type Part, scoped } from './pattern';
import type { Rule } from './types';

/** A `#` ends a regular expression too (guide §3.1), and so does the slash before a blank: what a class holds doesn't matter. */
const CUT = '(?=#)|$';
/** Characters that stand for themselves, between others and alone in an expression. */
export const LITERAL = '[^\\\\\\[(){|*+?^$#\\n/]*+';

export const REGEXP = 'string.regexp.powermta';
const CLASS = 'constant.other.character-class.set.regexp';
const ESCAPE = '\\\\(?:x[0-9a-fA-F]{1,2}|[^#\\n])';
const ESCAPE_SCOPE = 'constant.character.escape.regexp';

const escaped = scoped(ESCAPE_SCOPE, ESCAPE);
const quantifier = scoped('keyword.operator.quantifier.regexp', '[*+?]++|\\{\\d{1,5}(?:,\\d{0,5})?\\}[+?]?');
const anchor = scoped('keyword.control.anchor.regexp', '[\\^$]');
const or = scoped('keyword.operator.or.regexp', '\\|');
/** Groups are told by their brackets alone, without nesting. */
const GROUP = 'punctuation.definition.group.regexp';
const GROUP_KIND = '\\?(?:<?[=!]|[:>|]|[a-zA-Z^-]{1,12}:|P?<\\w{1,32}>)';
const group = scoped(GROUP, `\\((?:${GROUP_KIND}|(?!\\?))|\\)`);
const groupOfAnyKind = scoped(GROUP, `\\((?:${GROUP_KIND})?|\\)`);
const options = scoped('keyword.other.option.regexp', '\\(\\?[a-zA-Z^-]{1,12}\\)');
const plainClass = scoped(CLASS, '\\[[^\\\\\\[\\]#\\n/]*+\\]');

/** So many characters of one of these sorts, with literal ones between them. */
function marks(sorts: readonly Part[], count: number): Part[] {
  const one = oneOf(...sorts);
  return count === 1 ? one : [...one, `(?:${LITERAL}`, ...marks(sorts, count - 1), ')?'];
}

/** What an expression holds that has no more than some of the most frequent marks, behind its first literal characters. */
export const fewMarks: readonly Part[] = [
  '(?:',
  ...marks([escaped, quantifier, group, or, anchor, plainClass], 5),
  LITERAL,
  ')?',
];

/** Regular expressions between slashes. A line of ten thousand brackets costs no more than any other. */
export const regexpRules: Readonly<Record<string, Rule>> = {
  regexp: {
    begin: '(?<!\\S)/',
    end: `/(?=[\\s#]|$)|${CUT}`,
    name: REGEXP,
    patterns: [{ include: '#expression' }],
  },
  expression: {
    patterns: [
      matching(...marks([escaped, quantifier, options, groupOfAnyKind, or, anchor, plainClass], 4)),
      {
        comment: 'a class with escapes or other classes in it',
        begin: '\\[',
        end: `\\]|(?=/(?:[\\s#]|$))|${CUT}`,
        name: CLASS,
        patterns: [
          { match: ESCAPE, name: ESCAPE_SCOPE },
          { match: '\\[:\\^?\\w{1,12}:\\]', name: 'constant.character.character-class.regexp' },
        ],
      },
      { include: '#template' },
    ],
  },
};
