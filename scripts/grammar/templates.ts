import { oneOf, type Part, scoped } from './pattern';
import { SOME_BLANKS } from './text';
import type { Rule } from './types';

/** Markup of the engines that make configurations: it may stand anywhere, and a `#` in it is no comment. */
const engines = [
  { engine: 'mustache', begin: '\\{\\{', inside: '(?>[^}\\n]++|\\}(?!\\}))*+', end: '\\}\\}' },
  { engine: 'jinja', begin: '\\{%', inside: '(?>[^%\\n]++|%(?!\\}))*+', end: '%\\}' },
  { engine: 'erb', begin: '<%', inside: '(?>[^%\\n]++|%(?!>))*+', end: '%>' },
] as const;

/** A template of a line; without an end it goes on to the end of the line. */
const whole = engines.map(({ begin, inside, end }) => `${begin}${inside}(?:${end})?`);

/** PHP that ends in its line. */
const PHP = '<\\?(?>[^?\\n]++|\\?(?!>))*+\\?>';

/** A `{` that begins no template. */
const BRACE = '\\{(?![{%])';

/**
 * The text up to the comment of a line, at least one character, with templates in it. Of PHP that goes on in the next line it
 * leaves the beginning, so that what must end there doesn't match.
 */
export const VALUE = valueText('[^#{<\\n]++');
/** The same without the blanks behind it. */
export const VALUE_TO_LAST_WORD = valueText(`[^\\s#{<]++|${SOME_BLANKS}(?!#|$)`);

function valueText(text: string): string {
  return `(?>${text}|${BRACE}|<(?![%?])|${[...whole, PHP].join('|')})++`;
}

/** The inside of a regular expression (guide §3.1): up to the slash before a blank or to the comment; templates in braces may stand in it. */
export const EXPRESSION = `(?>[^/\\\\#{\\n]++|\\\\[^#\\n]|/(?![\\s#])|${BRACE}|${whole.slice(0, 2).join('|')})*+`;

/** A piece of a word that isn't in a template: `except` names further characters that end it, as in a set. */
export const inWord = (except: string): string => `(?:[^\\s#{${except}]|\\{(?![{%]))`;

const scope = (part: 'begin' | 'end') => `punctuation.section.embedded.${part}.powermta`;

/** A template that ends in its line, as all but PHP do. */
export const template: readonly Part[] = oneOf(
  ...engines.map(
    ({ engine, begin, inside, end }): Part =>
      scoped(
        `meta.template.${engine}.powermta`,
        scoped(scope('begin'), begin),
        inside,
        scoped(scope('end'), end),
        '?',
      ),
  ),
);

export const phpRule: Rule = {
  begin: '<\\?(?i:php|=)?',
  beginCaptures: { '0': { name: scope('begin') } },
  end: '\\?>',
  endCaptures: { '0': { name: scope('end') } },
  name: 'meta.template.php.powermta',
};
