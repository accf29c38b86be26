import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CreateFile,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { OpenDocument } from '../../model/workspace';
import type { Fix } from '../../rules/rule';
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
        fixesFor(finding, document.file, document.configuration, session.lint.rulesOf(document.uri))
          .filter((fix) => fix.creates === undefined || canCreateFiles(session))
          .map((fix) => ({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [toDiagnostic(finding)],
            isPreferred: fix.preferred,
            edit: { documentChanges: changesOf(fix, document) },
          })),
      );
  };
}

function canCreateFiles({ capabilities }: Session): boolean {
  return capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
}

function changesOf(fix: Fix, document: OpenDocument): NonNullable<WorkspaceEdit['documentChanges']> {
  const creates = fix.creates?.map((uri) => CreateFile.create(uri, { ignoreIfExists: true })) ?? [];
  const edit = {
    textDocument: { uri: document.uri, version: document.version },
    edits: fix.changes.map(toTextEdit),
  };
  return edit.edits.length === 0 ? creates : [...creates, edit];
}
