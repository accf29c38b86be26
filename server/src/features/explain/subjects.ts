import type { Position } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { ownersOf } from '../../model/effective/owners';
import { rollupEntries } from '../../model/effective/rollup';
import { type Opener, openersAround } from '../../model/enclosing';
import type { FileModel } from '../../model/file-model';
import { listenersOf } from '../../model/listeners';
import { entriesOf, type NameKind } from '../../model/names';
import { classifySourceName } from '../../model/source-name';
import { blockName } from '../../syntax/tree';
import { unquotedValue } from '../../syntax/words';
import type { Question } from './explanation';

/** What a configuration can be asked about, for choosing; each list in the order of the alphabet. */
export interface Subjects {
  /** The names and patterns of `<domain>` blocks, and queues. */
  readonly domains: readonly string[];
  readonly virtualMtas: readonly string[];
  readonly pools: readonly string[];
  readonly users: readonly string[];
  readonly listeners: readonly string[];
  /** Sources by name, reserved names among them. */
  readonly sources: readonly string[];
  /** Whether the MX hosts of a domain may decide about its queue (`<mx-rollup-list>`): only DNS knows them, or the user. */
  readonly rollups: boolean;
  /** What the block at the cursor is about. */
  readonly here: Question;
}

/** What a configuration can be asked about, and what stands at a position of a file. */
export function subjectsOf(
  configuration: Configuration,
  file: FileModel | undefined,
  position: Position | undefined,
): Subjects {
  const owners = [...ownersOf(configuration).values()];
  const named = (kind: string) => owners.filter((owner) => owner.kind === kind).map(({ name }) => name);
  return {
    domains: sorted([...namesOf(configuration, 'domain'), ...namesOf(configuration, 'queue')]),
    virtualMtas: sorted(named('virtual-mta')),
    pools: sorted(named('virtual-mta-pool')),
    users: sorted(namesOf(configuration, 'smtp-user')),
    listeners: sorted(listenersOf(configuration).map(({ name }) => name)),
    sources: sorted(
      namesOf(configuration, 'source').filter((name) => classifySourceName(name) !== 'address'),
    ),
    rollups: rollupEntries(configuration).length > 0,
    here: file === undefined || position === undefined ? {} : questionAt(configuration, file, position.line),
  };
}

/** Blocks in blocks, also through includes, are at most so deep. */
const MOST_NESTED = 20;

/**
 * The question that the blocks around a line, or in it, suggest. At the top level of an included file it is the block around
 * its include, where there is one only.
 */
export function questionAt(configuration: Configuration, file: FileModel, line: number): Question {
  let question: Question = {};
  let place: Opener | undefined = { file, line };
  for (let depth = 0; place !== undefined && depth < MOST_NESTED; depth++) {
    question = { ...questionIn(place), ...question };
    const openers: readonly Opener[] = openersAround(configuration, place.file, place.line);
    place = openers.length === 1 ? openers[0] : undefined;
  }
  return question;
}

function questionIn({ file, line }: Opener): Question {
  const opener = file.tree.lines[line];
  return opener?.kind === 'open' && !opener.templated ? about(blockName(opener), unquotedValue(opener)) : {};
}

function about(block: string, argument: string): Question {
  switch (block) {
    case 'domain':
      return { domain: sampleOf(argument) };
    case 'virtual-mta':
    case 'virtual-mta-pool':
      return { virtualMta: argument };
    case 'source':
      return classifySourceName(argument) === 'address' ? { clientIp: argument } : { source: argument };
    case 'smtp-user':
      return { user: argument };
    case 'smtp-listener':
      return { listener: argument };
    default:
      return {};
  }
}

/** A domain that a pattern stands for: of `[*.]d` it is `d`, of `*.d` one below it. */
function sampleOf(pattern: string): string {
  return pattern.startsWith('[*.]') ? pattern.slice(4) : pattern.replace(/^\*\./, 'mail.');
}

function namesOf({ index }: Configuration, kind: NameKind): string[] {
  return [...entriesOf(index, kind)].flatMap(
    ([, { definitions, references }]) => (definitions[0] ?? references[0])?.name ?? [],
  );
}

function sorted(names: readonly string[]): string[] {
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) ?? key);
}
