import { NOT_LONG } from './line';
import { cutUp, oneOf, type Part, scoped } from './pattern';
import { VALUE } from './templates';
import { BLANKS, SOME_BLANKS } from './text';
import type { Rule } from './types';
import { DOMAIN_SCOPE } from './words';

export const KNOWN = 'support.function.directive.powermta';
export const UNKNOWN = 'meta.directive.unknown.powermta';
export const LONG_VALUE = 'string.unquoted.long.powermta';
/** The name of a macro, where no template stands in its place. */
export const MACRO_NAME = '[^\\s,#{]++';
export const MACRO_DEFINITION = 'variable.other.macro.definition.powermta';

/** The first word of a line, but for tags, regular expressions and templates. */
export const NAME = '(?!\\{[{%])[^\\s<>#/][^\\s#{]*+';

/** The name that a `domain-macro` defines, with the blanks around it. */
export const macroName: readonly Part[] = [SOME_BLANKS, scoped(MACRO_DEFINITION, MACRO_NAME), BLANKS];

/** Rules of the repository by their names. */
export const include = (...names: string[]): Rule[] => names.map((name) => ({ include: `#${name}` }));

/** A value that a rule of the repository cuts up. */
export const value = (rule: string, text = VALUE): Part => cutUp(include(rule), text);

/** The list of a `domain-macro`; a long one is one piece, whatever stands in it. */
export const listOf = (text: string): Part[] =>
  oneOf([NOT_LONG, value('domain-list', text)], scoped(DOMAIN_SCOPE, text));
