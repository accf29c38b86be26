import { textData } from '../../features/dkim/record';
import type { DnsOptions, DnsPlan, DnsRecord } from './types';

/** The records as a part of a zone file (RFC 1035 §5), zone by zone. Records that lack something are comments. */
export function printZones({ records, notes }: DnsPlan, { ttl }: DnsOptions): string {
  const lines: string[] = notes.map((note) => `; ${note}`);
  if (records.some(({ value }) => value.startsWith('v=spf1'))) {
    lines.push('; A domain has one SPF record: when it has one already, add these addresses to that.');
  }
  let zone = '';
  for (const record of records) {
    if (record.zone !== zone) {
      zone = record.zone;
      lines.push(...(lines.length > 0 ? [''] : []), `; zone ${zone}`);
    }
    lines.push(zoneLine(record, ttl));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function zoneLine({ name, type, value, missing }: DnsRecord, ttl: number): string {
  const data = type === 'TXT' ? textData(value) : type === 'PTR' ? `${value}.` : value;
  const line = `${name}. ${ttl} IN ${type} ${data}`;
  return missing === undefined ? line : `; put in ${missing}:\n; ${line}`;
}

/** The records as a table with tabs, for spreadsheets and DNS panels: whole texts, which panels split themselves. */
export function printTable({ records }: DnsPlan): string {
  const rows = records.map(({ zone, name, type, value, missing }) =>
    [zone, name, type, value, missing === undefined ? '' : `put in ${missing}`].join('\t'),
  );
  return `${['zone\tname\ttype\tvalue\tmissing', ...rows].join('\n')}\n`;
}
