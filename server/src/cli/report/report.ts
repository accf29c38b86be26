import type { FileModel } from '../../model/file-model';
import type { Finding, Rule } from '../../rules/rule';
import { lineOfFinding } from '../../rules/run';

/** The findings of one file. */
export interface LintedFile {
  /** As the user named it, or as seen from the working directory. */
  readonly path: string;
  readonly file: FileModel;
  readonly findings: readonly Finding[];
}

/** What a report is made of. */
export interface Report {
  readonly files: readonly LintedFile[];
  /** What was not checked, and other things that went wrong: whole sentences. */
  readonly notices: readonly string[];
  /** The rules that were asked. */
  readonly rules: readonly Rule[];
  readonly product: Product;
  /** The working directory, an absolute path. */
  readonly folder: string;
  /** Whether words may be coloured. */
  readonly colour: boolean;
}

/** What reports say of the program itself. */
export interface Product {
  readonly version: string;
  /** The pages of the rules by rule, in Markdown. */
  readonly pages: Readonly<Record<string, string>>;
  /** The folder of these pages on the web; '' when there is none. */
  readonly pagesUrl: string;
}

/** How many lines all files have. */
export function countLines(files: readonly LintedFile[]): number {
  return files.reduce((sum, { file }) => {
    const { lines } = file.tree;
    return sum + lines.length - (lines[lines.length - 1]?.text === '' ? 1 : 0);
  }, 0);
}

/** The range of a finding, counted from one, the end behind its last character. */
export function rangeFromOne(finding: Finding): {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
} {
  const line = lineOfFinding(finding) + 1;
  return {
    startLine: line,
    startColumn: finding.start + 1,
    endLine: line + (finding.extent ?? 0),
    endColumn: finding.end + 1,
  };
}
