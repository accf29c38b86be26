import type { Field } from './types';

/** Words that stand at the head of columns, without blanks, dots and marks between words. */
const words: ReadonlySet<string> = new Set(
  `ip ips ipaddress ipaddresses ipv4 ipv6 address addresses sourceip sendingip outboundip clientip client inboundip
   delivery deliveryip selector dkimselector dkim key domain domainname maildomain senderdomain sendingdomain
   fromdomain host hostname ptr ptrhost ptrhostname ptrrecord rdns reversedns helo ehlo fqdn server name vmta
   vmtaname virtualmta pool poolname user username login account email smtpuser password pass passwd smtppassword
   port n no nr`.split(/\s+/),
);

/** Whether a line is the head of a table: no address in it, and most of its fields (two or more) are names of columns. */
export function isHeader(fields: readonly Field[]): boolean {
  const known = fields.filter(({ text }) => words.has(text.toLowerCase().replace(/[^a-z0-9]/g, ''))).length;
  return known >= 2 ? known * 2 > fields.length : known === 1 && fields.length === 1;
}

/** Whether a line is the rule below the head of a Markdown table: `|---|:--:|`. */
export function isTableRule(line: string): boolean {
  return line.includes('-') && /^[\s|:+-]+$/.test(line);
}
