import { readFileSync, statSync } from 'node:fs';
import type { Row } from '../report';

/** The sizes of the bundles, and the most that they may have (`scripts/bundle-limits.json`). */
export async function sizes(): Promise<Row[]> {
  const limits: Record<string, number> = JSON.parse(readFileSync('scripts/bundle-limits.json', 'utf8'));
  return Object.entries(limits).map(([file, limit]) => {
    const kilobytes = statSync(file).size / 1000;
    return { what: file, ours: `${kilobytes.toFixed(0)} kB`, value: kilobytes, bar: limit, unit: 'kB' };
  });
}
