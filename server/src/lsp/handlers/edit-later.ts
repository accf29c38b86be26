import type { CancellationToken, CodeAction } from 'vscode-languageserver';
import type { Session } from '../session';

/** Gives an action with its edit; one of another sort as it is. */
export type Resolve = (
  session: Session,
  action: CodeAction,
  token: CancellationToken,
) => CodeAction | Promise<CodeAction>;

/**
 * An action whose edit is worked out when the user chooses it, or at once for a client that can't wait for it: then none is
 * offered that would change nothing.
 * @param resolve gives the action with its edit
 */
export async function editLater(
  session: Session,
  action: CodeAction,
  resolve: Resolve,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { resolveSupport } = session.capabilities.textDocument?.codeAction ?? {};
  if (resolveSupport?.properties.includes('edit') === true) {
    return [action];
  }
  const done = await resolve(session, action, token);
  return done.edit === undefined ? [] : [done];
}
