import { splitList } from '../../syntax/words';

/** One part of a comma-separated value: `name` or `name=value`. Offsets are UTF-16 units into the text. */
export interface Assignment {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What stands behind the `=`; undefined without one. */
  readonly value?: string;
  /** Where the value begins, or the end. */
  readonly valueStart: number;
}

/** Splits `a,b=c` into its parts; blanks around commas don't count, empty parts are kept. Names come in lower case. */
export function assignmentsIn(text: string): Assignment[] {
  return splitList(text, 0, text.length).map(({ start, end, text: part }) => {
    const equals = part.indexOf('=');
    return equals < 0
      ? { name: part.toLowerCase(), start, end, valueStart: end }
      : {
          name: part.slice(0, equals).trim().toLowerCase(),
          start,
          end,
          value: part.slice(equals + 1),
          valueStart: start + equals + 1,
        };
  });
}
