import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fixAll } from '../../features/fix-all';
import type { OpenDocument } from '../../model/workspace';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';

/** Kind of the action that applies every obvious fix, for editors that do so on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.powermta`;

/** What an action carries until it is chosen and its edit is worked out. */
interface FixAllData {
  readonly uri: string;
  /** Only this rule; left out, all of them. */
  readonly rule?: string;
}

/**
 * The action that fixes everything in a document, or all of a rule. Its edit is worked out when the user chooses it, if
 * the client can wait for it.
 * @param only the kinds that the client asks for
 */
export function fixAllActions(
  session: Session,
  document: OpenDocument,
  only: readonly string[] | undefined,
  rule?: string,
): CodeAction[] {
  if (
    rule === undefined &&
    only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`)) !== true
  ) {
    return [];
  }
  const data: FixAllData = { uri: document.uri, ...(rule !== undefined && { rule }) };
  const action: CodeAction = {
    title: rule === undefined ? 'Fix all that has an obvious fix' : `Fix all of ${rule} in this file`,
    kind: rule === undefined ? FIX_ALL : CodeActionKind.QuickFix,
    data,
  };
  const later = session.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');
  const done = later === true ? action : resolveFixAll(session, action);
  return done.edit === undefined && later !== true ? [] : [done];
}

/** Works out the edit of an action that fixes everything. */
export function resolveFixAll(session: Session, action: CodeAction): CodeAction {
  const data: FixAllData | undefined = action.data;
  const document = data === undefined ? undefined : session.documents.get(data.uri);
  if (data === undefined || document === undefined) {
    return action;
  }
  const { file, configuration, uri } = document;
  const { changes } = fixAll(
    file,
    configuration,
    session.lint.rulesOf(uri),
    (finding) => data.rule === undefined || finding.rule === data.rule,
  );
  return changes.length === 0 ? action : { ...action, edit: toWorkspaceEdit(session, document, { changes }) };
}
