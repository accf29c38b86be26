import type { Rule } from './types';

/** A `#` ends a regular expression too (guide §3.1), and so does the slash before a blank: what a class holds doesn't matter. */
const CUT = '(?=#)|$';

/**
 * Regular expressions between slashes. Groups are told by their brackets alone, without nesting, so that a line of ten
 * thousand brackets costs no more than any other.
 */
export const regexpRules: Readonly<Record<string, Rule>> = {
  regexp: {
    begin: '(?<!\\S)/',
    beginCaptures: { '0': { name: 'punctuation.definition.string.begin.powermta' } },
    end: `(/)(?=[\\s#]|$)|${CUT}`,
    endCaptures: { '1': { name: 'punctuation.definition.string.end.powermta' } },
    name: 'string.regexp.powermta',
    patterns: [
      { include: '#regexp-escape' },
      {
        begin: '(\\[)(\\^?)',
        beginCaptures: {
          '1': { name: 'punctuation.definition.character-class.regexp' },
          '2': { name: 'keyword.operator.negation.regexp' },
        },
        end: `(\\])|(?=/(?:[\\s#]|$))|${CUT}`,
        endCaptures: { '1': { name: 'punctuation.definition.character-class.regexp' } },
        name: 'constant.other.character-class.set.regexp',
        patterns: [
          { include: '#regexp-escape' },
          { match: '\\[:\\^?\\w{1,12}:\\]', name: 'constant.character.character-class.regexp' },
        ],
      },
      { match: '\\(\\?[a-zA-Z^-]{1,12}\\)', name: 'keyword.other.option.regexp' },
      {
        match: '\\((?:\\?(?:<?[=!]|[:>|]|[a-zA-Z^-]{1,12}:|P?<\\w{1,32}>))?|\\)',
        name: 'punctuation.definition.group.regexp',
      },
      {
        match: '[*+?]++|\\{\\d{1,5}(?:,\\d{0,5})?\\}[+?]?',
        name: 'keyword.operator.quantifier.regexp',
      },
      { match: '\\|', name: 'keyword.operator.or.regexp' },
      { match: '[\\^$]', name: 'keyword.control.anchor.regexp' },
      { include: '#template' },
    ],
  },
  'regexp-escape': {
    match: '\\\\(?:x[0-9a-fA-F]{1,2}|[^#\\n])',
    name: 'constant.character.escape.regexp',
  },
};
