import type { Configuration } from '../../model/configuration';
import type { FileModel } from '../../model/file-model';
import type { Param, ValueType } from '../../schema/types';
import type { Line } from '../../syntax/line';
import type { KeyReading } from '../dkim/reading';

/** What the hover may ask the world outside for. */
export interface HoverOptions {
  /** What is in the key file that the `domain-key` at the position names (`keyFileAt`); left out: nobody looked. */
  readonly key?: KeyReading;
  /** The public key of that file in base64; left out: there is none, or nobody looked. */
  readonly publicKey?: string;
}

/** A value under the cursor. Offsets are UTF-16 units in the line. */
export interface HoverValue extends HoverOptions {
  readonly file: FileModel;
  readonly configuration: Configuration;
  /** Its line in the file, and what that is. */
  readonly at: number;
  readonly line: Line;
  /** The block around it; `global` at the top level. */
  readonly scope: string;
  /** The directive whose value it is, or the block whose argument. In lower case. */
  readonly owner: string;
  readonly param: Param;
  /** The value without quotes; of a list the piece under the cursor. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The whole argument that the value is, or is a piece of. */
  readonly whole: string;
  readonly wholeStart: number;
  /** The position of the cursor in the line. */
  readonly character: number;
}

/** What to say about a value. */
export interface Explanation {
  /** In Markdown. */
  readonly text: string;
  /** What it is about, when that isn't just the value. */
  readonly start?: number;
  readonly end?: number;
}

/** Says what a value means; undefined when the value isn't of its kind. */
export type Explain = (value: HoverValue) => Explanation | undefined;

/** Whether a parameter takes values of a type. */
export function takes({ type, or }: Param, wanted: ValueType): boolean {
  return type === wanted || or?.includes(wanted) === true;
}
