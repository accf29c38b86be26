import type { Location, Range } from 'vscode-languageserver-types';
import { type Configuration, nameEntry, referencesOf } from '../model/configuration';
import { membersOf, ownersOf } from '../model/effective/owners';
import type { FileModel } from '../model/file-model';
import type { Mention, NameKind } from '../model/names';
import type { Steps } from '../model/steps';
import { plural } from '../schema/values/wording';
import { unquotedValue } from '../syntax/words';
import type { Question } from './explain';
import { questionAt } from './explain/subjects';
import { locationOf } from './mentions';
import { type ListChoice, listKinds } from './pattern-lab';

/** Which lenses are wanted: `powermta.codeLens.*`. */
interface LensSettings {
  readonly references: boolean;
  readonly poolMembers: boolean;
  readonly explain: boolean;
  readonly patternLists: boolean;
}

export type LensKind = keyof LensSettings;

/** A place for a lens; what it says is worked out when it is seen. */
interface LensPlace {
  readonly kind: LensKind;
  readonly range: Range;
}

/** What a lens says and does. */
export type LensContent =
  | { readonly title: string; readonly locations: readonly Location[] }
  | { readonly title: string; readonly question: Question }
  | { readonly title: string; readonly list: ListChoice };

/** The blocks whose uses are counted; what they define is of the kind that they are called. */
const referred = [
  'virtual-mta',
  'virtual-mta-pool',
  'pattern-list',
  'smtp-pattern-list',
] as const satisfies readonly NameKind[];

const LINES_IN_STEP = 2000;

/** Where lenses stand in a file: above the tags of virtual MTAs, pools, domains and lists. */
export function* lensPlaces(file: FileModel, settings: LensSettings): Steps<LensPlace[]> {
  const places: LensPlace[] = [];
  for (const [at, line] of file.tree.lines.entries()) {
    if (at % LINES_IN_STEP === 0) {
      yield;
    }
    if (line.kind !== 'open' || line.templated) {
      continue;
    }
    const start = Math.max(line.tagStart, 0);
    const range = {
      start: { line: at, character: start },
      end: { line: at, character: Math.max(line.tagEnd, line.nameEnd, start) },
    };
    for (const kind of kindsFor(line.name)) {
      if (settings[kind]) {
        places.push({ kind, range });
      }
    }
  }
  return places;
}

function kindsFor(block: string): LensKind[] {
  const isList = listKinds.some((kind) => kind === block);
  return [
    ...(block === 'virtual-mta-pool' ? (['poolMembers'] as const) : []),
    ...(referred.some((kind) => kind === block) ? (['references'] as const) : []),
    ...(isList ? (['patternLists'] as const) : []),
    ...(block === 'domain' ? (['explain'] as const) : []),
  ];
}

/** What the lens of a kind in a line says; undefined where the line has changed meanwhile. */
export function lensContent(
  configuration: Configuration,
  file: FileModel,
  line: number,
  kind: LensKind,
): LensContent | undefined {
  const opener = file.tree.lines[line];
  if (opener?.kind !== 'open' || !kindsFor(opener.name).includes(kind)) {
    return undefined;
  }
  const name = unquotedValue(opener);
  switch (kind) {
    case 'references': {
      const kinds = referred.filter((defined) => defined === opener.name);
      const uses = referencesOf(configuration, kinds, name);
      return { title: plural(uses.length, 'use'), locations: uses.map(locationOf) };
    }
    case 'poolMembers':
      return members(configuration, name);
    case 'explain':
      return { title: 'explain settings', question: questionAt(configuration, file, line) };
    case 'patternLists': {
      const list = listKinds.find((candidate) => candidate === opener.name) ?? 'pattern-list';
      const title = {
        'smtp-pattern-list': 'try replies',
        'pattern-list': 'try a message',
        'bounce-category-patterns': 'try bounces',
      };
      return {
        title: title[list],
        list: { kind: list, name: list === 'bounce-category-patterns' ? '' : name },
      };
    }
  }
}

function members(configuration: Configuration, name: string): LensContent {
  const pool = ownersOf(configuration).get(name.toLowerCase());
  const names = pool === undefined ? [] : membersOf(configuration, pool);
  const definitions = names.flatMap(
    (member): readonly Mention[] => nameEntry(configuration, 'virtual-mta', member)?.definitions ?? [],
  );
  return {
    title: plural(names.length, 'virtual MTA'),
    locations: definitions.map(locationOf),
  };
}
