import type { PathMapping } from '../model/locate';
import { joinUri, normalUri, sameHost, slashed } from '../model/paths';
import type { WorkspaceFolder } from '../model/workspace-plan';

/**
 * Reads `powermta.entry` and `powermta.pathMap` of one workspace folder. Paths are relative to the folder, or absolute;
 * values of another kind count as not set.
 * @param settings the section `powermta` as the client gives it
 */
export function readFolder(uri: string, settings: unknown): WorkspaceFolder {
  const folder = normalUri(uri);
  const { entry, pathMap } = isRecord(settings) ? settings : { entry: undefined, pathMap: undefined };
  const entries = (Array.isArray(entry) ? entry : [entry]).filter(isPath);
  return {
    uri: folder,
    entries: entries.map((path) => place(folder, path)),
    mappings: isRecord(pathMap)
      ? Object.entries(pathMap).flatMap(([path, target]) => mapping(folder, path, target))
      : [],
  };
}

function mapping(folder: string, path: string, target: unknown): PathMapping[] {
  const from = slashed(path.trim()).replace(/(?<!\/)\/+$/, '');
  return isPath(target) && (from === '' || from.startsWith('/'))
    ? [{ path: from, folder: place(folder, target) }]
    : [];
}

function place(folder: string, path: string): string {
  const wanted = slashed(path.trim().replace(/^\$\{workspaceFolder\}[/\\]?/, './'));
  return wanted.startsWith('/') ? sameHost(folder, wanted) : joinUri(folder, wanted);
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
