import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fixAll } from '../../features/fix-all';
import type { OpenDocument } from '../../model/workspace';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';
import { editLater } from './edit-later';
import { hardened } from './harden-tls';

/** Kind of the action that applies every obvious fix, for editors that do so on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.powermta`;
/** Kind of the action that hardens TLS. */
export const FIX_TLS = `${FIX_ALL}.tls`;

/** What an action carries until it is chosen and its edit is worked out. */
interface FixAllData {
  readonly uri: string;
  /** What to fix: everything that has an obvious fix, TLS, or all of one rule. */
  readonly fix: 'all' | 'tls' | { readonly rule: string };
}

/**
 * The actions that fix everything in a document, when a client asks for such actions. Hardening TLS changes what partners
 * can use, so it comes only when asked for by its name or in a menu of all source actions, not on save.
 * @param only the kinds that the client asks for
 */
export function sourceActions(
  session: Session,
  document: OpenDocument,
  only: readonly string[] | undefined,
): CodeAction[] {
  const { uri } = document;
  const asked = (...kinds: readonly string[]) => only?.some((kind) => kinds.includes(kind)) === true;
  return [
    ...(asked('source', CodeActionKind.SourceFixAll, FIX_ALL)
      ? offered(session, {
          title: 'Fix all that has an obvious fix',
          kind: FIX_ALL,
          data: { uri, fix: 'all' },
        })
      : []),
    ...(asked('source', FIX_TLS)
      ? offered(session, { title: 'Harden TLS', kind: FIX_TLS, data: { uri, fix: 'tls' } })
      : []),
  ];
}

/** The action that fixes all findings of a rule in a document. */
export function fixRuleAction(session: Session, { uri }: OpenDocument, rule: string): CodeAction[] {
  const title = `Fix all of ${rule} in this file`;
  return offered(session, { title, kind: CodeActionKind.QuickFix, data: { uri, fix: { rule } } });
}

function offered(session: Session, action: CodeAction & { data: FixAllData }): CodeAction[] {
  return editLater(session, action, resolveFixAll);
}

/** Works out the edit of an action that fixes everything. */
export function resolveFixAll(session: Session, action: CodeAction): CodeAction {
  const data: FixAllData | undefined = action.data;
  const document = data === undefined ? undefined : session.documents.get(data.uri);
  if (data?.fix === undefined || document === undefined) {
    return action;
  }
  const edit = data.fix === 'tls' ? hardened(session, document).edit : fixedEdit(session, document, data.fix);
  return edit === undefined ? action : { ...action, edit };
}

function fixedEdit(session: Session, document: OpenDocument, fix: Exclude<FixAllData['fix'], 'tls'>) {
  const { file, configuration, uri } = document;
  const wants = ({ rule }: { readonly rule: string }) => fix === 'all' || rule === fix.rule;
  const { changes } = fixAll(file, configuration, session.lint.rulesOf(uri), wants);
  return changes.length === 0 ? undefined : toWorkspaceEdit(session, document, { changes });
}
