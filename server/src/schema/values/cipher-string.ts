import { expandCipherString } from '../tls';
import { failure, type Parsed } from './result';

/**
 * Reads an OpenSSL cipher string (guide §3.3.1.16). One that leaves no suite is refused by OpenSSL, whatever its build;
 * `PROFILE=…` is for the OpenSSL of some Linux distributions to read.
 */
export function parseCipherString(text: string): Parsed<object> {
  const { refused, older, problems } = expandCipherString(text.replace(/^"(.*)"$/, '$1'));
  if (!refused || older.length > 0 || text.startsWith('PROFILE=')) {
    return { ok: true };
  }
  const said = problems.filter(({ kind }) => kind === 'refused').map(({ message }) => message);
  return failure(text, said[0] ?? 'OpenSSL refuses this cipher string.');
}
