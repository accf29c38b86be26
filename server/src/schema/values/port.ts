import { isNumber } from './chars';
import { failure, type Parsed, quote } from './result';

/** A TCP port. */
interface Port {
  readonly port: number;
}

/** Reads a port from 1 to 65535. */
export function parsePort(text: string): Parsed<Port> {
  const port = Number(text);
  if (isNumber(text) && port >= 1 && port <= 65_535) {
    return { ok: true, port };
  }
  const reason = `${quote(text)} isn't a port: a number from 1 to 65535`;
  // Port 0 switches some listeners off; nothing says for which else it may.
  return failure(text, reason, isNumber(text) && port === 0 ? { unsure: true } : {});
}
