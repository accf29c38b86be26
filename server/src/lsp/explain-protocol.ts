import type { Position } from 'vscode-languageserver-types';
import type { Question } from '../features/explain';
import type { Subjects } from '../features/explain/subjects';

/** Client to server: which settings hold (`ExplainParams` → `MarkdownReport | null`). */
export const EXPLAIN = 'powermta/explain';

/** Client to server: what can be asked about (`SubjectsParams` → `Subjects | null`). */
export const SUBJECTS = 'powermta/subjects';

export interface ExplainParams {
  /** An open document, or the main file of a configuration: null is answered for any other. */
  readonly uri: string;
  readonly question: Question;
}

/** A report to read. */
export interface MarkdownReport {
  /** What it is about, in a line: `gmail.com in virtual MTA mta1`. */
  readonly title: string;
  readonly markdown: string;
}

export interface SubjectsParams {
  /** As in `ExplainParams`. */
  readonly uri: string;
  /** The cursor: what stands there is given as `here`. */
  readonly position?: Position;
}

export type { Question, Subjects };
