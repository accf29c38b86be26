import type { Ip } from '../../schema/values/ip';

/** A name as DNS has it: international letters in Punycode (RFC 5890), lower case. Names that can't be written so stay. */
export function asciiName(name: string): string {
  if (/^[\x21-\x7e]*$/.test(name)) {
    return name.toLowerCase();
  }
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    // No name of the Internet: shown as it was given.
    return name;
  }
}

/** The name of an address's PTR record and the zone that it is usually in: a /24 of IPv4, a /64 of IPv6. */
export function reverseName({ version, value }: Ip): { name: string; zone: string } {
  if (version === 4) {
    const [first, second, third, fourth] = [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn);
    const zone = `${third}.${second}.${first}.in-addr.arpa`;
    return { name: `${fourth}.${zone}`, zone };
  }
  const digits = [...value.toString(16).padStart(32, '0')].reverse();
  return { name: `${digits.join('.')}.ip6.arpa`, zone: `${digits.slice(16).join('.')}.ip6.arpa` };
}
