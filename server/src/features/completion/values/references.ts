import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Configuration, definitionsOf } from '../../../model/configuration';
import { nameLabels } from '../../../model/name-labels';
import { countDefined, entriesOf, lineOf, type Mention, type NameKind } from '../../../model/names';
import { baseName } from '../../../model/paths';
import { classifySourceName } from '../../../model/source-name';
import type { Suggestion } from '../suggestion';
import { type Provider, type ValueRequest, without } from './request';

/** The most names that are offered at once: of more, those that fit what was typed. */
export const MAX_NAMES = 500;

/** What each kind is called beside its name: in short. */
const labels = { ...nameLabels, 'virtual-mta-pool': 'pool' };

/** Names of some kinds, from all files of the configuration. */
export function namesOf(...kinds: readonly NameKind[]): Provider {
  return (request) => without(definedNames(request, kinds), request);
}

/** Virtual MTAs that can be chosen here: neither the one that the line stands in nor what the pool has already. */
export const virtualMtas: Provider = (request) => {
  const { file, at, directive } = request;
  const opener = file.tree.parent[at] ?? -1;
  const line = file.tree.lines[opener];
  const own =
    line?.name === 'virtual-mta' ? line.text.slice(line.valueStart, line.valueEnd).toLowerCase() : '';
  const members = directive === 'virtual-mta' ? membersOf(request, opener) : new Set<string>();
  return definedNames(request, ['virtual-mta']).filter(({ label }) => {
    const key = label.toLowerCase();
    return key !== own && !members.has(key);
  });
};

function membersOf({ file, at }: ValueRequest, opener: number): Set<string> {
  const members = new Set<string>();
  for (let line = opener + 1; line <= (file.tree.end[opener] ?? opener); line++) {
    const member = file.tree.lines[line];
    if (line !== at && member?.kind === 'directive' && member.name === 'virtual-mta') {
      members.add(member.text.slice(member.valueStart, member.valueEnd).toLowerCase());
    }
  }
  return members;
}

/** Sources that a listener or a user can ask for: those with a name (guide §3.3.7), not those of an address. */
export const namedSources: Provider = (request) =>
  definedNames(request, ['source']).filter(
    ({ label }) => classifySourceName(label) !== 'address' && label !== '{pickup}' && label !== '{auth}',
  );

/** Names that something refers to and nothing defines: what a new block is most likely to be called. */
export function missingNames(configuration: Configuration, kinds: readonly NameKind[]): Suggestion[] {
  const found: Suggestion[] = [];
  for (const kind of kinds) {
    for (const [key, { definitions, references }] of entriesOf(configuration.index, kind)) {
      const [mention] = references;
      if (definitions.length > 0 || mention === undefined || key === '' || key.startsWith('{')) {
        continue;
      }
      if (definitionsOf(configuration, mention.kinds, key).length === 0 && found.length < MAX_NAMES) {
        found.push({
          label: mention.name,
          kind: CompletionItemKind.Reference,
          detail: `used in ${placeOf(mention)}, not defined yet`,
        });
      }
    }
  }
  return found;
}

/** The names of some kinds that have a definition. */
export function definedNames(
  { configuration, typed }: Pick<ValueRequest, 'configuration' | 'typed'>,
  kinds: readonly NameKind[],
): Suggestion[] {
  const found: Suggestion[] = [];
  for (const kind of kinds) {
    const all = countDefined(configuration.index, kind) <= MAX_NAMES;
    for (const [key, { definitions }] of entriesOf(configuration.index, kind)) {
      const [mention] = definitions;
      if (mention !== undefined && (all || fits(key, typed)) && found.length < MAX_NAMES) {
        found.push(nameSuggestion(mention, kind));
      }
    }
  }
  return found;
}

/** Whether a configuration has more names of these kinds than are offered at once. */
export function hasManyNames(configuration: Configuration): boolean {
  const { index } = configuration;
  return [...index.kinds.keys()].some((kind) => countDefined(index, kind) > MAX_NAMES);
}

function nameSuggestion(mention: Mention, kind: NameKind): Suggestion {
  const what = labels[kind];
  return {
    label: mention.name,
    kind: CompletionItemKind.Reference,
    detail: placeOf(mention),
    ...(what !== undefined && { note: what }),
  };
}

function placeOf(mention: Mention): string {
  return `${baseName(mention.unit.file.uri)} line ${lineOf(mention) + 1}`;
}

function fits(key: string, typed: string): boolean {
  return key.includes(typed.toLowerCase());
}
