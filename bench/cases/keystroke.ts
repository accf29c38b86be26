import { pmtaText } from '../inputs';
import { configurationWithKinds, type LetterPlace } from '../kinds';
import { collectGarbage, timingOf } from '../measure';
import { edit, type Opened, open } from '../product';
import { compared, ms, type Row } from '../report';

const KEYSTROKES = 400;
const KEYSTROKES_IN_KINDS = 120;

/** Where in a virtual MTA of the input a letter is typed and taken back: line in the block, character. */
const places: Readonly<Record<string, { line: number; character: number; text?: string }>> = {
  'in a value': { line: 5, character: 23 },
  'in a name': { line: 0, character: 16 },
  'in a source address': { line: 1, character: 24 },
  'in a domain-key': { line: 2, character: 18 },
  'in the tag of a domain': { line: 3, character: 13 },
  'in a dkim-sign': { line: 6, character: 21 },
  'that begins a comment': { line: 9, character: 0, text: '#' },
  'of an address from a list': { line: 9, character: 0 },
};

/** What it costs to type one letter in the middle of a small and of a large file, and to open or close a tag. */
export async function keystroke(): Promise<Row[]> {
  const small = open(pmtaText(100));
  const large = open(pmtaText(20_000));
  const start = performance.now();
  open(pmtaText(20_000));
  const scratch = performance.now() - start;
  let slowest = 0;
  const letters = Object.entries(places).map(([name, place]) => {
    const few = timingOf(strokes(small, 50, place, place.text ?? '5'));
    const many = timingOf(strokes(large, 10_000, place, place.text ?? '5'));
    slowest = Math.max(slowest, many.median);
    return compared(`a letter ${name}, in 200,000 lines`, many, few, 'in 1,000 lines', 2);
  });
  const structural = (
    [
      ['a new line', '\n'],
      ['an opening tag', '<domain a.org>\n'],
      ['a closing tag', '</domain>\n'],
    ] as const
  ).map(([name, text]) => {
    const place = { line: 4, character: 0 };
    const few = timingOf(strokes(small, 50, place, text, 40));
    const many = timingOf(strokes(large, 10_000, place, text, 40));
    return compared(`${name}, in 200,000 lines`, many, few, 'in 1,000 lines');
  });
  return [
    ...letters,
    ...lettersInKinds(),
    {
      what: 'the slowest of these letters, 50 times',
      ours: ms(slowest * 50),
      peer: `${ms(scratch)}, 200,000 lines from scratch`,
      value: (slowest * 50) / scratch,
      bar: 1,
    },
    ...structural,
  ];
}

/** A letter in a line of each of many kinds, in a configuration that has all of them. */
function lettersInKinds(): Row[] {
  const [few, many] = [configurationWithKinds(1_000), configurationWithKinds(200_000)];
  const small = open(few.text);
  const large = open(many.text);
  return few.places.map((place, index) => {
    const other = many.places[index] ?? place;
    const timesIn = (opened: Opened, at: LetterPlace) =>
      timingOf(typed(opened, '5', KEYSTROKES_IN_KINDS, () => at));
    const [less, more] = [timesIn(small, place), timesIn(large, other)];
    return compared(`a letter in ${place.shown}, in 200,000 lines`, more, less, 'in 1,000 lines', 2);
  });
}

/** Milliseconds for each change in virtual MTAs of ten lines: in one block after the other, from `block` on. */
function strokes(
  opened: Opened,
  block: number,
  { line, character }: { line: number; character: number },
  text: string,
  count = KEYSTROKES,
): number[] {
  return typed(opened, text, count, (turn) => ({ line: (block + (turn % 40)) * 10 + line, character }));
}

/** Milliseconds for each change: the text is put in and taken out in turn. */
function typed(
  opened: Opened,
  text: string,
  count: number,
  placeOf: (turn: number) => { line: number; character: number },
): number[] {
  const times: number[] = [];
  const lines = text.split('\n').length - 1;
  collectGarbage();
  for (let turn = 0; turn < count; turn++) {
    const { line, character } = placeOf(turn);
    const start = { line, character };
    const end =
      lines === 0
        ? { ...start, character: character + text.length }
        : { line: start.line + lines, character: 0 };
    const before = performance.now();
    edit(opened, { start, end: start }, text);
    const middle = performance.now();
    edit(opened, { start, end }, '');
    if (turn >= count / 4) {
      times.push(middle - before, performance.now() - middle);
    }
  }
  return times;
}
