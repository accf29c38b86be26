/**
 * What the argument of `<source>` is: an address or range of clients, a name that a listener or user asks for, or a
 * reserved name in braces such as `{auth}` (guide §3.3.7).
 */
export function classifySourceName(argument: string): 'address' | 'name' | 'reserved' {
  if (argument.startsWith('{')) {
    return 'reserved';
  }
  const isAddress = argument.includes(':') || argument.includes('/') || startsWithOctet(argument);
  return isAddress ? 'address' : 'name';
}

/** Addresses may be written short (`10/8`, `173.194/16`), so a first number and only numbers, dots and dashes are enough. */
function startsWithOctet(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    digits += digit ? 1 : 0;
    if (!digit && code !== 46 && code !== 45) {
      return false;
    }
  }
  return digits > 0 && text.includes('.');
}
