import type { Severity } from '../../rules/rule';
import { type Report, rangeFromOne } from './report';

/** Checkstyle knows no more than these. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** Findings as Checkstyle's XML, which most CI servers read. */
export function checkstyleReport({ files }: Report): string {
  const parts = files.map(({ path, findings }) => {
    const errors = findings.map((finding) => {
      const { startLine, startColumn } = rangeFromOne(finding);
      const place = `line="${startLine}" column="${startColumn}"`;
      return `    <error ${place} severity="${levels[finding.severity]}" message="${escaped(finding.message)}" source="powermta.${escaped(finding.rule)}"/>\n`;
    });
    return errors.length === 0
      ? `  <file name="${escaped(path)}"/>\n`
      : `  <file name="${escaped(path)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${parts.join('')}</checkstyle>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an attribute; what XML 1.0 can't hold, not even escaped, becomes U+FFFD. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to replace
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
      .replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char)
  );
}
