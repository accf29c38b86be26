import { failure, type Parsed, quote } from './result';

/** The source that a listener's connections belong to. */
interface SourceOption {
  readonly source: string;
  /** Where the name begins, UTF-16 units into the text. */
  readonly sourceStart: number;
}

const PREFIX = 'source=';

/** Reads `source=NAME` (guide §3.3.1.24). */
export function parseSourceOption(text: string): Parsed<SourceOption> {
  if (text.toLowerCase().startsWith(PREFIX) && text.length > PREFIX.length) {
    return { ok: true, source: text.slice(PREFIX.length), sourceStart: PREFIX.length };
  }
  return failure(text, `${quote(text)} isn't an option of a listener: write source=NAME`, { unsure: true });
}
