import { parseDomainPattern } from './domain-pattern';
import { isLocalPart } from './email';
import { failure, type Parsed, quote } from './result';

/** An address, or a pattern for addresses; either side is `*` where anything fits. */
type AddressPattern =
  | { readonly kind: 'empty' }
  | { readonly kind: 'address'; readonly local: string; readonly domain?: string };

/**
 * Reads what rewrite lists and aliases take: an address, `local@*`, `*@domain`, `*@*`, `<>` for the empty sender (guide
 * §3.3.18.1), or a local part alone (2019 edition 12.9).
 */
export function parseAddressPattern(text: string): Parsed<AddressPattern> {
  if (text === '<>') {
    return { ok: true, kind: 'empty' };
  }
  const at = text.lastIndexOf('@');
  const local = at < 0 ? text : text.slice(0, at);
  const domain = at < 0 ? undefined : text.slice(at + 1);
  const fits =
    (local === '*' || isLocalPart(local)) && (domain === undefined || parseDomainPattern(domain).ok);
  if (!fits) {
    const forms = 'name@example.com, name@*, *@example.com or *@*';
    return failure(text, `${quote(text)} isn't an address or a pattern for addresses: write ${forms}`, {
      unsure: true,
    });
  }
  return { ok: true, kind: 'address', local, ...(domain === undefined ? {} : { domain }) };
}
