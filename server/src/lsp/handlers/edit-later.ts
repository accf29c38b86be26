import type { CodeAction } from 'vscode-languageserver';
import type { Session } from '../session';

/**
 * An action whose edit is worked out when the user chooses it, or at once for a client that can't wait for it: then none is
 * offered that would change nothing.
 * @param resolve gives the action with its edit
 */
export function editLater(
  session: Session,
  action: CodeAction,
  resolve: (session: Session, action: CodeAction) => CodeAction,
): CodeAction[] {
  const { resolveSupport } = session.capabilities.textDocument?.codeAction ?? {};
  if (resolveSupport?.properties.includes('edit') === true) {
    return [action];
  }
  const done = resolve(session, action);
  return done.edit === undefined ? [] : [done];
}
