/**
 * What one physical line is, read on its own:
 * - `blank`: nothing but white space
 * - `comment`: nothing but a `#` comment
 * - `directive`: a keyword and its value; may open a nested block at its end (`mail-from /x/ <pattern-list>`)
 * - `entry`: begins with a regular expression (`/x/ category` in `<bounce-category-patterns>`)
 * - `open`, `close`: `<name argument>` and `</name>`
 * - `continuation`: goes on with the domain list of the `domain-macro` above it
 * - `template`: a line of the template engine that makes the file (`{{#each ips}}`, `<?php … ?>`)
 */
export type LineKind =
  | 'blank'
  | 'comment'
  | 'directive'
  | 'entry'
  | 'open'
  | 'close'
  | 'continuation'
  | 'template';

/**
 * One physical line of a configuration: a leaf of the syntax tree. It holds no position, so it stays the same
 * object while the lines around it change, and equal lines may be the same object. All numbers are UTF-16 offsets into `text`.
 */
export interface Line {
  readonly kind: LineKind;
  /** The whole line with its line end: joining the texts of all lines gives the file back, byte for byte. */
  readonly text: string;
  /** Where the line end (`\n`, `\r\n`, `\r` or nothing) begins. */
  readonly eol: number;
  /** The keyword of a directive, or the name in a tag. Empty range where there is none. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The value of a directive, or the argument of a tag, without the white space around it. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Where the `#` of the comment stands, or -1. A `#` starts a comment anywhere (guide §3.1). */
  readonly commentStart: number;
  /** Where the `<` of the tag stands: of `open` and `close`, or of a block opened at a directive's end; else -1. */
  readonly tagStart: number;
  /** Just after the `>` of that tag, or -1 when the `>` is missing. */
  readonly tagEnd: number;
  /** Name of the block that a directive opens at its end (`pattern-list`), in lower case; else ''. */
  readonly opens: string;
  /** Name as PowerMTA compares it: in lower case. */
  readonly name: string;
  /** Whether a domain list goes on in the next line: what that line is depends on it. */
  readonly continues: boolean;
  /** Whether the line holds template markup (`{{…}}`, `{%…%}`, `<?…?>`, `<%…%>`): its values aren't final. */
  readonly templated: boolean;
}
