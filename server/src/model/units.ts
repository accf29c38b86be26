import type { Line } from '../syntax/line';
import type { FileModel } from './file-model';
import type { Mention } from './names';

/**
 * A node at the top level of a file: a block with all that is in it, or one directive (with the lines that go on with it).
 * It is what is modelled and checked anew when a line in it changes, so everything known about it is relative to `first`.
 */
export interface Unit {
  readonly file: FileModel;
  /** The line that begins it, as an object: tells a unit again after lines above it changed. */
  readonly header: Line;
  /** Its first line now. */
  first: number;
  /** How many lines it has. */
  count: number;
  facts: Facts;
}

/** What a unit says about names and other files. */
export interface Facts {
  readonly definitions: readonly Mention[];
  readonly references: readonly Mention[];
  readonly includes: readonly Include[];
}

/** An `include` line. */
export interface Include {
  /** The path, pattern or URL as written, without quotes. */
  readonly target: string;
  readonly unit: Unit;
  /** Lines below the unit's first line. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** The block that encloses it: what the included file may hold (guide §3.3.1.41). */
  readonly scope: string;
  /** Whether a template engine fills in the target. */
  readonly templated: boolean;
}

/** Most units (a single directive) say nothing: they share this. */
export const noFacts: Facts = { definitions: [], references: [], includes: [] };
