/** Why a text isn't a value of its kind. Offsets are UTF-16 units into the text that was parsed. */
export interface Failure {
  readonly ok: false;
  readonly start: number;
  readonly end: number;
  /** What is wrong and what is expected, in plain English. */
  readonly message: string;
  /** What the whole text should be, when that is obvious. */
  readonly suggestion?: string;
  /** PowerMTA may accept it all the same: nothing that we know says that it doesn't. */
  readonly unsure?: true;
  /** What is wrong, in words that follow a colon, for those who say themselves what the text should be. */
  readonly reason?: string;
}

/** What a parser of values gives: the value, or why the text is none. Parsers never throw. */
export type Parsed<T> = ({ readonly ok: true } & T) | Failure;

/** What a failure may say besides its message. */
type FailureDetails = Partial<Pick<Failure, 'start' | 'end' | 'unsure' | 'reason'>> & {
  readonly suggestion?: string | undefined;
};

/** A failure about a text: all of it, unless `details` has a narrower range. */
export function failure(text: string, message: string, details: FailureDetails = {}): Failure {
  const { start = 0, end = text.length, suggestion, unsure, reason } = details;
  return {
    ok: false,
    start,
    end,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(unsure === undefined ? {} : { unsure }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * The failure of a part, told of the text around it.
 * @param offset where the part begins in the text
 * @param part the part's text
 */
export function within(text: string, offset: number, part: string, inner: Failure): Failure {
  const { suggestion } = inner;
  return {
    ...inner,
    start: offset + inner.start,
    end: offset + inner.end,
    ...(suggestion === undefined
      ? {}
      : { suggestion: text.slice(0, offset) + suggestion + text.slice(offset + part.length) }),
  };
}

/** A text as a message quotes it: shortened when it is long. */
export function quote(text: string): string {
  return `"${shortened(text)}"`;
}

/** A text as a message shows it without quotes, such as the name of a tag: shortened when it is long. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
