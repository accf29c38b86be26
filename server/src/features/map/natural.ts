/** Compares names as people count: `mta-2` before `mta-10`. Case doesn't matter unless that is the only difference. */
export function naturally(a: string, b: string): number {
  // Made when first needed: the tables of languages behind it take longer than all else at the start of the server.
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

let collator: Intl.Collator | undefined;
