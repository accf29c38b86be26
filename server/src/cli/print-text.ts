import type { Severity } from '../rules/rule';
import { lineOfFinding } from '../rules/run';
import type { LintedFile } from './lint';

/** Findings as people read them, one a line: `file:line:column: severity: message [rule]`, and a line that counts them. */
export function printText(files: readonly LintedFile[]): string {
  const lines = files.flatMap((file) =>
    file.findings.map(
      (finding) =>
        `${file.path}:${lineOfFinding(finding) + 1}:${finding.start + 1}: ${finding.severity}: ${finding.message} [${finding.rule}]`,
    ),
  );
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const total = files.reduce((sum, file) => sum + file.lines, 0);
  lines.push(
    `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${total} lines: ${count('error')} errors, ${count('warning')} warnings, ${count('information')} information, ${count('hint')} hints`,
  );
  return `${lines.join('\n')}\n`;
}
