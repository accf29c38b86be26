import { macrosIn } from '../schema/values/domain-pattern';
import { continuationsOf } from '../syntax/tree';
import { splitList, splitWords } from '../syntax/words';
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

/** The pieces of a macro's list as written, also those in the lines that go on with it; empty ones are left out. */
export function macroItems(macro: Pick<Mention, 'unit' | 'offset'>): string[] {
  const { tree } = macro.unit.file;
  const first = lineOf(macro);
  return [first, ...continuationsOf(tree, first)].flatMap((at) => {
    const line = tree.lines[at];
    if (line === undefined) {
      return [];
    }
    const { text, valueStart, valueEnd } = line;
    const from = at === first ? splitWords(text, valueStart, valueEnd, false)[1]?.start : valueStart;
    const pieces = from === undefined ? [] : splitList(text, from, valueEnd);
    return pieces.map((piece) => piece.text).filter((piece) => piece !== '');
  });
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
    const used = macroNamed(item);
    const inner = used === undefined ? undefined : macroDefinition(configuration, used);
    if (used === undefined) {
      domains.add(item);
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
  readonly items: readonly string[];
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

/**
 * The definition of a macro; one in the configuration itself goes before one in PowerMTA's `config-defaults`. Of several the
 * one read last is taken, as everywhere: the guide doesn't say which counts.
 */
function macroDefinition(configuration: Configuration, name: string): Mention | undefined {
  const found = definitionsOf(configuration, ['macro'], name);
  const defaults = configuration.defaults && configuration.files.get(configuration.defaults);
  return found.findLast(({ unit }) => unit.file !== defaults) ?? found.at(-1);
}
