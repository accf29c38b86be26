import type { Configuration } from './configuration';
import { folderOf, normalUri } from './paths';
import { type FileHost, newWorkspace } from './workspace';
import { loadWorkspace } from './workspace-load';
import type { WorkspaceFolder } from './workspace-plan';

/**
 * Reads the configuration of a main file, apart from the workspace's.
 * @param folder the workspace's folder that it is in, with its path map; left out for a file on its own
 * @returns undefined when the file isn't there or can't be read
 */
export async function loadEntry(
  host: FileHost,
  entry: string,
  folder: Pick<WorkspaceFolder, 'uri' | 'mappings'> | undefined,
): Promise<Configuration | undefined> {
  const workspace = newWorkspace(host);
  const uri = normalUri(entry);
  workspace.folders = [
    { uri: folder?.uri ?? folderOf(uri), entries: [uri], mappings: folder?.mappings ?? [] },
  ];
  await loadWorkspace(workspace);
  const configuration = workspace.configurations.get(uri);
  return configuration === undefined || configuration.files.size === 0 ? undefined : configuration;
}
