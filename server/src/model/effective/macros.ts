import { macrosIn } from '../../schema/values/domain-pattern';
import { splitWords } from '../../syntax/words';
import { topLevelAmong } from '../block-content';
import { type Configuration, nameEntry } from '../configuration';
import { derived } from '../derived';
import { macroItems } from '../macros';

/** The most texts that one pattern may stand for: macros in macros multiply. */
const MOST_TEXTS = 50_000;

/** What a text with macros stands for. */
interface Expansion {
  readonly texts: readonly string[];
  /** Why not all of it is known: sentences without a full stop. */
  readonly problems: readonly string[];
}

/**
 * The lists of a configuration's macros (`domain-macro NAME DOMAIN-LIST`, guide §3.3.1.43.4) by name in lower case: domains, parts
 * of domains, and other macros as `$name`. Of several lines for one macro the one read last counts.
 */
export const macrosOf: (configuration: Configuration) => ReadonlyMap<string, readonly string[]> = derived(
  (configuration) => {
    const macros = new Map<string, readonly string[]>();
    const lines = nameEntry(configuration, 'setting', 'domain-macro')?.definitions ?? [];
    for (const entry of topLevelAmong(configuration, lines)) {
      const { text, valueStart, valueEnd } = entry.line;
      const [name] = splitWords(text, valueStart, valueEnd, false);
      if (name !== undefined) {
        macros.set(name.text.toLowerCase(), macroItems(entry));
      }
    }
    return macros;
  },
);

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
  macros: ReadonlyMap<string, readonly string[]>,
  text: string,
  path: readonly string[],
  problems: Set<string>,
): string[] {
  const [use] = macrosIn(text);
  if (use === undefined) {
    return [text];
  }
  const key = use.name.toLowerCase();
  const list = macros.get(key);
  if (list === undefined) {
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
  for (const piece of list) {
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
