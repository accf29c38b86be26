import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { fixesFor, lineOfFinding } from '../../rules/run';
import { toDiagnostic, toTextEdit } from '../convert';
import { findingsOf, type Session } from '../session';

/** Answers `textDocument/codeAction`: the fixes of the findings in a range. */
export function codeActions(session: Session) {
  return ({ textDocument, range }: CodeActionParams): CodeAction[] => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    return findingsOf(session, document)
      .filter((finding) => {
        const line = lineOfFinding(finding);
        return finding.fixable && line <= range.end.line && line + (finding.extent ?? 0) >= range.start.line;
      })
      .flatMap((finding) =>
        fixesFor(finding, document.file, document.configuration, session.rules).map((fix) => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(finding)],
          isPreferred: fix.preferred,
          edit: {
            documentChanges: [
              {
                textDocument: { uri: document.uri, version: document.version },
                edits: fix.changes.map(toTextEdit),
              },
            ],
          },
        })),
      );
  };
}
