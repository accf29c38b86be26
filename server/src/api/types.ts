/** A place in a text: lines and characters count from 0, characters in UTF-16 code units, as in JavaScript's strings. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A part of a text, from its first character to just behind its last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** How much a finding matters, the gravest first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule can be set to. */
export type Level = Severity | 'off';

/** The versions of PowerMTA that can be chosen. */
export type PmtaVersion = '4.0' | '4.5' | '5.0' | '5.5' | '6.0';
