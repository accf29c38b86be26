import { type CancellationToken, type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fixAll } from '../../features/fix-all';
import type { OpenDocument } from '../../model/workspace';
import { answerInSlices } from '../answer';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';
import { editLater } from './edit-later';
import { FIX_ALL, FIX_TLS } from './fix-kinds';
import { hardened } from './harden-tls';

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
export async function sourceActions(
  session: Session,
  document: OpenDocument,
  only: readonly string[] | undefined,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { uri } = document;
  const asked = (...kinds: readonly string[]) => only?.some((kind) => kinds.includes(kind)) === true;
  return [
    ...(asked('source', CodeActionKind.SourceFixAll, FIX_ALL)
      ? await offered(
          session,
          { title: 'Fix all that has an obvious fix', kind: FIX_ALL, data: { uri, fix: 'all' } },
          token,
        )
      : []),
    ...(asked('source', FIX_TLS)
      ? await offered(session, { title: 'Harden TLS', kind: FIX_TLS, data: { uri, fix: 'tls' } }, token)
      : []),
  ];
}

/** The action that fixes all findings of a rule in a document. */
export function fixRuleAction(
  session: Session,
  { uri }: OpenDocument,
  rule: string,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const title = `Fix all of ${rule} in this file`;
  return offered(session, { title, kind: CodeActionKind.QuickFix, data: { uri, fix: { rule } } }, token);
}

function offered(
  session: Session,
  action: CodeAction & { data: FixAllData },
  token: CancellationToken,
): Promise<CodeAction[]> {
  return editLater(session, action, resolveFixAll, token);
}

/** Works out the edit of an action that fixes everything. */
export async function resolveFixAll(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const data: FixAllData | undefined = action.data;
  const document = data === undefined ? undefined : session.documents.get(data.uri);
  if (data?.fix === undefined || document === undefined) {
    return action;
  }
  const edit =
    data.fix === 'tls'
      ? (await hardened(session, document, token)).edit
      : await fixedEdit(session, document, data.fix, token);
  return edit === undefined ? action : { ...action, edit };
}

async function fixedEdit(
  session: Session,
  document: OpenDocument,
  fix: Exclude<FixAllData['fix'], 'tls'>,
  token: CancellationToken,
) {
  const { file, configuration, uri } = document;
  const wants = ({ rule }: { readonly rule: string }) => fix === 'all' || rule === fix.rule;
  const steps = fixAll(file, configuration, session.lint.rulesOf(uri), wants);
  const { changes } = await answerInSlices(steps, token, document);
  return changes.length === 0 ? undefined : toWorkspaceEdit(session, document, { changes });
}
