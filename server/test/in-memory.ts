import { applyGraph, type Configuration } from '../src/model/configuration';
import { type FileState, type FileView, type FolderEntry, sourceFile } from '../src/model/files';
import { type FollowOptions, followIncludes, type IncludeGraph } from '../src/model/include-graph';
import { baseName, folderOf, pathOf, sameHost } from '../src/model/paths';
import type { FileHost } from '../src/model/workspace';

const host = 'file:///';

/** A file system of a few texts by absolute path; everything else isn't there. */
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
    const uri = sameHost(host, path);
    files.set(uri, sourceFile(uri, text));
    enter(uri, false);
  }
  return {
    file: (uri) => files.get(uri) ?? { kind: 'missing' },
    folder: (uri) => folders.get(uri) ?? [],
  };
}

/** The include graph of texts by absolute path. */
export function graphOf(
  texts: Readonly<Record<string, string>>,
  entry = '/etc/pmta/config',
  options: Partial<FollowOptions> = {},
): IncludeGraph {
  return followIncludes(memoryView(texts), sameHost(host, entry), {
    mappings: [],
    roots: [],
    maxFiles: 100,
    ...options,
  });
}

/** The configuration of texts by absolute path. */
export function followedConfiguration(
  texts: Readonly<Record<string, string>>,
  entry?: string,
  options?: Partial<FollowOptions>,
): Configuration {
  return applyGraph(graphOf(texts, entry, options));
}

/** A file host of texts by absolute path, which tests may change; it counts what is read. */
export function memoryHost(texts: Record<string, string>): FileHost & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read: async (uri) => {
      reads.push(pathOf(uri));
      const text = texts[pathOf(uri)];
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
    list: async (folder) => memoryView(texts).folder(folder) ?? [],
  };
}
