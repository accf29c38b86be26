import { type FileState, type FileView, type FolderEntry, sourceFile } from './files';
import { baseName, folderOf, sameHost } from './paths';

/** The root of the file systems that are texts in memory. */
export const memoryRoot = 'file:///';

/** A file system of some texts by absolute path; everything else isn't there. */
export function memoryView(texts: Readonly<Record<string, string>>): FileView {
  const files = new Map<string, FileState>();
  const folders = new Map<string, FolderEntry[]>();
  const enter = (uri: string, folder: boolean) => {
    const outer = folderOf(uri);
    const entries = folders.get(outer) ?? [];
    if (!entries.some((entry) => entry.name === baseName(uri))) {
      folders.set(outer, [...entries, { name: baseName(uri), folder }]);
      if (outer !== uri && outer !== folderOf(outer)) {
        enter(outer, true);
      }
    }
  };
  for (const [path, text] of Object.entries(texts)) {
    const uri = sameHost(memoryRoot, path);
    files.set(uri, sourceFile(uri, text));
    enter(uri, false);
  }
  return {
    file: (uri) => files.get(uri) ?? { kind: 'missing' },
    folder: (uri) => folders.get(uri) ?? [],
  };
}
