import { nestedList } from './blocks';
import type { Kinds } from './kinds';
import { LAST, LONG } from './line';
import { include, KNOWN, LONG_VALUE, listOf, macroName, NAME, UNKNOWN, value } from './parts';
import { compose, oneOf, scoped } from './pattern';
import { VALUE } from './templates';
import { anyOf, BLANKS, NAME_ENDS } from './text';
import type { Rule } from './types';
import { DOMAIN_SCOPE } from './words';

/** Lines that open what goes on in the next one, and what no other rule takes. */
export function openLineRules({ names }: Kinds): Rule[] {
  const all = Object.values(names).flat();
  return [openMacro(names.macro), openList(names.regexp), longRest, remaining(all)];
}

/** The rest of a line that no other rule tells apart, where it is long. */
const longRest: Rule = { match: `${LONG}${VALUE}`, name: LONG_VALUE };

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
    ...oneOf('(?=#)', '\\n', [...listOf(VALUE), '(?=#|$)']),
  );
  return {
    begin: pattern,
    beginCaptures: captures,
    end: `${otherLine}|${listEnd}`,
    patterns: [...include('comment'), { ...longRest, name: DOMAIN_SCOPE }, ...include('domain-list')],
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
