/** Whether a path or a part of one holds wildcards (`*`, `?`, `[…]`), which `include` allows (guide §3.3.1.41). */
export function hasWildcards(path: string): boolean {
  return /[*?]/.test(path) || path.split('/').some((part) => hasSet(part));
}

/** A set has something in it, which may be a `]` (`matchOne`). */
function hasSet(part: string): boolean {
  const open = part.indexOf('[');
  return open >= 0 && part.includes(']', open + 2);
}

/**
 * Whether a file's name matches a pattern: `*` is any letters, `?` one letter, `[a-z]` one of a set (`[!a-z]` none of it).
 * A leading dot must be written, as shells have it. Linear in the name for each `*`, so that no pattern can hang.
 */
export function matchesWildcards(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) {
    return false;
  }
  let at = 0;
  let wanted = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    const width = pattern[wanted] === '*' ? 0 : matchOne(name.charAt(at), pattern, wanted);
    if (width > 0) {
      at++;
      wanted += width;
    } else if (pattern[wanted] === '*') {
      star = wanted++;
      resume = at;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === '*') {
    wanted++;
  }
  return wanted === pattern.length;
}

/** How many letters of the pattern stand for one letter of the name; 0 when they don't match. */
function matchOne(letter: string, pattern: string, at: number): number {
  const wanted = pattern[at];
  const close = wanted === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (close < 0) {
    return wanted === '?' || wanted === letter ? 1 : 0;
  }
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const found = inSet(letter, pattern.slice(at + (negated ? 2 : 1), close));
  return found !== negated ? close - at + 1 : 0;
}

function inSet(letter: string, set: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const first = set.charAt(at);
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if (letter >= first && letter <= set.charAt(at + 2)) {
        return true;
      }
      at += 2;
    } else if (letter === first) {
      return true;
    }
  }
  return false;
}
