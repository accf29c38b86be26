import { contentOf, type Entry, topLevelOf } from '../../model/block-content';
import { type Configuration, definitionsOf } from '../../model/configuration';
import { lineOf } from '../../model/names';
import { takesRegex } from '../../schema/lookup';
import type { Line } from '../../syntax/line';
import { childrenOf } from '../../syntax/tree';
import { unquotedValue, type Word, wordsOf } from '../../syntax/words';
import { type Place, placeOf } from '../explain';

/** The lists of patterns that can be tried. */
export const listKinds = ['smtp-pattern-list', 'pattern-list', 'bounce-category-patterns'] as const;
export type ListKind = (typeof listKinds)[number];

/** One entry of a list. */
export interface LabEntry {
  /** What is tried: `reply`, `mail-from`, `rcpt-to`, `header`; '' for a bounce. */
  readonly test: string;
  /** The header's name, in lower case. */
  readonly header?: string;
  /** What stands between the slashes; undefined for `*`, which matches anything (guide §3.3.14.3). */
  readonly pattern: string | undefined;
  /** Actions, results or category, as written. */
  readonly result: string;
  /** The entries of the list that opens at its end, or that its `call-to` names. */
  readonly nested?: readonly LabEntry[];
  readonly place: Place;
}

/** A list with its entries in the order of reading. */
export interface LabList {
  readonly kind: ListKind;
  /** '' for `<bounce-category-patterns>`. */
  readonly name: string;
  readonly entries: readonly LabEntry[];
  /** What should be known about it: whole sentences. */
  readonly notes: readonly string[];
}

/** A list that can be chosen. */
export interface ListChoice {
  readonly kind: ListKind;
  readonly name: string;
}

/** The lists of a configuration, in the order of reading. */
export function listsOf(configuration: Configuration): ListChoice[] {
  const lists = new Map<string, ListChoice>();
  for (const entry of topLevelOf(configuration).entries) {
    const kind = listKinds.find((candidate) => entry.line.kind === 'open' && entry.line.name === candidate);
    if (kind !== undefined) {
      const name = kind === 'bounce-category-patterns' ? '' : unquotedValue(entry.line);
      const key = `${kind} ${name.toLowerCase()}`;
      lists.set(key, lists.get(key) ?? { kind, name });
    }
  }
  return [...lists.values()];
}

/**
 * A list by its kind and name.
 * @param name in any case; ignored for `<bounce-category-patterns>`
 * @returns undefined when there is no such list
 */
export function readList(configuration: Configuration, { kind, name }: ListChoice): LabList | undefined {
  return kind === 'bounce-category-patterns'
    ? readCategories(configuration)
    : readNamed(configuration, kind, name);
}

/** Lists that call one another are followed so deep. */
const MOST_CALLS = 5;

/**
 * Of several definitions the one read last counts here; those of `config-defaults` give way.
 * @param path the lists, in lower case, whose entries lead here by `call-to`
 */
function readNamed(
  configuration: Configuration,
  kind: ListKind,
  name: string,
  path: readonly string[] = [],
): LabList | undefined {
  const all =
    kind === 'bounce-category-patterns'
      ? []
      : definitionsOf(configuration, [kind], name).filter(({ unit }) => unit.header.name === kind);
  const own = all.filter(({ unit }) => unit.file.uri !== configuration.defaults);
  const definitions = own.length > 0 ? own : all;
  const definition = definitions.at(-1);
  if (definition === undefined) {
    return undefined;
  }
  const { entries, complete } = contentOf(configuration, definition.unit, lineOf(definition));
  const notes = [
    ...(definitions.length > 1
      ? [`${definition.name} is defined ${definitions.length} times: the last one is tried.`]
      : []),
    ...(complete ? [] : ['A file that the list includes was not read, or a template adds to it.']),
  ];
  return {
    kind,
    name: definition.name,
    entries: entries
      .flatMap(({ unit, offset }) => entryAt(unit, offset, kind))
      .map((entry) => withCalled(configuration, entry, [...path, name.toLowerCase()])),
    notes,
  };
}

/** An entry of a `<pattern-list>` with the entries of the list that it goes on in: `call-to:LIST` (guide §3.3.14). */
function withCalled(configuration: Configuration, entry: LabEntry, path: readonly string[]): LabEntry {
  if (entry.nested !== undefined) {
    return { ...entry, nested: entry.nested.map((inner) => withCalled(configuration, inner, path)) };
  }
  const called = /(?:^|,)\s*call-to[:=]\s*"?([^\s,"]+)/i.exec(entry.result)?.[1];
  if (called === undefined || path.includes(called.toLowerCase()) || path.length > MOST_CALLS) {
    return entry;
  }
  const list = readNamed(configuration, 'pattern-list', called, path);
  return list === undefined ? entry : { ...entry, nested: list.entries };
}

/** All categories: those of the configuration go before those of `config-defaults` (2019 edition 10.8). */
function readCategories(configuration: Configuration): LabList | undefined {
  const blocks = topLevelOf(configuration).entries.filter(
    ({ line }) => line.kind === 'open' && line.name === 'bounce-category-patterns',
  );
  if (blocks.length === 0) {
    return undefined;
  }
  const isDefault = ({ unit }: Entry) => unit.file.uri === configuration.defaults;
  const ordered = [...blocks.filter((block) => !isDefault(block)), ...blocks.filter(isDefault)];
  const entries = ordered.flatMap(({ unit, offset }) =>
    childrenOf(unit.file.tree, unit.first + offset).flatMap((at) =>
      entryAt(unit, at - unit.first, 'bounce-category-patterns'),
    ),
  );
  return { kind: 'bounce-category-patterns', name: '', entries, notes: [] };
}

function entryAt(unit: Entry['unit'], offset: number, kind: ListKind): LabEntry[] {
  const { tree } = unit.file;
  const at = unit.first + offset;
  const line = tree.lines[at];
  const isEntry = kind === 'bounce-category-patterns' ? line?.kind === 'entry' : line?.kind === 'directive';
  if (
    line === undefined ||
    !isEntry ||
    (kind !== 'bounce-category-patterns' && !takesRegex(line.name, kind))
  ) {
    return [];
  }
  const words = wordsOf(line, true);
  const header = line.name === 'header' ? words[0] : undefined;
  const pattern = words[header === undefined ? 0 : 1];
  if (pattern === undefined || line.templated) {
    return [];
  }
  const nested =
    line.opens === 'pattern-list'
      ? childrenOf(tree, at).flatMap((child) => entryAt(unit, child - unit.first, kind))
      : undefined;
  return [
    {
      test: line.name,
      ...(header && { header: header.text.replace(/^"|"$|:$/g, '').toLowerCase() }),
      pattern: patternOf(pattern),
      result: resultOf(line, pattern),
      ...(nested && { nested }),
      place: placeOf({ unit, offset }),
    },
  ];
}

/** A pattern to try texts on: of a regular expression, what its slashes enclose; undefined for `*`, which takes any text. */
function patternOf({ text, form }: Word): string | undefined {
  if (form === 'regex') {
    return text.slice(1, -1);
  }
  return text === '*' ? undefined : text;
}

function resultOf(line: Line, pattern: Word): string {
  const end = line.opens === '' ? line.valueEnd : Math.min(line.valueEnd, line.tagStart);
  return line.text.slice(pattern.end, end).trim();
}
