import { VERSION, type VersionParams, type VersionResult } from '../protocol';
import type { Session } from '../session';

/** Answers `powermta/version`: by the editor's settings and the nearest project file, which counts more. */
export function versionHandler({ connection, lint }: Session): void {
  connection.onRequest(
    VERSION,
    async ({ uri }: VersionParams): Promise<VersionResult> => ({
      version: (await lint.load(uri)).settings.version,
      ofProject: await lint.isVersionOfProject(uri),
    }),
  );
}
