import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import { type Configuration, includesOf, includeTargetAt, nameEntry } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import type { Mention, NameKind } from '../model/names';
import { baseName, normalUri } from '../model/paths';
import { mapped, type Steps } from '../model/steps';
import type { Unit } from '../model/units';
import { mentionAt, occurrencesOf, rangeOf, unitRange } from './mentions';
import { symbolKindOf } from './symbol-kinds';

/** What an item stands for; goes to the client and back. */
type Subject =
  | { readonly kind: NameKind; readonly key: string }
  | { readonly kind: 'file'; readonly uri: string };

/** Names that aren't part of who uses whom. */
const left: ReadonlySet<NameKind> = new Set(['setting', 'selector', 'listener']);

/**
 * The name or included file at a position, as a start for asking who uses it: a virtual MTA is used by pools, sources and
 * lists, those by others, an included file by the files that include it.
 */
export function* prepareCallHierarchy(
  file: FileModel,
  configuration: Configuration,
  position: Position,
): Steps<CallHierarchyItem[]> {
  const mention = mentionAt(file, position);
  if (mention !== undefined && !mention.kinds.some((kind) => left.has(kind))) {
    const { definitions } = yield* occurrencesOf([configuration], mention);
    return definitions.slice(0, 1).map(definitionItem);
  }
  const [target] = includeTargetAt(configuration, file, position.line)?.target.files ?? [];
  const included = target === undefined ? undefined : configuration.files.get(target);
  return included === undefined ? [] : [fileItem(included)];
}

/** Who uses an item: the blocks that name it, or the files that include it. */
export function* incomingCalls(
  configurations: readonly Configuration[],
  item: CallHierarchyItem,
): Steps<CallHierarchyIncomingCall[]> {
  const subject = subjectOf(item);
  const calls = newCalls();
  for (const configuration of configurations) {
    if (subject?.kind === 'file') {
      for (const include of includesOf(configuration, normalUri(subject.uri))) {
        addCall(calls, userOf(include.unit), rangeOf(include));
      }
    } else if (subject !== undefined) {
      const entry = nameEntry(configuration, referred(subject.kind), subject.key);
      yield* mapped([...(entry?.references ?? [])], (reference) => {
        for (const { unit, part } of usersOf(configuration, reference)) {
          addCall(calls, userOf(unit), rangeOf(part));
        }
      });
    }
  }
  return [...calls.values()].map(({ item: from, ranges }) => ({ from, fromRanges: [...ranges.values()] }));
}

/** What an item uses: the definitions that its block names, or the files that it includes. */
export function* outgoingCalls(
  configurations: readonly Configuration[],
  item: CallHierarchyItem,
): Steps<CallHierarchyOutgoingCall[]> {
  const subject = subjectOf(item);
  const calls = newCalls();
  for (const configuration of configurations) {
    if (subject?.kind === 'file') {
      addIncluded(configuration, subject.uri, (to, range) => addCall(calls, to, range));
    } else if (subject !== undefined) {
      for (const { unit } of nameEntry(configuration, subject.kind, subject.key)?.definitions ?? []) {
        for (const { mention, part } of usedIn(configuration, unit, [])) {
          const [definition] = (yield* occurrencesOf([configuration], mention)).definitions;
          if (definition !== undefined) {
            addCall(calls, definitionItem(definition), rangeOf(part));
          }
        }
      }
    }
  }
  return [...calls.values()].map(({ item: to, ranges }) => ({ to, fromRanges: [...ranges.values()] }));
}

/** Calls by the item at their other end; each range once, however many configurations share the file. */
type Calls = Map<string, { readonly item: CallHierarchyItem; readonly ranges: Map<string, Range> }>;

function newCalls(): Calls {
  return new Map();
}

function addCall(calls: Calls, item: CallHierarchyItem, range: Range): void {
  const id = `${item.uri} ${item.selectionRange.start.line} ${item.name}`;
  const call = calls.get(id) ?? { item, ranges: new Map() };
  call.ranges.set(`${range.start.line} ${range.start.character}`, range);
  calls.set(id, call);
}

/** A part of a unit, as a mention or an include is. */
type Part = Pick<Mention, 'unit' | 'offset' | 'start' | 'end'>;

/** The blocks that a reference is in: in a file that is included inside blocks, those around the includes. */
function usersOf(configuration: Configuration, reference: Mention): { unit: Unit; part: Part }[] {
  const found: { unit: Unit; part: Part }[] = [];
  const seen = new Set<Unit>();
  const climb = (unit: Unit, part: Part) => {
    if (seen.has(unit)) {
      return;
    }
    seen.add(unit);
    const outer = unit.file.baseScope === 'global' ? [] : includesOf(configuration, normalUri(unit.file.uri));
    if (outer.length === 0) {
      found.push({ unit, part });
    }
    for (const include of outer) {
      climb(include.unit, include);
    }
  };
  climb(reference.unit, reference);
  return found;
}

/** The references in a unit and in what it includes; those in other files are told by the include. */
function usedIn(
  configuration: Configuration,
  unit: Unit,
  path: readonly string[],
): { mention: Mention; part: Part }[] {
  const own = unit.facts.references.map((mention) => ({ mention, part: mention }));
  const included = unit.facts.includes.flatMap((include) =>
    (configuration.targets.get(include)?.files ?? [])
      .filter((uri) => !path.includes(uri))
      .flatMap((uri) => configuration.files.get(uri)?.units.map((inner) => ({ inner, uri })) ?? [])
      .flatMap(({ inner, uri }) => usedIn(configuration, inner, [...path, uri]))
      .map(({ mention }) => ({ mention, part: include })),
  );
  return [...own, ...included];
}

function addIncluded(
  configuration: Configuration,
  uri: string,
  add: (to: CallHierarchyItem, range: Range) => void,
): void {
  const file = configuration.files.get(normalUri(uri));
  for (const [include, target] of configuration.targets) {
    for (const included of include.unit.file === file ? target.files : []) {
      const model = configuration.files.get(included);
      if (model !== undefined) {
        add(fileItem(model), rangeOf(include));
      }
    }
  }
}

/** References to a domain's block are those to the queue of its name. */
function referred(kind: NameKind): NameKind {
  return kind === 'domain' ? 'queue' : kind;
}

/** What a unit is to its users: the name that it defines, or the file that it stands in. */
function userOf(unit: Unit): CallHierarchyItem {
  const own = unit.facts.definitions.find(
    (definition) => definition.offset === 0 && !definition.kinds.some((kind) => left.has(kind)),
  );
  return own === undefined || unit.header.kind !== 'open' ? fileItem(unit.file) : definitionItem(own);
}

function definitionItem(definition: Mention): CallHierarchyItem {
  const [kind = 'setting'] = definition.kinds;
  const { uri } = definition.unit.file;
  return {
    name: definition.name,
    kind: symbolKindOf(kind) ?? SymbolKind.Object,
    detail: `${kind} · ${baseName(uri)}`,
    uri,
    range: unitRange(definition.unit),
    selectionRange: rangeOf(definition),
    data: { kind, key: definition.key } satisfies Subject,
  };
}

function fileItem(file: FileModel): CallHierarchyItem {
  const last = file.tree.lines.length - 1;
  const start = { line: 0, character: 0 };
  return {
    name: baseName(file.uri),
    kind: SymbolKind.File,
    detail: 'file',
    uri: file.uri,
    range: { start, end: { line: last, character: file.tree.lines[last]?.eol ?? 0 } },
    selectionRange: { start, end: start },
    data: { kind: 'file', uri: file.uri } satisfies Subject,
  };
}

function subjectOf({ data }: CallHierarchyItem): Subject | undefined {
  return isSubject(data) ? data : undefined;
}

function isSubject(data: unknown): data is Subject {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (('key' in data && typeof data.key === 'string') || ('uri' in data && typeof data.uri === 'string'))
  );
}
