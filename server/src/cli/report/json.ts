import { lineOfFinding } from '../../rules/run';
import { countLines, type Report } from './report';

/** Findings as JSON, version 1: positions are LSP's, counted from zero, in UTF-16 units. */
export function jsonReport({ files }: Report): string {
  const findings = files.flatMap((file) =>
    file.findings.map((finding) => {
      const line = lineOfFinding(finding);
      return {
        file: file.path,
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        range: {
          start: { line, character: finding.start },
          end: { line: line + (finding.extent ?? 0), character: finding.end },
        },
        fixable: finding.fixable,
      };
    }),
  );
  return `${JSON.stringify({ version: 1, files: files.length, lines: countLines(files), findings }, null, 2)}\n`;
}
