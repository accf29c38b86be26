import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelFile, scopeIn } from '../server/src/model/file-model';
import { blocksIn, directiveIn } from '../server/src/schema/lookup';
import { parse } from '../server/src/syntax/tree';

/** In how many configurations each directive and block (as `<name>`) stands, by the block that it stands in. */
interface Usage {
  /** How many configurations were counted. */
  readonly configurations: number;
  readonly directives: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Counts the directives of configurations; each counts once for a configuration, however often it stands there.
 * @param folder holds a folder for each configuration, with all its files
 */
export function countDirectives(folder: string): Usage {
  const configurations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const counts = new Map<string, number>();
  for (const { name } of configurations) {
    for (const place of placesIn(join(folder, name))) {
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const directives: Record<string, Record<string, number>> = {};
  for (const [place, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))) {
    const [scope = '', name = ''] = place.split(' ');
    directives[scope] = { ...directives[scope], [name]: count };
  }
  return { configurations: configurations.length, directives };
}

/** The directives and blocks that the files of a folder hold, as `scope name`; only those that we know there. */
function placesIn(folder: string): Set<string> {
  const places = new Set<string>();
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const file = modelFile(name, parse(readFileSync(join(parentPath, name), 'utf8')));
    for (const [at, line] of file.tree.lines.entries()) {
      const scope = scopeIn(file, at);
      if (line.kind === 'directive' && directiveIn(line.name, scope) !== undefined) {
        places.add(`${scope} ${line.name}`);
      }
      if (line.kind === 'open' && blocksIn(scope).some((block) => block.name === line.name)) {
        places.add(`${scope} <${line.name}>`);
      }
    }
  }
  return places;
}

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url) && folder !== undefined) {
  const target = new URL('../server/src/features/completion/usage.json', import.meta.url);
  writeFileSync(fileURLToPath(target), `${JSON.stringify(countDirectives(folder), null, 2)}\n`);
}
