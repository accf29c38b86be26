import type { RegexNode, RegexTree } from './nodes';

/** Deeper groups than these stay as they are written. */
const MAX_DEPTH = 20;

interface Cursor {
  readonly text: string;
  at: number;
}

type Choices = readonly (readonly RegexNode[])[];

/**
 * Takes a regular expression (PCRE) apart, as far as it can be told in words. Any text gives a tree; what isn't understood
 * stands in it as written. In one pass over the text.
 */
export function parsePattern(pattern: string): RegexTree {
  const options = /^(?:\(\?([a-zA-Z]*(?:-[a-zA-Z]+)?)\))+/.exec(pattern);
  const start = options?.[0].length ?? 0;
  const choices = readChoices({ text: pattern, at: start }, 0);
  const letters = pattern.slice(0, start).replace(/[()?]/g, '');
  return { choices: choices.map(joined), options: letters };
}

/** Reads up to the bracket that ends the group, or to the end of the text; a bracket outside of groups is a character. */
function readChoices(cursor: Cursor, depth: number): Choices {
  const choices: RegexNode[][] = [[]];
  while (cursor.at < cursor.text.length && (depth === 0 || cursor.text[cursor.at] !== ')')) {
    if (cursor.text[cursor.at] === '|') {
      cursor.at++;
      choices.push([]);
      continue;
    }
    const node = readNode(cursor, depth);
    if (node !== undefined) {
      choices.at(-1)?.push(repeated(cursor, node));
    }
  }
  return choices;
}

/** Neighbouring characters as one text. */
function joined(nodes: readonly RegexNode[]): readonly RegexNode[] {
  const found: RegexNode[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      found[found.length - 1] = { kind: 'text', text: last.text + node.text };
    } else {
      found.push(node);
    }
  }
  return found;
}

function readNode(cursor: Cursor, depth: number): RegexNode | undefined {
  const { text } = cursor;
  const char = text[cursor.at] ?? '';
  switch (char) {
    case '\\':
      return readEscape(cursor);
    case '[':
      return readClass(cursor);
    case '(':
      return readGroup(cursor, depth);
    case '.':
      cursor.at++;
      return { kind: 'any' };
    case '^':
      cursor.at++;
      return { kind: 'anchor', at: 'start' };
    case '$':
      cursor.at++;
      return { kind: 'anchor', at: 'end' };
    default: {
      const whole = String.fromCodePoint(text.codePointAt(cursor.at) ?? 0);
      cursor.at += whole.length;
      return { kind: 'text', text: whole };
    }
  }
}

const classes: Readonly<Record<string, readonly [one: string, many: string]>> = {
  d: ['a digit', 'digits'],
  D: ['a character that is no digit', 'characters that are no digits'],
  s: ['a blank', 'blanks'],
  S: ['a character that is no blank', 'characters that are no blanks'],
  w: ['a letter, digit or `_`', 'letters, digits or `_`'],
  W: ['a character that is no letter, digit or `_`', 'characters that are no letters, digits or `_`'],
  h: ['a blank', 'blanks'],
  R: ['a line end', 'line ends'],
  t: ['a tab', 'tabs'],
  n: ['a line feed', 'line feeds'],
  r: ['a carriage return', 'carriage returns'],
};

const anchors: Readonly<Record<string, 'start' | 'end' | 'word' | 'no-word'>> = {
  A: 'start',
  z: 'end',
  Z: 'end',
  b: 'word',
  B: 'no-word',
};

function readEscape(cursor: Cursor): RegexNode {
  const { text, at } = cursor;
  const char = text[at + 1];
  const hex = /^\\x(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{1,2}))/.exec(text.slice(at, at + 12));
  const code = hex === null ? Number.NaN : Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
  if (hex !== null && code <= 0x10ffff) {
    cursor.at += hex[0].length;
    return { kind: 'text', text: String.fromCodePoint(code) };
  }
  if (char === 'Q') {
    const end = text.indexOf('\\E', at + 2);
    cursor.at = end < 0 ? text.length : end + 2;
    return { kind: 'text', text: text.slice(at + 2, end < 0 ? text.length : end) };
  }
  cursor.at += char === undefined ? 1 : 2;
  const known = char === undefined ? undefined : classes[char];
  const anchor = char === undefined ? undefined : anchors[char];
  if (known !== undefined) {
    return { kind: 'class', one: known[0], many: known[1] };
  }
  if (anchor !== undefined) {
    return { kind: 'anchor', at: anchor };
  }
  const literal = char !== undefined && !/[0-9A-Za-z]/.test(char);
  return literal ? { kind: 'text', text: char } : { kind: 'other', text: text.slice(at, cursor.at) };
}

function readClass(cursor: Cursor): RegexNode {
  const { text, at } = cursor;
  const match = /^\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/.exec(text.slice(at));
  if (match === null) {
    cursor.at++;
    return { kind: 'text', text: '[' };
  }
  const [whole] = match;
  cursor.at += whole.length;
  const negated = whole[1] === '^';
  const inside = whole.slice(negated ? 2 : 1, -1);
  const [single] = /^(?:[^\\]|\\[^A-Za-z0-9])$/.exec(inside) ?? [];
  if (single !== undefined && !negated) {
    return { kind: 'text', text: single.slice(-1) };
  }
  const named = negated ? undefined : namedClasses.get(inside);
  if (named !== undefined) {
    return { kind: 'class', one: named[0], many: named[1] };
  }
  const set = `\`[${inside.replaceAll('`', '’')}]\``;
  return negated
    ? { kind: 'class', one: `a character not of ${set}`, many: `characters not of ${set}` }
    : { kind: 'class', one: `one of ${set}`, many: `characters of ${set}` };
}

const namedClasses: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['0-9', ['a digit', 'digits']],
  ['a-z', ['a letter', 'letters']],
  ['A-Z', ['a capital letter', 'capital letters']],
  ['a-zA-Z', ['a letter', 'letters']],
  ['A-Za-z', ['a letter', 'letters']],
]);

const intros: readonly (readonly [intro: RegExp, ahead: 'none' | 'is' | 'is-not' | 'was' | 'was-not'])[] = [
  [/^\?=/, 'is'],
  [/^\?!/, 'is-not'],
  [/^\?<=/, 'was'],
  [/^\?<!/, 'was-not'],
  [/^\?(?:[a-zA-Z]*(?:-[a-zA-Z]+)?:|>|\|)/, 'none'],
  [/^\?(?:P?<\w+>|'\w+')/, 'none'],
];

function readGroup(cursor: Cursor, depth: number): RegexNode | undefined {
  const { text, at } = cursor;
  const rest = text.slice(at + 1, at + 60);
  const special = /^[?*]/.test(rest);
  const intro = intros.find(([form]) => form.test(rest));
  const comment = /^\?#[^)]*\)/.exec(text.slice(at + 1));
  if (comment !== null) {
    cursor.at = at + 1 + comment[0].length;
    return undefined;
  }
  if ((special && intro === undefined) || depth >= MAX_DEPTH) {
    const end = text.indexOf(')', at);
    cursor.at = end < 0 ? text.length : end + 1;
    return { kind: 'other', text: text.slice(at, cursor.at) };
  }
  cursor.at = at + 1 + (intro?.[0].exec(rest)?.[0].length ?? 0);
  const choices = readChoices(cursor, depth + 1);
  if (text[cursor.at] === ')') {
    cursor.at++;
  }
  return { kind: 'group', ahead: intro?.[1] ?? 'none', choices: choices.map(joined) };
}

/** A node with the repeat count behind it, if there is one. */
function repeated(cursor: Cursor, node: RegexNode): RegexNode {
  const match = /^(?:[*+?]|\{(\d{1,6})(?:(,)(\d{0,6}))?\})[?+]?/.exec(
    cursor.text.slice(cursor.at, cursor.at + 20),
  );
  if (match === null || node.kind === 'anchor') {
    return node;
  }
  cursor.at += match[0].length;
  if (node.kind === 'text' && [...node.text].length > 1) {
    // Of `\Qabc\E+` only the last character is repeated.
    const characters = [...node.text];
    const last: RegexNode = { kind: 'text', text: characters.pop() ?? '' };
    const before: RegexNode = { kind: 'text', text: characters.join('') };
    return { kind: 'group', ahead: 'none', choices: [[before, withCount(last, match)]] };
  }
  return withCount(node, match);
}

function withCount(node: RegexNode, match: RegExpExecArray): RegexNode {
  const [sign] = match[0];
  if (sign === '{') {
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    return { kind: 'repeat', node, min, max };
  }
  const max = sign === '?' ? 1 : Number.POSITIVE_INFINITY;
  return { kind: 'repeat', node, min: sign === '+' ? 1 : 0, max };
}
