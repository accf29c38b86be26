import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { Finding, Related, Severity, TextChange } from '../rules/rule';
import { lineOfFinding } from '../rules/run';
import type { RuleLink } from './rule-links';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary };

/** A finding as LSP tells it to the client. */
export function toDiagnostic(finding: Finding, link: RuleLink): Diagnostic {
  const href = link(finding.rule);
  return {
    range: rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'powermta',
    message: finding.message,
    ...(finding.tags && { tags: finding.tags.map((tag) => tags[tag]) }),
    ...(finding.related && { relatedInformation: finding.related.map(toRelated) }),
  };
}

/** The range of a finding in its file, in UTF-16 units. */
function rangeOf(finding: Finding): Range {
  const line = lineOfFinding(finding);
  return {
    start: { line, character: finding.start },
    end: { line: line + (finding.extent ?? 0), character: finding.end },
  };
}

/** A change of text as an LSP edit. */
export function toTextEdit(change: TextChange): TextEdit {
  return {
    range: {
      start: { line: change.startLine, character: change.startCharacter },
      end: { line: change.endLine, character: change.endCharacter },
    },
    newText: change.text,
  };
}

function toRelated({ at, message }: Related) {
  const line = at.unit.first + at.offset;
  const range = { start: { line, character: at.start }, end: { line, character: at.end } };
  return { message, location: { uri: at.unit.file.uri, range } };
}
