import { dkimName, dkimRecord } from '../../features/dkim/record';
import { type Ip, readIp } from '../../schema/values/ip';
import { classifyIp } from '../../schema/values/ip-class';
import type { NamedIdentity } from '../generate';
import { asciiName, reverseName } from './names';
import { spfRecords } from './spf';
import type { DnsOptions, DnsPlan, DnsRecord } from './types';

/** The public keys that are known, in base64, by `dkimName` in lower case. */
export type PublicKeys = ReadonlyMap<string, string>;

interface Collector {
  readonly records: Map<string, DnsRecord>;
  readonly notes: Set<string>;
}

/**
 * The records that must exist for identities: addresses and PTR records that agree, SPF over all delivery addresses of a
 * domain, DKIM and DMARC.
 */
export function dnsPlan(
  identities: readonly NamedIdentity[],
  options: DnsOptions,
  keys: PublicKeys = new Map(),
): DnsPlan {
  const into: Collector = { records: new Map(), notes: new Set() };
  const domains = new Map<string, Ip[]>();
  const pointers = new Map<string, string>();
  for (const { identity, ports } of identities) {
    const ip = readIp(identity.delivery);
    const host = asciiName(identity.host);
    const domain = identity.domain === undefined ? undefined : asciiName(identity.domain);
    if (ip === undefined) {
      continue;
    }
    const isPublic = isReachable(ip);
    if (!isPublic) {
      into.notes.add(
        `${identity.delivery} is a private address: SPF and PTR records belong to the address that the Internet sees.`,
      );
    }
    add(into, {
      name: host,
      type: ip.version === 4 ? 'A' : 'AAAA',
      value: identity.delivery,
      zone: zoneOf(host, domain),
    });
    if (isPublic) {
      addPointer(into, ip, identity.delivery, host, pointers);
    }
    if (domain !== undefined) {
      const addresses = domains.get(domain) ?? [];
      domains.set(domain, addresses);
      if (isPublic) {
        addresses.push(ip);
      }
    }
    if (domain !== undefined && identity.selector !== undefined) {
      addKey(into, identity.selector, domain, keys);
    }
    if (ports.length > 0 && identity.client !== identity.delivery) {
      into.notes.add(
        `Clients connect to ${identity.client}: the name in their settings must have that address, and must be in the certificate of its listener. ${host} has the address that mail leaves from.`,
      );
    }
  }
  for (const [domain, addresses] of domains) {
    addPolicies(into, domain, addresses, options);
  }
  return { records: byZone([...into.records.values()]), notes: [...into.notes] };
}

function add({ records }: Collector, record: DnsRecord): void {
  const key = `${record.type} ${record.name} ${record.value}`;
  records.set(key, records.get(key) ?? record);
}

/** One address has one PTR record; a second name is only told of. */
function addPointer(
  into: Collector,
  ip: Ip,
  address: string,
  host: string,
  pointers: Map<string, string>,
): void {
  const known = pointers.get(address);
  if (known === undefined) {
    pointers.set(address, host);
    add(into, { ...reverseName(ip), type: 'PTR', value: host });
  } else if (known !== host) {
    into.notes.add(
      `${address} is to be ${known} and ${host}: its PTR record can name only one, so receivers will distrust the other. Give each host name an address of its own.`,
    );
  }
}

function addKey(into: Collector, selector: string, domain: string, keys: PublicKeys): void {
  const name = dkimName(asciiName(selector), domain);
  const key = keys.get(name);
  const missing = `the public key of ${selector} for ${domain}`;
  add(into, {
    name,
    type: 'TXT',
    value: dkimRecord(key ?? 'PUBLIC-KEY'),
    zone: domain,
    ...(key === undefined && { missing }),
  });
}

function addPolicies(
  into: Collector,
  domain: string,
  addresses: readonly Ip[],
  { spf, dmarc, dmarcReports }: DnsOptions,
): void {
  const plan = spfRecords(domain, addresses, spf);
  if (!plan.ok) {
    into.notes.add(plan.message);
  }
  for (const { name, value } of plan.ok && addresses.length > 0 ? plan.records : []) {
    add(into, { name, type: 'TXT', value, zone: domain });
  }
  const reports = dmarcReports === '' ? '' : `; rua=mailto:${dmarcReports}`;
  add(into, { name: `_dmarc.${domain}`, type: 'TXT', value: `v=DMARC1; p=${dmarc}${reports}`, zone: domain });
}

/** Whether the Internet can see an address. Addresses for documentation are taken for examples of such. */
function isReachable(ip: Ip): boolean {
  const { kind } = classifyIp(ip);
  return kind === 'public' || kind === 'documentation';
}

/** The zone of a host: its domain's when it is below it, else what follows its first label. */
function zoneOf(host: string, domain: string | undefined): string {
  const isBelow = domain !== undefined && (host === domain || host.endsWith(`.${domain}`));
  return isBelow ? domain : host.slice(host.indexOf('.') + 1);
}

function byZone(records: readonly DnsRecord[]): DnsRecord[] {
  const zones = new Map<string, DnsRecord[]>();
  const forward = records.filter(({ type }) => type !== 'PTR');
  for (const record of [...forward, ...records.filter(({ type }) => type === 'PTR')]) {
    const zone = zones.get(record.zone) ?? [];
    zone.push(record);
    zones.set(record.zone, zone);
  }
  return [...zones.values()].flat();
}
