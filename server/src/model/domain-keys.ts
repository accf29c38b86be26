import { directiveIn } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import { macrosIn } from '../schema/values/domain-pattern';
import { blockName } from '../syntax/tree';
import type { Configuration } from './configuration';
import { type Derived, derivedInSteps } from './derived';
import { type FileModel, scopeIn } from './file-model';
import { expandMacro } from './macros';
import type { Mention } from './names';
import { mapped, type Steps } from './steps';
import type { Unit } from './units';

/** A `domain-key` line: a DKIM key, for whom it signs, and where its private key is (guide §3.3.1.43.1). */
export interface DomainKey {
  readonly unit: Unit;
  /** Lines below the unit's first line. */
  readonly offset: number;
  readonly selector: string;
  /** As written: a domain, `*`, `$macro` or `{domain}`. */
  readonly domain: string;
  /**
   * The domains that it signs for, each with its subdomains, in lower case: a macro's are those that it expands to.
   * Undefined for `*`, which fits all; empty where PowerMTA or a template fills them in.
   */
  readonly domains: readonly string[] | undefined;
  /** The file or Vault path as written; undefined when it is missing. */
  readonly file?: string;
  /** The block that it stands in; `global` at the top level. */
  readonly scope: string;
  /** What keys that are tried together share: the block that they stand in, by its name. */
  readonly group: string;
}

/** The DKIM keys of a configuration, in the order in which they are tried within a group. */
export const domainKeysOf: Derived<readonly DomainKey[]> = derivedInSteps(
  function* (configuration): Steps<readonly DomainKey[]> {
    const keys: DomainKey[] = [];
    for (const { units } of [...configuration.files.values()]) {
      const inFile = yield* mapped(units, (unit) => keysIn(configuration, unit));
      for (const key of inFile.flat()) {
        keys.push(key);
      }
      yield;
    }
    return keys;
  },
  (keys, replaced, configuration) => {
    const units = [...replaced];
    return units.length > FEW || units.flat().some(definesMacro)
      ? undefined
      : units.reduce<DomainKey[] | undefined>(
          (known, [before, unit]) => known && withUnit(configuration, known, before, unit),
          [...keys],
        );
  },
);

/** So many units are looked for one by one. */
const FEW = 16;

/** Puts the keys of a unit into the places of those of the unit before it; undefined where that had none to tell the place. */
function withUnit(
  configuration: Configuration,
  keys: DomainKey[],
  before: Unit,
  unit: Unit,
): DomainKey[] | undefined {
  const first = keys.findIndex((key) => key.unit === before);
  const now = keysIn(configuration, unit);
  if (first < 0) {
    return now.length > 0 ? undefined : keys;
  }
  let last = first;
  while (keys[last]?.unit === before) {
    last++;
  }
  keys.splice(first, last - first, ...now);
  return keys;
}

/** The DKIM keys in a unit, in order. */
export function keysIn(configuration: Configuration, { facts }: Unit): DomainKey[] {
  const keys: DomainKey[] = [];
  for (const mention of facts.definitions) {
    if (mention.key === 'domain-key' && mention.kinds[0] === 'setting') {
      keys.push(...keyOf(configuration, mention));
    }
  }
  return keys;
}

function definesMacro({ facts }: Unit): boolean {
  return facts.definitions.some(({ kinds }) => kinds[0] === 'macro');
}

function keyOf(configuration: Configuration, { unit, offset, line }: Mention): DomainKey[] {
  const at = unit.first + offset;
  const scope = scopeIn(unit.file, at);
  const entry = directiveIn('domain-key', scope);
  const [selector, domain, file] = entry === undefined ? [] : argumentsOf(line, entry);
  if (selector === undefined || domain === undefined || domain.text === '') {
    return [];
  }
  const key = {
    unit,
    offset,
    selector: selector.text,
    domain: domain.text,
    domains: line.templated ? [] : domainsOf(configuration, domain.text),
    ...(file !== undefined && file.text !== '' && { file: file.text }),
    scope,
    group: groupOf(unit.file, at, scope),
  };
  return [key];
}

function domainsOf(configuration: Configuration, domain: string): string[] | undefined {
  if (domain === '*') {
    return undefined;
  }
  const [macro] = macrosIn(domain);
  if (macro !== undefined) {
    return (expandMacro(configuration, macro.name)?.domains ?? []).map((one) => one.toLowerCase());
  }
  return domain.startsWith('{') ? [] : [domain.toLowerCase()];
}

/** Blocks of one name are one; the keys of a file that is read inside a block are a group of their own. */
function groupOf(file: FileModel, at: number, scope: string): string {
  const opener = file.tree.lines[file.tree.parent[at] ?? -1];
  if (opener === undefined) {
    return scope === 'global' ? 'global' : file.uri;
  }
  return `${blockName(opener)} ${opener.text.slice(opener.valueStart, opener.valueEnd).toLowerCase()}`;
}

/** How much of the mail that a key would sign an earlier one signs instead. */
type Taken = 'all' | 'some' | 'none';

/** How much of a key's mail another one takes when it is tried first; a key fits its domain and all below it. */
export function takenBy(key: DomainKey, earlier: DomainKey): Taken {
  if (earlier.domains === undefined) {
    return 'all';
  }
  const { domains } = key;
  if (domains === undefined) {
    return earlier.domains.length > 0 ? 'some' : 'none';
  }
  const others = earlier.domains;
  const covered = domains.filter((domain) => others.some((other) => isAtOrBelow(domain, other)));
  if (covered.length > 0 && covered.length === domains.length) {
    return 'all';
  }
  const below = domains.some((domain) => others.some((other) => isAtOrBelow(other, domain)));
  return covered.length > 0 || below ? 'some' : 'none';
}

function isAtOrBelow(domain: string, other: string): boolean {
  return domain === other || domain.endsWith(`.${other}`);
}
