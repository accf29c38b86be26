import { applyGraph, type Configuration } from '../src/model/configuration';
import { type FollowOptions, followIncludes, type IncludeGraph } from '../src/model/include-graph';
import { memoryRoot, memoryView } from '../src/model/memory-view';
import { pathOf, sameHost } from '../src/model/paths';
import type { FileHost } from '../src/model/workspace';

export { memoryView };

/** The include graph of texts by absolute path. */
export function graphOf(
  texts: Readonly<Record<string, string>>,
  entry = '/etc/pmta/config',
  options: Partial<FollowOptions> = {},
): IncludeGraph {
  return followIncludes(memoryView(texts), sameHost(memoryRoot, entry), {
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
