import type { Finding, Severity } from '../../rules/rule';
import { severities } from '../../rules/settings';
import { countLines, type LintedFile, type Report, rangeFromOne } from './report';

/** ANSI colours of severities: red, yellow, blue, cyan. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 36 };
const DIM = 2;

/** Findings as people read them, one a line: `file:line:column: severity: message [rule]`, and a line that counts them. */
export function textReport({ files, colour }: Report): string {
  const paint = (code: number, text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lineOf = (path: string, finding: Finding) => {
    const { startLine, startColumn } = rangeFromOne(finding);
    const severity = paint(colours[finding.severity], finding.severity);
    return `${path}:${startLine}:${startColumn}: ${severity}: ${finding.message} ${paint(DIM, `[${finding.rule}]`)}`;
  };
  const lines = files.flatMap(({ path, findings }) => findings.map((finding) => lineOf(path, finding)));
  return `${[...lines, countsOf(files)].join('\n')}\n`;
}

/** How many findings of each severity there are. */
export function countsOf(files: readonly LintedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const isCounted = severity === 'error' || severity === 'warning' || severity === 'hint';
    return `${count} ${severity}${isCounted && count !== 1 ? 's' : ''}`;
  });
  const lines = countLines(files);
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${lines} ${lines === 1 ? 'line' : 'lines'}: ${counts.join(', ')}`;
}
