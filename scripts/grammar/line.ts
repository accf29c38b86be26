import { oneOf, type Part, scoped } from './pattern';
import { BLANKS } from './text';

/** A comment with the end of its line. */
export const comment: Part = scoped('comment.line.number-sign.powermta', '#(?:.*\\n|.*)');

/** What ends a line: its comment, if it has one. */
export const lineEnds: readonly Part[] = [BLANKS, ...oneOf(comment, '$')];

/** Behind the last word of a line. */
export const LAST = `(?=${BLANKS}(?:#|$))`;

/**
 * More characters than anybody writes by hand: a line with a longer value isn't told apart any further, lest an editor wait
 * for it. Lists of `domain-macro` may be as long as they like.
 */
export const NOT_LONG = '(?![^#\\n]{2000})';
export const LONG = '(?=[^#\\n]{2000})';

/**
 * What a line that says something begins with behind its blanks. The set is written as what it holds, not as what it lacks: only
 * so does Oniguruma see at once that a pattern matches nowhere in an empty line.
 */
export const BEGINS = '(?=[!-~])';
