import { isMacroChar, isNameChar } from './hostname';
import { failure, type Parsed, quote } from './result';

/** A name that is all there is to a value. */
interface Name {
  readonly name: string;
}

/** Reads the name of a header field: printable characters but the colon (RFC 5322 §3.6.8). */
export function parseHeaderName(text: string): Parsed<Name> {
  if (/^[!-9;-~]+$/.test(text)) {
    return { ok: true, name: text };
  }
  const meant = /^[!-9;-~]+(?=:$)/.exec(text)?.[0];
  const advice =
    meant === undefined ? 'letters, digits and hyphens, as in X-Mailer' : `write ${meant}, without the colon`;
  return failure(text, `${quote(text)} isn't the name of a header: ${advice}`, {
    suggestion: meant,
    unsure: true,
  });
}

/** Reads the name of a macro at its definition: letters, digits and `_` (guide §3.3.1.43.4). */
export function parseMacroName(text: string): Parsed<Name> {
  const bare = text.startsWith('$') ? text.slice(1) : text;
  const fits = bare !== '' && [...bare].every((char) => isMacroChar(char.charCodeAt(0)));
  if (fits && bare === text) {
    return { ok: true, name: text };
  }
  const meant = fits ? bare : undefined;
  const advice =
    meant === undefined ? 'letters, digits and _ only' : `write ${meant}; the $ stands only where it is used`;
  return failure(text, `${quote(text)} isn't the name of a macro: ${advice}`, {
    suggestion: meant,
    unsure: true,
  });
}

/** Reads a DKIM selector: labels as in a domain name (RFC 6376 §3.1), or `{selector}`, which PowerMTA fills in (§3.3.1.43.1). */
export function parseSelector(text: string): Parsed<Name> {
  const labels = text.split('.');
  const fits = labels.every(
    (label) => label !== '' && [...label].every((char) => isNameChar(char.codePointAt(0) ?? 0)),
  );
  if (fits || text === '{selector}') {
    return { ok: true, name: text };
  }
  return failure(text, `${quote(text)} isn't a selector: letters, digits, hyphens and dots`, {
    unsure: true,
  });
}
