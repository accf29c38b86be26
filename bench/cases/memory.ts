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
  const change = (block: number) => {
    const start = { line: block * 10 + 4 + random(3), character: 20 + random(8) };
    edit(opened, { start, end: start }, String(random(10)));
    edit(opened, { start, end: { ...start, character: start.character + 1 } }, '');
  };
  for (let block = 0; block < blocks; block++) {
    change(block);
  }
  const early = heapUsed();
  for (let turn = 0; turn < EDITS; turn++) {
    change(random(blocks));
  }
  const late = heapUsed();
  // The text stays alive all the while, as the client's copy in a message does not: it is counted against us.
  text.value = '';
  const size = `${(blocks * 10).toLocaleString('en-US')} lines, ${megabytes(bytes)}`;
  const perByte = (what: string, more: number, bar: number, reached = bar): Row => ({
    what: `${size}: ${what}`,
    ours: `${megabytes(more)}, ${(more / bytes).toFixed(2)} bytes for a byte of text`,
    value: Math.max(0, more) / bytes,
    bar,
    reached,
    unit: 'bytes for a byte',
  });
  return [
    perByte('tree, model and findings', after - before, 12),
    perByte('the same after an edit in each block', early - before, 12),
    perByte(`growth by ${(EDITS * 2).toLocaleString('en-US')} further edits`, late - early, 0.1, 2),
  ];
}
