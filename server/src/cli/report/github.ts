import type { Severity } from '../../rules/rule';
import { type Report, rangeFromOne } from './report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function githubReport({ files }: Report): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map((finding) => {
        const { startLine, startColumn, endLine, endColumn } = rangeFromOne(finding);
        const columns =
          startLine === endLine
            ? `,col=${startColumn},endColumn=${Math.max(startColumn, endColumn - 1)}`
            : '';
        const place = `file=${property(path)},line=${startLine},endLine=${endLine}${columns}`;
        return `::${commands[finding.severity]} ${place},title=${property(finding.rule)}::${data(finding.message)}\n`;
      }),
    )
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
