import type { LabEntry } from './lists';

/** A message as a `<pattern-list>` looks at it. */
export interface Message {
  /** The envelope's sender; '' for none. */
  readonly mailFrom: string;
  readonly rcptTo: readonly string[];
  /** By name in lower case; the text behind the colon, white space and all. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Reads a message as somebody writes or pastes it: lines `mail-from ADDRESS` and `rcpt-to ADDRESS` (also `MAIL FROM:<…>`,
 * `RCPT TO:<…>`), and headers `Name: value`, which go on in lines that begin with white space (RFC 5322 §2.2.3). What
 * follows the first blank line behind a header is the message's body and isn't looked at.
 */
export function readMessage(pasted: string): Message {
  let mailFrom = '';
  const rcptTo: string[] = [];
  const headers: { name: string; value: string }[] = [];
  for (const line of pasted.split(/\r\n|\n|\r/)) {
    const envelope = /^(mail[- ]from|rcpt[- ]to)\s*[: ]\s*<?([^>\s]*)>?/i.exec(line);
    const header = /^([!-9;-~]+):(.*)$/.exec(line);
    const last = headers.at(-1);
    if (line.trim() === '' && last !== undefined) {
      break;
    }
    if (envelope !== null) {
      const [, command = '', address = ''] = envelope;
      if (command.toLowerCase().startsWith('mail')) {
        mailFrom = address;
      } else {
        rcptTo.push(address);
      }
    } else if (/^[ \t]/.test(line) && last !== undefined) {
      last.value += `\r\n${line}`;
    } else if (header !== null) {
      headers.push({ name: (header[1] ?? '').toLowerCase(), value: header[2] ?? '' });
    }
  }
  return { mailFrom, rcptTo, headers };
}

/**
 * What an entry is tried on: one of several recipients is enough (guide §3.3.14.3), a header's whole text counts (§3.3.14.1).
 * Whether the blank behind the colon is part of it the guide doesn't say, so both are tried.
 * @returns nothing where the message has no such part
 */
export function readingsOf(
  { mailFrom, rcptTo, headers }: Message,
  entry: LabEntry,
): readonly (readonly string[])[] {
  if (entry.test === 'header') {
    return headers
      .filter(({ name }) => name === entry.header)
      .map(({ value }) => [...new Set([value, value.trimStart()])]);
  }
  return entry.test === 'rcpt-to' ? rcptTo.map((address) => [address]) : [[mailFrom]];
}
