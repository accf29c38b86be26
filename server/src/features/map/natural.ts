/** Compares names as people count: `mta-2` before `mta-10`. Case doesn't matter unless that is the only difference. */
export function naturally(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });
