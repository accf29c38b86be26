import type { DirectiveEntry, Param, ValueType } from '../../server/src/schema/types';
import { constantsEverywhere } from './words';

/** How the value of a directive is coloured. */
type ValueKind = 'macro' | 'regexp' | 'text' | 'path' | 'words' | 'plain';

const textTypes: ReadonlySet<ValueType> = new Set(['secret', 'string', 'cipher-string', 'tls13-suites']);
const pathTypes: ReadonlySet<ValueType> = new Set(['path', 'include']);

/** The names of all directives by how their values are coloured, and the words that stand in values of the kind `words`. */
export interface Kinds {
  readonly names: Readonly<Record<ValueKind, readonly string[]>>;
  readonly words: readonly string[];
}

/**
 * @param directives every directive of the schema, once for each block it may stand in
 * @param takesRegex whether words of a directive that begin with a slash are regular expressions in a block
 */
export function kindsOf(
  directives: readonly DirectiveEntry[],
  takesRegex: (name: string, scope: string) => boolean,
): Kinds {
  const names: Record<ValueKind, string[]> = {
    macro: [],
    regexp: [],
    text: [],
    path: [],
    words: [],
    plain: [],
  };
  const words = new Set<string>();
  for (const [name, entries] of byName(directives)) {
    const kind = kindOf(entries, takesRegex);
    names[kind].push(name);
    for (const word of kind === 'words' ? wordsOf(entries) : []) {
      words.add(word);
    }
  }
  return { names, words: [...words].sort() };
}

function byName(directives: readonly DirectiveEntry[]): Map<string, DirectiveEntry[]> {
  const found = new Map<string, DirectiveEntry[]>();
  for (const entry of directives) {
    found.set(entry.name, [...(found.get(entry.name) ?? []), entry]);
  }
  return found;
}

function kindOf(
  entries: readonly DirectiveEntry[],
  takesRegex: (name: string, scope: string) => boolean,
): ValueKind {
  const params = entries.flatMap((entry) => entry.params);
  if (params.some((param) => param.type === 'macro-name')) {
    return 'macro';
  }
  if (entries.some((entry) => takesRegex(entry.name, entry.scope))) {
    return 'regexp';
  }
  const sure = entries.every((entry) => isCurrent(entry) && entry.params.length > 0);
  if (sure && params.every((param) => textTypes.has(param.type))) {
    return 'text';
  }
  if (entries.every((entry) => isPath(entry.params[0]))) {
    return 'path';
  }
  return wordsOf(entries).length > 0 ? 'words' : 'plain';
}

/** Of directives that are gone and of those that only other people's files tell of, the form of the value isn't known. */
function isCurrent(entry: DirectiveEntry): boolean {
  return !entry.deprecated && !entry.removed && ['certain', 'high'].includes(entry.source.certainty);
}

function isPath(param: Param | undefined): boolean {
  return param !== undefined && pathTypes.has(param.type);
}

/** The words that values of a directive may have, without those that any value may have. */
function wordsOf(entries: readonly DirectiveEntry[]): string[] {
  return entries
    .flatMap((entry) => entry.params.flatMap((param) => param.words ?? []))
    .flatMap((text) => text.split(','))
    .filter((word) => /^[a-z][\w-]*$/.test(word) && !constantsEverywhere.includes(word));
}
