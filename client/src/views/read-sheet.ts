import type { AddressesParams, AddressesResult, AddressRow } from '../../../server/src/lsp/protocol';

/** How often the sheet is read anew because the configuration changed meanwhile, before the views are told to ask again. */
const TRIES = 5;

/**
 * Reads the whole address sheet, page by page.
 * @param ask gives a page; null where there is no such configuration
 * @returns undefined when the configuration changes all the time
 */
export async function readSheet(
  entry: string,
  ask: (params: AddressesParams) => Promise<AddressesResult | null>,
): Promise<AddressRow[] | undefined> {
  for (let left = TRIES; left > 0; left--) {
    const rows = await readPages(entry, ask);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

/** Undefined when the pages don't fit together. */
async function readPages(
  entry: string,
  ask: (params: AddressesParams) => Promise<AddressesResult | null>,
): Promise<AddressRow[] | undefined> {
  const pages: (readonly AddressRow[])[] = [];
  let revision: number | undefined;
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: AddressesResult | null = await ask({ entry, from });
    if (page === null) return [];
    revision ??= page.revision;
    if (page.revision !== revision) return undefined;
    pages.push(page.rows);
    from = page.next;
  }
  return pages.flat();
}
