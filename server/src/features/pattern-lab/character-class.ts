import { type CharSet, charSet, complement, escapeSets, foldCase, posixSets, single } from './char-set';
import { type Cursor, emitSet, refuse } from './cursor';
import { readCharacter } from './escapes';

/** Reads `[…]`; the cursor stands at its bracket. */
export function readClass(cursor: Cursor): string {
  const { text } = cursor;
  cursor.at++;
  const negated = text[cursor.at] === '^';
  cursor.at += negated ? 1 : 0;
  const first = cursor.at;
  const ranges: (readonly [number, number])[] = [];
  while (text[cursor.at] !== ']' || cursor.at === first) {
    if (cursor.at >= text.length) {
      refuse('a [ is never closed');
    }
    if (text.startsWith('\\E', cursor.at)) {
      cursor.at += 2;
    } else if (text.startsWith('\\Q', cursor.at)) {
      ranges.push(...quoted(cursor));
    } else {
      ranges.push(...readMember(cursor));
    }
  }
  cursor.at++;
  const members = charSet(ranges);
  // What is left out is left out in both cases.
  const folded = cursor.flags.i ? foldCase(members) : members;
  return emitSet(cursor, negated ? complement(folded) : members);
}

/** A character, a range of characters, or a set of its own name. */
function readMember(cursor: Cursor): CharSet {
  const start = readAtom(cursor);
  const { text, at } = cursor;
  const rangeFollows = text[at] === '-' && text[at + 1] !== ']' && at + 1 < text.length;
  if (typeof start !== 'number' || !rangeFollows) {
    return typeof start === 'number' ? single(start) : start;
  }
  cursor.at++;
  const end = readAtom(cursor);
  if (typeof end !== 'number') {
    return [...single(start), [45, 45], ...end];
  }
  if (end < start) {
    refuse('a range goes from a later character to an earlier one');
  }
  return [[start, end]];
}

function readAtom(cursor: Cursor): number | CharSet {
  const { text, at } = cursor;
  const char = text[at] ?? '';
  if (char === '[' && text[at + 1] === ':') {
    const posix = /^\[:(\^?)([a-z]+):\]/.exec(text.slice(at, at + 12));
    const set = posixSets[posix?.[2] ?? ''];
    if (posix !== null && set !== undefined) {
      cursor.at += posix[0].length;
      return posix[1] === '^' ? complement(set) : set;
    }
    if (posix !== null) {
      refuse(`${posix[0]} isn't a class of characters`);
    }
  }
  if (char === '[' && /^\[[.=]/.test(text.slice(at, at + 2)) && text.includes(`${text[at + 1]}]`, at + 2)) {
    refuse('PCRE knows no collating elements ([.…] and [=…])');
  }
  if (char !== '\\') {
    cursor.at++;
    return char.charCodeAt(0);
  }
  const letter = text[at + 1] ?? '';
  const set = escapeSets[letter];
  if (set !== undefined) {
    cursor.at += 2;
    return set;
  }
  if (letter === 'b') {
    cursor.at += 2;
    return 8;
  }
  return readCharacter(cursor);
}

function quoted(cursor: Cursor): CharSet {
  const end = cursor.text.indexOf('\\E', cursor.at + 2);
  if (end < 0) {
    refuse('a [ is never closed');
  }
  const letters = cursor.text.slice(cursor.at + 2, end);
  cursor.at = end + 2;
  return letters.split('').flatMap((letter) => single(letter.charCodeAt(0)));
}
