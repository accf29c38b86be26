import { pmtaText } from '../inputs';
import { heapUsed } from '../measure';
import { edit, open } from '../product';
import type { Result } from '../report';

const EDITS = 10_000;

/** What a large open file keeps in memory, and whether editing adds to it. */
export async function memory(): Promise<Result> {
  open(pmtaText(100));
  const text = { value: pmtaText(10_000) };
  const bytes = Buffer.byteLength(text.value);
  const before = heapUsed();
  const opened = open(text.value);
  const after = heapUsed();
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const change = () => {
    const start = { line: random(10_000) * 10 + 4 + random(3), character: 20 + random(8) };
    edit(opened, { start, end: start }, String(random(10)));
    edit(opened, { start, end: { ...start, character: start.character + 1 } }, '');
  };
  for (let turn = 0; turn < EDITS / 4; turn++) {
    change();
  }
  const early = heapUsed();
  for (let turn = 0; turn < EDITS; turn++) {
    change();
  }
  const late = heapUsed();
  // The text stays alive all the while, as the client's copy in a message does not: it is counted against us.
  text.value = '';
  return {
    title: 'Memory: 100,000 lines',
    rows: [
      ['what', 'MB'],
      ['the text', (bytes / 1e6).toFixed(1)],
      ['tree, model and findings', ((after - before) / 1e6).toFixed(1)],
      [`after ${(EDITS * 2).toLocaleString('en-US')} further edits, more`, ((late - early) / 1e6).toFixed(2)],
    ],
    figures: [
      { name: 'bytes kept for a byte of text', value: (after - before) / bytes, bar: 12 },
      {
        name: 'growth by editing, in bytes for a byte of text',
        value: Math.max(0, late - early) / bytes,
        bar: 0.2,
      },
    ],
  };
}
