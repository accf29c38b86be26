import { randomNumbers } from '../generate';
import { pmtaText } from '../inputs';
import { heapUsed } from '../measure';
import { edit, open } from '../product';
import { megabytes, type Row } from '../report';

const EDITS = 10_000;

/** What a large open file keeps in memory, and whether editing adds to it. */
export async function memory(short: boolean): Promise<Row[]> {
  const blocks = short ? 2_000 : 10_000;
  open(pmtaText(100));
  const text = { value: pmtaText(blocks) };
  const bytes = Buffer.byteLength(text.value);
  const before = heapUsed();
  const opened = open(text.value);
  const after = heapUsed();
  const next = randomNumbers(1);
  const random = (below: number) => Math.floor(next() * below);
  const change = (block: number, offset = 4 + random(3)) => {
    const line = block * 10 + offset;
    const value = opened.file.tree.lines[line]?.valueEnd ?? 0;
    const start = { line, character: value - random(3) };
    edit(opened, { start, end: start }, String(random(10)));
    edit(opened, { start, end: { ...start, character: start.character + 1 } }, '');
  };
  for (let block = 0; block < blocks; block++) {
    change(block);
  }
  const early = heapUsed();
  // A line that was edited is kept by itself: only after each of them was is there nothing left that may grow once.
  for (let block = 0; block < blocks; block++) {
    for (const offset of [4, 5, 6]) {
      change(block, offset);
    }
  }
  const all = heapUsed();
  for (let turn = 0; turn < EDITS; turn++) {
    change(random(blocks));
  }
  const late = heapUsed();
  // The text stays alive all the while, as the client's copy in a message does not: it is counted against us.
  text.value = '';
  const size = `${(blocks * 10).toLocaleString('en-US')} lines, ${megabytes(bytes)}`;
  const perByte = (what: string, more: number, bar: number): Row => ({
    what: `${size}: ${what}`,
    ours: `${megabytes(more)}, ${(more / bytes).toFixed(2)} bytes for a byte of text`,
    value: Math.max(0, more) / bytes,
    bar,
    unit: 'bytes for a byte',
  });
  return [
    perByte('tree, model and findings', after - before, 12),
    perByte('the same after an edit in each block', early - before, 12),
    perByte('the same after an edit in each line of the domains', all - before, 12),
    perByte(`growth by ${(EDITS * 2).toLocaleString('en-US')} further edits`, late - all, 0.1),
  ];
}
