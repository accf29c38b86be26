import type { Configuration } from './configuration';
import { uriOfPath } from './locate';
import { pathOf, segmentsOf, slashed } from './paths';

/**
 * The file of some configurations that the server knows by an absolute path: where the path map or the includes put it, else
 * the one whose path ends alike (`/etc/pmta/config` is `checkout/pmta/config`).
 * @returns its URI; undefined when no file fits, or several do alike
 */
export function localFile(configurations: Iterable<Configuration>, path: string): string | undefined {
  const files = new Set<string>();
  for (const configuration of configurations) {
    const [entry] = configuration.files.keys();
    const placed = entry && configuration.places && uriOfPath(configuration.places, entry, path);
    if (placed !== undefined && configuration.files.has(placed)) {
      return placed;
    }
    for (const uri of configuration.files.keys()) {
      files.add(uri);
    }
  }
  const wanted = segmentsOf(slashed(path));
  const alike = [...files].map((uri) => ({ uri, score: commonTail(segmentsOf(pathOf(uri)), wanted) }));
  const best = Math.max(0, ...alike.map(({ score }) => score));
  const winners = alike.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners[0]?.uri : undefined;
}

/** How many of the last parts of two paths are the same. */
function commonTail(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) {
    count++;
  }
  return count;
}
