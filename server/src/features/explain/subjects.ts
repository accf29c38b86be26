import type { Position } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { ownersOf } from '../../model/effective/owners';
import type { FileModel } from '../../model/file-model';
import { listenersOf } from '../../model/listeners';
import type { NameKind } from '../../model/names';
import { classifySourceName } from '../../model/source-name';
import { blockName } from '../../syntax/tree';
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
    here: file === undefined || position === undefined ? {} : questionAt(file, position.line),
  };
}

/** The question that the blocks around a line, or in it, suggest. */
export function questionAt(file: FileModel, line: number): Question {
  const { tree } = file;
  let question: Question = {};
  for (let at = line; at >= 0; at = tree.parent[at] ?? -1) {
    const opener = tree.lines[at];
    if (opener?.kind === 'open' && !opener.templated) {
      const argument = opener.text.slice(opener.valueStart, opener.valueEnd).replace(/^"(.*)"$/, '$1');
      question = { ...about(blockName(opener), argument), ...question };
    }
  }
  return question;
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
  return [...(index.kinds.get(kind)?.values() ?? [])].flatMap(
    ({ definitions: [definition], references: [reference] }) => (definition ?? reference)?.name ?? [],
  );
}

function sorted(names: readonly string[]): string[] {
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) ?? key);
}
