import { localFile } from '../../model/local-file';
import { LOCAL_FILE, type LocalFileParams } from '../protocol';
import type { Session } from '../session';

/** Answers `powermta/localFile`: the workspace's file that stands for a path of the server. */
export function localFileHandler({ connection, workspace }: Session): void {
  connection.onRequest(
    LOCAL_FILE,
    ({ path }: LocalFileParams): string | null => localFile(workspace.configurations.values(), path) ?? null,
  );
}
