/** A part of a regular expression, as far as it can be told in words. */
export type RegexNode =
  | { readonly kind: 'text'; readonly text: string }
  /** `.` */
  | { readonly kind: 'any' }
  /** A class or an escape for one, in words: `a digit`. */
  | { readonly kind: 'class'; readonly one: string; readonly many: string }
  /** `^`, `$`, `\b` and their like. */
  | { readonly kind: 'anchor'; readonly at: 'start' | 'end' | 'word' | 'no-word' }
  | {
      readonly kind: 'group';
      readonly ahead: 'none' | 'is' | 'is-not' | 'was' | 'was-not';
      readonly choices: readonly (readonly RegexNode[])[];
    }
  | {
      readonly kind: 'repeat';
      readonly node: RegexNode;
      readonly min: number;
      /** Infinity without an upper bound. */
      readonly max: number;
    }
  /** What is left as it stands: a back reference, a condition, a verb. */
  | { readonly kind: 'other'; readonly text: string };

/** A regular expression, taken apart. */
export interface RegexTree {
  readonly choices: readonly (readonly RegexNode[])[];
  /** Options that it begins with, as `i` or `-i` of `(?-i)`; '' for none. */
  readonly options: string;
}
