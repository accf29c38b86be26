import { sourcesOf } from '../../model/sources';
import { type Cidr, describeCidr, formatCidr, parseCidr } from '../../schema/values/cidr';
import { parseHostPort, parseIpPort } from '../../schema/values/endpoint';
import { type Ip, readIp } from '../../schema/values/ip';
import { classifyRange, touchesSpecial } from '../../schema/values/ip-class';
import { contains } from '../../schema/values/ip-range';
import { code, lines, paragraphs } from '../describe/markdown';
import { linkToMention } from './places';
import { portNote } from './port';
import { linesWith, listOf } from './uses';
import type { Explain, HoverValue } from './value';

/** Addresses in words: first, last and how many, and whether they are private or public (with the RFC). */
export function describeAddresses(cidr: Cidr, written: string): string {
  const full = formatCidr(cidr);
  const title = full === written ? code(written) : `${code(written)}, in full ${code(full)}`;
  const words = describeCidr(cidr);
  if (cidr.first === cidr.last || cidr.prefix === 0) {
    return `${title}: **${words}**`;
  }
  return lines(`${title}: **${words}**`, kindOf(cidr));
}

function kindOf(cidr: Cidr): string {
  const { kind, rfc } = classifyRange(cidr);
  if (kind === 'public') {
    return touchesSpecial(cidr) ? 'Public addresses and special ones.' : 'Public addresses.';
  }
  const words = kind === 'private' ? 'Private addresses' : `Addresses of the kind "${kind}"`;
  return `${words}${rfc === undefined ? '' : ` (${rfc})`}.`;
}

/** An address, network or range. Of a single address also where else it stands. */
export const explainAddresses: Explain = (value) => {
  const cidr = parseCidr(value.text);
  if (!cidr.ok) {
    return undefined;
  }
  const single = cidr.first === cidr.last && cidr.prefix !== undefined;
  return {
    text: paragraphs(describeAddresses(cidr, value.text), single ? elsewhere(value, value.text) : ''),
  };
};

/** A host name: where else it stands. */
export const explainHost: Explain = (value) => {
  const uses = elsewhere(value, value.text);
  return uses === '' ? undefined : { text: paragraphs(code(value.text), uses) };
};

/** `HOST:PORT` and `IP[:PORT]`: what the port is for, and where the host stands besides. */
export const explainEndpoint: Explain = (value) => {
  const host = parseHostPort(value.text);
  if (host.ok) {
    return {
      text: paragraphs(describeHost(host.host), portNote(host.port), elsewhere(value, host.host)),
    };
  }
  const ip = parseIpPort(value.text);
  if (!ip.ok) {
    return undefined;
  }
  return {
    text: paragraphs(describeIpOf(ip.ip, value.text), portNote(ip.port), elsewhere(value, value.text)),
  };
};

/** A host in words: of an address also its kind. */
export function describeHost(host: string): string {
  const ip = readIp(host);
  return ip === undefined ? code(host) : describeIpOf(ip, host);
}

function describeIpOf({ version, value }: Ip, written: string): string {
  return describeAddresses({ version, first: value, last: value }, written);
}

/** Where else a host or address stands in the configuration, and the source (but for `0/0`) among whose clients it is. */
export function elsewhere({ configuration, file, at, owner }: HoverValue, host: string): string {
  const uses = linesWith(configuration, host, { file, line: at });
  const ip = readIp(host);
  const range = ip && { version: ip.version, first: ip.value, last: ip.value };
  const sources = range === undefined || owner === 'source' ? [] : sourcesOf(configuration).byAddress;
  const source = sources.find(({ clients }) => range && clients?.prefix && contains(clients, range));
  const [block] = source?.blocks ?? [];
  return paragraphs(
    block === undefined
      ? ''
      : `As a client it belongs to ${code(`<source ${block.name}>`)} (${linkToMention(block, file)}).`,
    uses.length === 0 ? '' : `Also in:\n\n${listOf(uses, file)}`,
  );
}
