import type { Location, Position, Range } from 'vscode-languageserver-types';
import { type Configuration, nameEntry } from '../model/configuration';
import { type FileModel, firstUnitEndingAt } from '../model/file-model';
import { lineOf, type Mention, type NameKind } from '../model/names';
import { normalUri } from '../model/paths';
import { type Steps, sorted } from '../model/steps';
import type { Unit } from '../model/units';

/** The name that stands at a position (its end counts too), where it is defined or used; undefined elsewhere. */
export function mentionAt(file: FileModel, { line, character }: Position): Mention | undefined {
  const unit = file.units[firstUnitEndingAt(file.units, line)];
  const isHere = (mention: Mention) =>
    lineOf(mention) === line &&
    mention.start <= character &&
    character <= mention.end &&
    mention.kinds[0] !== 'setting' &&
    mention.kinds[0] !== 'source-address';
  return unit?.facts.references.find(isHere) ?? unit?.facts.definitions.find(isHere);
}

/** Where a name is defined and used. */
export interface Occurrences {
  readonly definitions: readonly Mention[];
  readonly references: readonly Mention[];
}

/**
 * Everywhere that a name is defined or used, in the order of files and lines. Where a reference may be of several kinds,
 * those count that the name is defined as.
 * @param configurations all that the file is part of
 */
export function* occurrencesOf(
  configurations: readonly Configuration[],
  mention: Mention,
): Steps<Occurrences> {
  const definitions: Mention[][] = [];
  const references: Mention[][] = [];
  for (const configuration of configurations) {
    for (const kind of kindsMeant(configuration, mention)) {
      const entry = nameEntry(configuration, kind, mention.key);
      definitions.push([...(entry?.definitions ?? [])]);
      references.push([...(entry?.references ?? [])]);
    }
  }
  yield;
  const isOne = configurations.length === 1;
  return {
    definitions: yield* inOrder(unique(definitions.flat(), isOne)),
    references: yield* inOrder(unique(references.flat(), isOne)),
  };
}

/** Each place once: several configurations may have models of their own of one file, which hold the same mention. */
function unique(mentions: readonly Mention[], isOneConfiguration: boolean): Iterable<Mention> {
  return isOneConfiguration
    ? new Set(mentions)
    : new Map(mentions.map((mention) => [placeOf(mention), mention])).values();
}

/** A domain's block is where a queue of that name gets its settings (guide §3.3.10). */
const queueKinds: readonly NameKind[] = ['domain', 'queue'];

function kindsMeant(configuration: Configuration, mention: Mention): readonly NameKind[] {
  if (mention.kinds.some((kind) => queueKinds.includes(kind))) {
    return queueKinds;
  }
  const defined = mention.kinds.filter(
    (kind) => (nameEntry(configuration, kind, mention.key)?.definitions.length ?? 0) > 0,
  );
  return defined.length === 0 ? mention.kinds : defined;
}

function placeOf(mention: Mention): string {
  return `${mention.unit.file.uri} ${lineOf(mention)} ${mention.start}`;
}

function* inOrder(mentions: Iterable<Mention>): Steps<Mention[]> {
  const all = [...mentions];
  yield;
  const files = new Map<string, number>();
  for (const { unit } of all) {
    files.set(unit.file.uri, files.get(unit.file.uri) ?? files.size);
  }
  yield;
  const rank = (mention: Mention) => files.get(mention.unit.file.uri) ?? 0;
  return yield* sorted(
    all,
    (a, b) =>
      (a.unit.file === b.unit.file ? 0 : rank(a) - rank(b)) || lineOf(a) - lineOf(b) || a.start - b.start,
  );
}

/** The range of a mention, or of another part of a unit that lies in one line. */
export function rangeOf(part: Pick<Mention, 'unit' | 'offset' | 'start' | 'end'>): Range {
  const line = lineOf(part);
  return { start: { line, character: part.start }, end: { line, character: part.end } };
}

/** A mention as a place that an editor can go to. */
export function locationOf(mention: Pick<Mention, 'unit' | 'offset' | 'start' | 'end'>): Location {
  return { uri: mention.unit.file.uri, range: rangeOf(mention) };
}

/** The range of a whole unit, from its first column to the end of its last line's text. */
export function unitRange(unit: Unit): Range {
  const last = unit.first + unit.count - 1;
  return {
    start: { line: unit.first, character: 0 },
    end: { line: last, character: unit.file.tree.lines[last]?.eol ?? 0 },
  };
}

/** The configurations that a file is part of, the given one first. */
export function configurationsWith(
  all: Iterable<Configuration>,
  own: Configuration,
  uri: string,
): Configuration[] {
  const key = normalUri(uri);
  const others = [...all].filter((configuration) => configuration !== own && configuration.files.has(key));
  return [own, ...others];
}
