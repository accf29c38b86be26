/**
 * Whether a program or PowerMTA fills in a part of a text, so that it isn't what is read in the end: `$name`, `${name}`,
 * `{name}`, `%name%`, `@name@`, back quotes.
 */
export function isVariable(text: string): boolean {
  return /[$`]|\{[^{}]*\}|%[A-Za-z_]\w*%|@[A-Za-z_]\w*@/.test(text);
}

/** Words that stand for what they name, or that ask to be replaced. */
const asking = [
  /^<[^<>]*>$/,
  /^(?:your|change|replace|insert|enter|put)[-_. ]?\w/i,
  /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/,
  /^(?:IP|IPV4|IPV6|IPADDR|ADDRESS|HOST|HOSTNAME|DOMAIN|PORT|NAME|EMAIL|CIDR|NUMBER|N|TIME|RATE|SIZE)$/,
  /^(?:x{2,}|X+|\.{3}|\u2026)$/,
];

/** Whether a text that is no value looks like a blank to be filled in: `X.X.X.X`, `YOUR_IP`, `<IP>`, `CHANGEME`. */
export function isPlaceholder(text: string): boolean {
  return isMaskedAddress(text) || asking.some((form) => form.test(text));
}

/** An address with letters where numbers belong, perhaps with a mask or port: `xx.xx.xx.x0`, `192.0.2.X/24`. */
function isMaskedAddress(text: string): boolean {
  const pieces = (/^[^/:]*/.exec(text)?.[0] ?? '').split('.');
  const v4 = pieces.length === 4 && pieces.every((piece) => /^(?:[0-9x*]{1,3}|[a-d]|n|ip)$/i.test(piece));
  return (v4 && pieces.some((piece) => /\D/.test(piece))) || /^[0-9a-f]*:[0-9a-f:]*x[0-9a-fx:]*$/i.test(text);
}
