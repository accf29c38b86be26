import { forgetAll } from '../../model/workspace';
import { TRUST_GRANTED } from '../protocol';
import type { Session } from '../session';
import type { WorkspaceLoader } from '../workspace-loader';

/** Takes `powermta/trustGranted`: what was refused before is asked for again. */
export function trustHandler(session: Session, loader: WorkspaceLoader): void {
  session.connection.onNotification(TRUST_GRANTED, () => {
    session.trusted = true;
    forgetAll(session.workspace);
    session.lint.forgetFiles();
    void loader.configure();
  });
}
