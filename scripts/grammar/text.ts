/** White space inside a line; never read twice. */
export const BLANKS = '[\\t \\x0B\\f]*+';
/** The same, at least one. */
export const SOME_BLANKS = '[\\t \\x0B\\f]++';
/** Behind the name of a directive. */
export const NAME_ENDS = '(?=[\\s#]|$)';
/** Behind the name in a tag. */
export const TAG_NAME_ENDS = '(?![^\\s<>#])';

/** The letters that may follow, how many names go on here, and whether a name may end here. */
interface Branch {
  readonly letters: Map<string, Branch>;
  names: number;
  ends: boolean;
}

/** A pattern of any of these names, whatever their case; see `anyInLowerCase`. */
export function anyOf(names: readonly string[]): string {
  return `(?i:${anyInLowerCase(names)})`;
}

/**
 * A pattern of any of these names without a group that captures. What names have in common is written once, so that a name is
 * found in some steps for each of its letters, however many names there are. What ends a name must follow it in the pattern;
 * of two of which one begins with the other, the longer one is tried first. Letters with which most names go on are tried
 * first. Written in lower case, as names mostly are, they are found faster than in any case.
 */
export function anyInLowerCase(names: readonly string[]): string {
  const root = newBranch();
  for (const name of [...names].sort()) {
    let branch = root;
    for (const letter of name.toLowerCase()) {
      const next = branch.letters.get(letter) ?? newBranch();
      branch.letters.set(letter, next);
      next.names++;
      branch = next;
    }
    branch.ends = true;
  }
  return `(?:${written(root)})`;
}

const newBranch = (): Branch => ({ letters: new Map(), names: 0, ends: false });

function written({ letters, ends }: Branch): string {
  const frequent = [...letters].sort(([, a], [, b]) => b.names - a.names);
  const choices = frequent.map(([letter, branch]) => escaped(letter) + written(branch));
  if (choices.length === 0) {
    return '';
  }
  return choices.length === 1 && !ends ? (choices[0] ?? '') : `(?:${choices.join('|')})${ends ? '?' : ''}`;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
