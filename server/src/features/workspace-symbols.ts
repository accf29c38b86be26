import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import { allLabels } from '../model/name-labels';
import { entriesOf, type NameKind } from '../model/names';
import { baseName } from '../model/paths';
import type { Steps } from '../model/steps';
import { locationOf } from './mentions';
import { symbolKindOf } from './symbol-kinds';

/** The most symbols that are given; an editor asks again with a longer query. */
const MAX_SYMBOLS = 3000;
/** What is entered in the index but isn't a name that somebody would look for. */
const hidden: ReadonlySet<NameKind> = new Set(['setting', 'shared-setting', 'queue', 'selector']);

/** How many names are looked at in a step. */
const NAMES_IN_STEP = 2000;

/** The definitions of all configurations whose name holds the letters of a query in their order. */
export function* workspaceSymbols(
  configurations: Iterable<Configuration>,
  query: string,
): Steps<SymbolInformation[]> {
  let seen = 0;
  const wanted = query.trim().toLowerCase();
  const found = new Map<string, SymbolInformation>();
  for (const { index } of configurations) {
    for (const kind of index.kinds.keys()) {
      if (hidden.has(kind)) {
        continue;
      }
      for (const [key, { definitions }] of entriesOf(index, kind)) {
        if (++seen % NAMES_IN_STEP === 0) {
          yield;
        }
        if (!holdsLetters(key, wanted)) {
          continue;
        }
        for (const mention of definitions) {
          if (found.size >= MAX_SYMBOLS) {
            return [...found.values()];
          }
          const location = locationOf(mention);
          const { line, character } = location.range.start;
          found.set(`${location.uri} ${line} ${character}`, {
            name: mention.name,
            kind: symbolKindOf(kind) ?? SymbolKind.Object,
            location,
            containerName: `${allLabels[kind]} · ${baseName(location.uri)}`,
          });
        }
      }
    }
  }
  return [...found.values()];
}

function holdsLetters(name: string, query: string): boolean {
  let from = 0;
  for (const letter of query) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) {
      return false;
    }
  }
  return true;
}
