/** The Markdown that this folder makes, as text for editors that show none. Linear in its length. */
export function plainText(markdown: string): string {
  // A run of backquotes, the marks of a link, bold, a line break, a rule, an escape.
  const mark = /`+|\[|\]\(<[^<>\n]*>\)|\*\*| {2}$|^---$|\\([^\w\s])/gm;
  const ends = endsOfCode(markdown);
  let text = '';
  let at = 0;
  let bracket = -1;
  for (let found = mark.exec(markdown); found !== null; found = mark.exec(markdown)) {
    const [whole, escaped = ''] = found;
    text += markdown.slice(at, found.index);
    at = mark.lastIndex;
    if (whole.startsWith('`')) {
      const code = codeAt(markdown, found.index, whole.length, ends);
      text += code?.text ?? whole;
      at = code?.end ?? at;
      mark.lastIndex = at;
    } else if (whole === '[') {
      bracket = bracket < at ? endOr(markdown, markdown.indexOf(']', at)) : bracket;
      text += markdown.startsWith('](<', bracket) ? '' : whole;
    } else {
      text += escaped;
    }
  }
  return (text + markdown.slice(at)).replace(/\n{3,}/g, '\n\n');
}

function endOr(text: string, at: number): number {
  return at < 0 ? text.length : at;
}

/** Where runs of backquotes stand, by their length, in the order of the text: those alone in a line end blocks of code. */
interface Ends {
  readonly pieces: ReadonlyMap<number, number[]>;
  readonly blocks: ReadonlyMap<number, number[]>;
}

function endsOfCode(markdown: string): Ends {
  const pieces = new Map<number, number[]>();
  const blocks = new Map<number, number[]>();
  const add = (map: Map<number, number[]>, length: number, index: number) => {
    const known = map.get(length) ?? [];
    known.push(index);
    map.set(length, known);
  };
  for (const { 0: run, index } of markdown.matchAll(/`+/g)) {
    add(pieces, run.length, index);
    const behind = markdown[index + run.length];
    if (markdown[index - 1] === '\n' && (behind === undefined || behind === '\n')) {
      add(blocks, run.length, index);
    }
  }
  // The first one is taken off the end of a list.
  for (const list of [...pieces.values(), ...blocks.values()]) {
    list.reverse();
  }
  return { pieces, blocks };
}

/** What is written in the code that a run of backquotes begins, and where it ends; undefined when it doesn't. */
function codeAt(
  markdown: string,
  index: number,
  length: number,
  { pieces, blocks }: Ends,
): { text: string; end: number } | undefined {
  const from = index + length;
  const language = 'powermta\n';
  const isBlock =
    length >= 3 && (markdown[index - 1] ?? '\n') === '\n' && markdown.startsWith(language, from);
  const to = nextAfter(from, (isBlock ? blocks : pieces).get(length) ?? []);
  if (to === undefined) {
    return undefined;
  }
  const inner = isBlock ? markdown.slice(from + language.length, to - 1) : markdown.slice(from, to);
  const isPadded = !isBlock && inner.startsWith(' `') && inner.endsWith('` ');
  return { text: isPadded ? inner.slice(1, -1) : inner, end: to + length };
}

/** The next of some places; those before it are dropped, as nobody asks for them again. */
function nextAfter(from: number, places: number[]): number | undefined {
  while ((places.at(-1) ?? from) < from) {
    places.pop();
  }
  return places.at(-1);
}
