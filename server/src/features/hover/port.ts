import { type KnownPort, knownPort } from '../../schema/values-known';
import { code, lines } from '../describe/markdown';
import type { Explain } from './value';

/** What a port is for, how connections to it are encrypted, and the RFC that says so. */
export function describePort(port: KnownPort): string {
  const { port: number, name, purpose, tls, rfc } = port;
  return lines(`**Port ${number}: ${name}**${rfc === undefined ? '' : ` (${rfc})`}`, `${purpose} ${tls}`);
}

/** A port that stands alone. */
export const explainPort: Explain = ({ text }) => {
  const known = knownPort(Number(text));
  return known === undefined ? undefined : { text: describePort(known) };
};

/** The port at the end of `HOST:PORT`, in words; '' for one that nothing is known of. */
export function portNote(port: number | undefined): string {
  const known = port === undefined ? undefined : knownPort(port);
  return known === undefined ? '' : `Port ${code(String(known.port))} (${known.name}): ${known.purpose}`;
}
