import { checkstyleReport } from './checkstyle';
import { githubReport } from './github';
import { jsonReport } from './json';
import type { Report } from './report';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** The ways to print findings, by the name of the option. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  checkstyle: checkstyleReport,
} satisfies Record<string, (report: Report) => string>;

export type Format = keyof typeof reporters;

/** Whether a word names a way to print findings. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(reporters, word);
}
