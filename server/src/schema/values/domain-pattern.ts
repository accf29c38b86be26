import { type Cidr, formatCidr, parseCidr } from './cidr';
import { isMacroChar, parseHostname } from './hostname';
import { readIp } from './ip';
import { contains } from './ip-range';
import { failure, type Parsed, quote, within } from './result';

/**
 * Which domains a pattern means (guide §3.2):
 * - `any`: `*`, every domain
 * - `domain`: `d` that domain only, `*.d` its subdomains only, `[*.]d` both
 * - `literal`: `[ip/mask]`, address literals
 * - `macro`: has a `$name` in it, so what it means depends on that macro
 * - `reserved`: `{name}`, a name that PowerMTA gives a meaning of its own
 */
export type DomainPattern =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'domain';
      readonly domain: string;
      readonly itself: boolean;
      readonly subdomains: boolean;
    }
  | { readonly kind: 'literal'; readonly cidr: Cidr }
  | { readonly kind: 'macro'; readonly macros: readonly MacroUse[] }
  | { readonly kind: 'reserved'; readonly name: string };

/** A macro that a text refers to. The offsets are those of the name, after the `$`. */
interface MacroUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a domain pattern. */
export function parseDomainPattern(text: string): Parsed<DomainPattern> {
  if (text === '*') {
    return { ok: true, kind: 'any' };
  }
  const macros = macrosIn(text);
  if (macros.length > 0) {
    return { ok: true, kind: 'macro', macros };
  }
  if (text.startsWith('{') && text.endsWith('}') && text.length > 2) {
    return { ok: true, kind: 'reserved', name: text.slice(1, -1) };
  }
  const both = text.startsWith('[*.]');
  if (text.startsWith('[') && !both) {
    return parseLiteral(text);
  }
  const below = text.startsWith('*.');
  const start = both ? 4 : below ? 2 : 0;
  return parseNamed(text, start, { itself: !below, subdomains: both || below });
}

function parseNamed(
  text: string,
  start: number,
  which: { itself: boolean; subdomains: boolean },
): Parsed<DomainPattern> {
  const name = text.slice(start);
  if (name.includes('*')) {
    const message = `${quote(text)} isn't a domain pattern: a * stands alone or in front, as in *.example.com or [*.]example.com`;
    return failure(text, message, { unsure: true });
  }
  if (start === 0 && name.startsWith('.')) {
    return failure(
      text,
      `write *${text} for the subdomains, or [*.]${name.slice(1)} for the domain and its subdomains`,
      {
        unsure: true,
      },
    );
  }
  const domain = parseHostname(name);
  return domain.ok
    ? { ok: true, kind: 'domain', domain: domain.name, ...which }
    : within(text, start, name, domain);
}

function parseLiteral(text: string): Parsed<DomainPattern> {
  if (!text.endsWith(']')) {
    return failure(text, `${quote(text)} has a [ without its ]`, { unsure: true });
  }
  const written = text.slice(1, -1);
  const inner = /^ipv6:/i.test(written) ? written.slice(5) : written;
  const cidr = parseCidr(inner);
  return cidr.ok
    ? { ok: true, kind: 'literal', cidr }
    : { ...within(text, text.length - 1 - inner.length, inner, cidr), unsure: true };
}

/** The macros (`$name`; letters, digits and `_`, guide §3.3.1.43.4) that a text refers to. */
export function macrosIn(text: string): MacroUse[] {
  const found: MacroUse[] = [];
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    let end = at + 1;
    while (end < text.length && isMacroChar(text.charCodeAt(end))) {
      end++;
    }
    if (end > at + 1) {
      found.push({ name: text.slice(at + 1, end), start: at + 1, end });
    }
  }
  return found;
}

/**
 * Whether a pattern matches a domain.
 * @param domain a domain in any case, or an address literal as `[192.0.2.1]`
 * @returns undefined for patterns that can't tell by themselves: those with a macro and reserved names
 */
export function matches(pattern: DomainPattern, domain: string): boolean | undefined {
  switch (pattern.kind) {
    case 'any':
      return true;
    case 'literal':
      return matchesLiteral(pattern.cidr, domain);
    case 'domain': {
      const name = (domain.endsWith('.') ? domain.slice(0, -1) : domain).toLowerCase();
      return name === pattern.domain
        ? pattern.itself
        : pattern.subdomains && name.endsWith(`.${pattern.domain}`);
    }
    default:
      return undefined;
  }
}

function matchesLiteral(cidr: Cidr, domain: string): boolean {
  const text =
    domain.startsWith('[') && domain.endsWith(']') ? domain.slice(1, -1).replace(/^ipv6:/i, '') : '';
  const ip = readIp(text);
  return ip !== undefined && contains(cidr, { version: ip.version, first: ip.value, last: ip.value });
}

/**
 * How specific a pattern is: of two that match a domain, the settings of the one with the larger number win. The order is
 * `*`, then `[*.]d` and `*.d` (the longer `d` later), then `d` (guide §3.3.10).
 */
export function specificity(pattern: DomainPattern): number {
  switch (pattern.kind) {
    case 'any':
      return 0;
    case 'literal':
      return 1 + (pattern.cidr.prefix ?? 0);
    case 'domain':
      return pattern.subdomains ? pattern.domain.split('.').length : 1000;
    default:
      return 1000;
  }
}

/** A pattern in words: "example.com and its subdomains". */
export function describeDomainPattern(pattern: DomainPattern): string {
  switch (pattern.kind) {
    case 'any':
      return 'every domain';
    case 'literal':
      return pattern.cidr.prefix === 0
        ? `every IPv${pattern.cidr.version} address in brackets instead of a domain`
        : `addresses in brackets instead of a domain: ${formatCidr(pattern.cidr)}`;
    case 'macro':
      return `the domains of ${pattern.macros.map(({ name }) => `$${name}`).join(' and ')}`;
    case 'reserved':
      return `the reserved name {${pattern.name}}`;
    default: {
      const { domain, itself, subdomains } = pattern;
      if (!subdomains) {
        return `${domain} only, not its subdomains`;
      }
      return itself ? `${domain} and its subdomains` : `the subdomains of ${domain}, not ${domain} itself`;
    }
  }
}
