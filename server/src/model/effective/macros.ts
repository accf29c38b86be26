import { directiveIn } from '../../schema/lookup';
import { argumentsOf } from '../../schema/values/check';
import { macrosIn } from '../../schema/values/domain-pattern';
import { continuationsOf } from '../../syntax/tree';
import { splitList } from '../../syntax/words';
import { type Entry, topLevelAmong } from '../block-content';
import { type Configuration, nameEntry } from '../configuration';
import { derived } from '../derived';

/** The most texts that one pattern may stand for: macros in macros multiply. */
const MOST_TEXTS = 50_000;

/** A macro: `domain-macro NAME DOMAIN-LIST` (guide §3.3.1.43.4). */
interface Macro {
  readonly name: string;
  /** The line that defines it; of several, the one read last. */
  readonly entry: Entry;
  /** Domains, parts of domains, and other macros as `$name`. */
  readonly list: readonly string[];
  /** How many lines define it. */
  readonly definitions: number;
}

/** What a text with macros stands for. */
interface Expansion {
  readonly texts: readonly string[];
  /** Why not all of it is known: sentences without a full stop. */
  readonly problems: readonly string[];
}

/** The macros of a configuration, by name in lower case. */
export const macrosOf: (configuration: Configuration) => ReadonlyMap<string, Macro> = derived(
  (configuration) => {
    const macros = new Map<string, Macro>();
    const lines = nameEntry(configuration, 'setting', 'domain-macro')?.definitions ?? [];
    for (const entry of topLevelAmong(configuration, lines)) {
      const macro = macroOf(entry);
      if (macro !== undefined) {
        const key = macro.name.toLowerCase();
        macros.set(key, { ...macro, definitions: (macros.get(key)?.definitions ?? 0) + 1 });
      }
    }
    return macros;
  },
);

function macroOf(entry: Entry): Macro | undefined {
  const { line, unit } = entry;
  const schema = directiveIn('domain-macro', 'global');
  const [name, list] = schema === undefined ? [] : argumentsOf(line, schema);
  if (name === undefined) {
    return undefined;
  }
  const pieces = list === undefined ? [] : splitList(line.text, list.start, list.end);
  for (const at of continuationsOf(unit.file.tree, unit.first + entry.offset)) {
    const next = unit.file.tree.lines[at];
    pieces.push(...(next === undefined ? [] : splitList(next.text, next.valueStart, next.valueEnd)));
  }
  const texts = pieces.map((piece) => piece.text).filter((text) => text !== '');
  return { name: name.text, entry, list: texts, definitions: 0 };
}

/** Puts the values of macros into a text, as `[*.]$providers`; a text without macros stands for itself. */
export function expandMacros(configuration: Configuration, text: string): Expansion {
  if (!text.includes('$')) {
    return { texts: [text], problems: [] };
  }
  const problems = new Set<string>();
  const texts = new Set(expand(macrosOf(configuration), text, [], problems));
  return { texts: [...texts], problems: [...problems] };
}

function expand(
  macros: ReadonlyMap<string, Macro>,
  text: string,
  path: readonly string[],
  problems: Set<string>,
): string[] {
  const [use] = macrosIn(text);
  if (use === undefined) {
    return [text];
  }
  const key = use.name.toLowerCase();
  const macro = macros.get(key);
  if (macro === undefined) {
    problems.add(`the macro $${use.name} isn't defined in the files that are known`);
    return [];
  }
  if (path.includes(key)) {
    problems.add(`the macro $${use.name} uses itself`);
    return [];
  }
  const before = text.slice(0, use.start - 1);
  const out: string[] = [];
  const rest = expand(macros, text.slice(use.end), path, problems);
  for (const piece of macro.list) {
    for (const value of expand(macros, piece, [...path, key], problems)) {
      for (const end of rest) {
        out.push(before + value + end);
      }
      if (out.length > MOST_TEXTS) {
        problems.add(`the macro $${use.name} stands for more than ${MOST_TEXTS} texts`);
        return out;
      }
    }
  }
  return out;
}
