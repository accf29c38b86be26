import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The names that the reference knows, sorted: directives by the block they stand in, and where each block may stand. */
export interface ReferenceNames {
  readonly directives: Readonly<Record<string, readonly string[]>>;
  readonly blocks: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the names of directives and blocks, and nothing else, from a folder with the reference.
 * @param folder holds `directives.jsonl`, `blocks.tsv` and `seen-elsewhere.tsv`
 */
export function readReferenceNames(folder: string): ReferenceNames {
  const read = (file: string): string[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = [
    ...read('directives.jsonl').map(directivePair),
    ...read('seen-elsewhere.tsv').flatMap(seenPairs),
  ];
  return { directives: grouped(pairs), blocks: grouped(read('blocks.tsv').flatMap(blockPairs)) };
}

type Pair = readonly [key: string, value: string];

function directivePair(line: string): Pair {
  const entry: { scope: string; name: string } = JSON.parse(line);
  return [entry.scope, entry.name];
}

function seenPairs(line: string): Pair[] {
  const [name = '', scopes = '', , note = ''] = line.split('\t');
  // `prefix-*` stands for a family whose endings the note lists after a colon, up to a semicolon
  const endings = name.endsWith('*') ? (/: ([^;]+);/.exec(note)?.[1] ?? '').split(' ') : [];
  const names = endings.length > 0 ? endings.map((ending) => name.replace('*', ending)) : [name];
  return scopes.split(', ').flatMap((scope) => names.map((each): Pair => [scope, each]));
}

function blockPairs(line: string): Pair[] {
  const [name = '', places = ''] = line.split('\t');
  const [listed = '', nested = ''] = places.split(';');
  const inside = /inside another ([\w-]+)/.exec(nested)?.[1];
  return [...listed.split(', '), ...(inside === undefined ? [] : [inside])].map(
    (scope): Pair => [name, scope],
  );
}

function grouped(pairs: readonly Pair[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [key, value] of [...pairs].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))) {
    const members = groups[key] ?? [];
    groups[key] = members.includes(value) ? members : [...members, value];
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url) && folder !== undefined) {
  const target = fileURLToPath(new URL('../server/src/schema/reference-names.json', import.meta.url));
  writeFileSync(target, `${JSON.stringify(readReferenceNames(folder), null, 2)}\n`);
}
