import { matches, specificity } from '../../schema/values/domain-pattern';
import { childrenOf } from '../../syntax/tree';
import { unquotedValue } from '../../syntax/words';
import type { Entry } from '../block-content';
import type { Configuration } from '../configuration';
import { derived } from '../derived';
import { openersAround } from '../enclosing';
import { entriesOf, lineOf, type Mention } from '../names';
import { sampleOf } from './around';
import { type DomainBlock, patternsOf, type ReadPattern, settingsIn } from './domain-blocks';
import { membersOf, type Owner, ownersOf } from './owners';

/** A line that goes before another for some of the domains. */
interface Override {
  /** The pattern of its `<domain>` as written. */
  readonly name: string;
  /** The virtual MTA or pool that its `<domain>` stands in. */
  readonly owner: string | undefined;
  readonly entry: Entry;
}

/** The lines that override another: those in the same place, and those in virtual MTAs and pools. */
interface Overrides {
  readonly near: readonly Override[];
  readonly far: readonly Override[];
}

/**
 * The lines that give a directive another value for some of the domains of a block: in more specific blocks of the same
 * place, and in virtual MTAs and pools, whose blocks go before the global ones.
 */
export function overridesOf(configuration: Configuration, block: DomainBlock, directive: string): Overrides {
  return block.owner === undefined
    ? overridesOfGlobal(configuration, block, directive)
    : overridesIn(configuration, block, block.owner, directive);
}

function overridesOfGlobal(configuration: Configuration, block: DomainBlock, directive: string): Overrides {
  const near: Override[] = [];
  const far: (readonly Override[])[] = [];
  for (const named of overlapping(domainNames(configuration), block.patterns)) {
    const found = settersOf(configuration, named).get(directive);
    if (found !== undefined && found.global.length > 0 && isBelow(named.patterns, block.patterns)) {
      near.push(...found.global);
    }
    if (found !== undefined && found.owned.length > 0) {
      far.push(found.owned);
    }
  }
  const [only] = far;
  return { near, far: far.length === 1 && only !== undefined ? only : far.flat() };
}

/** In the blocks of the same virtual MTA or pool, and in those of a pool's members. */
function overridesIn(
  configuration: Configuration,
  block: DomainBlock,
  own: Owner,
  directive: string,
): Overrides {
  const members = new Set(membersOf(configuration, own).map((member) => member.toLowerCase()));
  const owners = [own.key, ...members].flatMap((key) => ownersOf(configuration).get(key) ?? []);
  const units = new Set(owners.flatMap(({ blocks }) => blocks.map(({ unit }) => unit)));
  const included = [...configuration.files.values()].filter(({ baseScope }) => isOwnerKind(baseScope));
  const near: Override[] = [];
  const far: Override[] = [];
  for (const { facts } of [...units, ...included.flatMap((file) => file.units)]) {
    for (const mention of facts.definitions.filter(({ kinds }) => kinds[0] === 'domain')) {
      const patterns = patternsOf(configuration, mention.name);
      const below = isBelow(patterns, block.patterns);
      if (below || overlap(patterns, block.patterns)) {
        for (const override of givenIn(configuration, mention).get(directive) ?? []) {
          const key = override.owner?.toLowerCase() ?? '';
          if (key === own.key ? below : members.has(key)) {
            (key === own.key ? near : far).push(override);
          }
        }
      }
    }
  }
  return { near, far };
}

function isOwnerKind(block: string): boolean {
  return block === 'virtual-mta' || block === 'virtual-mta-pool';
}

/** The `<domain>` blocks of one name. */
interface DomainName {
  readonly definitions: readonly Mention[];
  readonly patterns: readonly ReadPattern[];
}

interface DomainNames {
  readonly all: readonly DomainName[];
  /** By the domains that their patterns are about, in lower case: `d`, `*.d` and `[*.]d` alike. */
  readonly named: ReadonlyMap<string, readonly DomainName[]>;
  /** Those with other patterns: `*`, address literals, reserved names. */
  readonly others: readonly DomainName[];
}

const domainNames: (configuration: Configuration) => DomainNames = derived((configuration) => {
  const all: DomainName[] = [];
  const named = new Map<string, DomainName[]>();
  const others: DomainName[] = [];
  for (const [, { definitions }] of entriesOf(configuration.index, 'domain')) {
    const name = { definitions, patterns: patternsOf(configuration, definitions[0]?.name ?? '') };
    all.push(name);
    for (const { pattern } of name.patterns) {
      if (pattern.kind === 'domain') {
        const group = named.get(pattern.domain) ?? [];
        named.set(pattern.domain, group);
        group.push(name);
      } else {
        others.push(name);
      }
    }
  }
  return { all, named, others };
});

/** The blocks some of whose domains some patterns match too. */
function overlapping(names: DomainNames, patterns: readonly ReadPattern[]): DomainName[] {
  const candidates = new Set<DomainName>();
  for (const { pattern } of patterns) {
    const isWide = pattern.kind === 'any' || (pattern.kind === 'domain' && pattern.subdomains);
    for (const name of isWide ? names.all : names.others) {
      candidates.add(name);
    }
    for (let domain = pattern.kind === 'domain' ? pattern.domain : ''; domain !== ''; ) {
      for (const name of names.named.get(domain) ?? []) {
        candidates.add(name);
      }
      const dot = domain.indexOf('.');
      domain = dot < 0 ? '' : domain.slice(dot + 1);
    }
  }
  return [...candidates].filter((name) => overlap(name.patterns, patterns));
}

/** The lines that give a directive in the blocks of one name. */
interface Setters {
  readonly global: Override[];
  readonly owned: Override[];
}

const knownSetters = derived(() => new Map<DomainName, ReadonlyMap<string, Setters>>());

/** What the blocks of one name give, by directive; kept until something changes, as `*` may have thousands of blocks. */
function settersOf(configuration: Configuration, name: DomainName): ReadonlyMap<string, Setters> {
  const known = knownSetters(configuration);
  let setters = known.get(name);
  if (setters === undefined) {
    setters = findSetters(configuration, name);
    known.set(name, setters);
  }
  return setters;
}

function findSetters(configuration: Configuration, { definitions }: DomainName): Map<string, Setters> {
  const setters = new Map<string, Setters>();
  for (const mention of definitions) {
    for (const [directive, given] of givenIn(configuration, mention)) {
      let group = setters.get(directive);
      if (group === undefined) {
        group = { global: [], owned: [] };
        setters.set(directive, group);
      }
      for (const override of given) {
        (override.owner === undefined ? group.global : group.owned).push(override);
      }
    }
  }
  return setters;
}

/** The line of each directive that holds in a `<domain>`, once for each virtual MTA or pool that the block is read in. */
function givenIn(configuration: Configuration, mention: Mention): Map<string, Override[]> {
  const { name } = mention;
  const owners = ownersAround(configuration, mention);
  const given = new Map<string, Override[]>();
  for (const entry of directivesIn(configuration, mention)) {
    given.set(
      entry.line.name,
      owners.map((owner) => ({ name, owner, entry })),
    );
  }
  return given;
}

/** The directives in a `<domain>` in the order of reading. */
function directivesIn(configuration: Configuration, mention: Mention): readonly Entry[] {
  const { unit } = mention;
  const { tree } = unit.file;
  const entries: Entry[] = [];
  for (const at of childrenOf(tree, lineOf(mention))) {
    const line = tree.lines[at];
    if (line?.name === 'include') {
      return settingsIn(configuration, mention).entries;
    }
    if (line?.kind === 'directive') {
      entries.push({ unit, offset: at - unit.first, line });
    }
  }
  return entries;
}

/** The virtual MTAs and pools that a `<domain>` is read in, as written; undefined for the top level. */
function ownersAround(configuration: Configuration, mention: Mention): readonly (string | undefined)[] {
  const { file } = mention.unit;
  const openers = openersAround(configuration, file, lineOf(mention));
  return openers.length === 0
    ? [undefined]
    : openers.flatMap(({ file: outer, line }) => {
        const tag = outer.tree.lines[line];
        return tag === undefined ? [] : [unquotedValue(tag)];
      });
}

function isBelow(inner: readonly ReadPattern[], outer: readonly ReadPattern[]): boolean {
  return inner.some((a) =>
    outer.some(
      (b) =>
        matches(b.pattern, sampleOf(a.pattern)) === true && specificity(a.pattern) > specificity(b.pattern),
    ),
  );
}

function overlap(one: readonly ReadPattern[], other: readonly ReadPattern[]): boolean {
  return one.some((a) =>
    other.some(
      (b) =>
        matches(a.pattern, sampleOf(b.pattern)) === true || matches(b.pattern, sampleOf(a.pattern)) === true,
    ),
  );
}
