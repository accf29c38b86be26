import type { AddressRow } from './types';

/** The columns of the address sheet. */
export const addressColumns = ['IP address', 'Host name', 'Virtual MTA', 'Pools', 'DKIM keys'] as const;

/** The fields of a row under these columns; several pools or keys are parted by `; `. */
export function addressFields({
  address,
  host,
  virtualMta,
  pools,
  keys,
}: Omit<AddressRow, 'place'>): string[] {
  return [address, host, virtualMta, pools.join('; '), keys.join('; ')];
}

/** Rows as CSV: fields parted by commas, lines ended by CRLF, quoted where need be (RFC 4180 2). */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function csvField(text: string): string {
  const safe = noFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A field that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it, since names in a
 * configuration may come from others (OWASP, "CSV Injection"). Spreadsheets pass over blanks at the beginning.
 */
function noFormula(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Rows as text that spreadsheets paste into cells: fields parted by tabs. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  return rows
    .map((fields) => fields.map((field) => noFormula(field).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}
