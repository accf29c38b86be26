import type { Captures, Rule } from './types';

/** A part of a pattern that has a scope, or patterns that cut it up further; or one that only holds parts that have. */
interface Group {
  readonly scope?: string;
  readonly patterns?: readonly Rule[];
  readonly parts: readonly Part[];
}

/** A piece of a pattern: its text, in which no bracket captures, or a group. */
export type Part = string | Group;

/** A part that is coloured. What stands in it has its scope, too. */
export function scoped(scope: string, ...parts: readonly Part[]): Group {
  return { scope, parts };
}

/**
 * A part that patterns cut up further. It costs about as much as another line: only for what has several shapes. Scopes of the
 * parts around it don't reach into it.
 */
export function cutUp(patterns: readonly Rule[], ...parts: readonly Part[]): Group {
  return { patterns, parts };
}

/** The same with a scope for all of it. */
export function scopedAndCutUp(scope: string, patterns: readonly Rule[], ...parts: readonly Part[]): Group {
  return { scope, patterns, parts };
}

/** The parts put together, and what each group of the pattern is, numbered as their brackets open. */
export function compose(...parts: readonly Part[]): { pattern: string; captures: Captures } {
  const captures: Record<string, { name?: string; patterns?: readonly Rule[] }> = {};
  let groups = 0;
  const text = (part: Part): string => {
    if (typeof part === 'string') {
      return part;
    }
    groups++;
    captures[groups] = {
      ...(part.scope !== undefined && { name: part.scope }),
      ...(part.patterns !== undefined && { patterns: part.patterns }),
    };
    return `(${part.parts.map(text).join('')})`;
  };
  return { pattern: parts.map(text).join(''), captures };
}

/** A rule that matches the parts. */
export function matching(...parts: readonly Part[]): Rule {
  const { pattern, captures } = compose(...parts);
  return { match: pattern, captures };
}

/** One of several choices; the first that matches counts. */
export function oneOf(...choices: readonly (Part | readonly Part[])[]): Part[] {
  const parts: Part[] = ['(?:'];
  choices.forEach((choice, index) => {
    parts.push(...(index > 0 ? ['|'] : []), ...(isParts(choice) ? choice : [choice]));
  });
  return [...parts, ')'];
}

function isParts(choice: Part | readonly Part[]): choice is readonly Part[] {
  return Array.isArray(choice);
}
