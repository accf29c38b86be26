import { macrosIn } from '../schema/values/domain-pattern';
import { continuationsOf } from '../syntax/tree';
import { splitList, splitWords, type Word } from '../syntax/words';
import { type Configuration, definitionsOf } from './configuration';
import { lineOf, type Mention } from './names';

/** What a domain macro stands for, the macros in it replaced by what they stand for (guide §3.3.1.43.4). */
interface MacroExpansion {
  /** Domains and patterns in the order written, each once. */
  readonly domains: readonly string[];
  /** Names of macros in it that are defined nowhere. */
  readonly missing: readonly string[];
  /** Whether it leads back to itself, which PowerMTA refuses. */
  readonly loops: boolean;
}

/** A piece of a macro's list, with the line that it stands in. */
interface MacroItem extends Word {
  readonly line: number;
}

/** The pieces of a macro's list, also of the lines that go on with it. */
function macroItems(macro: Mention): MacroItem[] {
  const { tree } = macro.unit.file;
  const first = lineOf(macro);
  const name = tree.lines[first];
  if (name === undefined) {
    return [];
  }
  const [, list] = splitWords(name.text, name.valueStart, name.valueEnd, false);
  const ranges = continuationsOf(tree, first).map((line) => ({
    line,
    from: tree.lines[line]?.valueStart ?? 0,
  }));
  return [...(list === undefined ? [] : [{ line: first, from: list.start }]), ...ranges].flatMap(
    ({ line, from }) => {
      const { text = '', valueEnd = 0 } = tree.lines[line] ?? {};
      return splitList(text, from, valueEnd).flatMap((piece) =>
        piece.text === '' ? [] : [{ ...piece, line }],
      );
    },
  );
}

/**
 * Expands a macro through all macros that it names.
 * @param name without the `$`, in any case
 * @returns undefined when it isn't defined
 */
export function expandMacro(configuration: Configuration, name: string): MacroExpansion | undefined {
  const definition = macroDefinition(configuration, name);
  if (definition === undefined) {
    return undefined;
  }
  const domains = new Set<string>();
  const missing = new Set<string>();
  const seen = new Set([definition.key]);
  const open = [stepInto(definition)];
  let loops = false;
  for (let step = open.at(-1); step !== undefined; step = open.at(-1)) {
    const item = step.items[step.next++];
    if (item === undefined) {
      open.pop();
      continue;
    }
    const used = macroNamed(item.text);
    const inner = used === undefined ? undefined : macroDefinition(configuration, used);
    if (used === undefined) {
      domains.add(item.text);
    } else if (inner === undefined) {
      missing.add(used);
    } else if (seen.has(inner.key)) {
      loops ||= open.some(({ key }) => key === inner.key);
    } else {
      seen.add(inner.key);
      open.push(stepInto(inner));
    }
  }
  return { domains: [...domains], missing: [...missing], loops };
}

/** A macro that is being expanded, and how far. */
interface Step {
  readonly key: string;
  readonly items: readonly MacroItem[];
  next: number;
}

function stepInto(macro: Mention): Step {
  return { key: macro.key, items: macroItems(macro), next: 0 };
}

/** The name of the macro that a piece of a list is: `more` of `$more`. */
function macroNamed(text: string): string | undefined {
  const [used] = macrosIn(text);
  return used !== undefined && used.start === 1 && used.end === text.length ? used.name : undefined;
}

/** The definition of a macro; one in the configuration itself goes before one in PowerMTA's `config-defaults`. */
function macroDefinition(configuration: Configuration, name: string): Mention | undefined {
  const found = definitionsOf(configuration, ['macro'], name);
  const defaults = configuration.defaults && configuration.files.get(configuration.defaults);
  return found.find(({ unit }) => unit.file !== defaults) ?? found[0];
}
