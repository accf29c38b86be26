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

/**
 * A field as CSV. One that a spreadsheet would take for a formula gets an apostrophe before it, since names in a configuration
 * may come from others (OWASP, "CSV Injection").
 */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as text that spreadsheets paste into cells: fields parted by tabs. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => fields.map((field) => field.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
