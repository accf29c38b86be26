import { booleanOf } from './boolean';
import { type Configuration, definitionsOf, nameEntry } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';
import type { Unit } from './units';

/**
 * Whose mail a line concerns: all mail, that of a virtual MTA or pool (`virtual-mta NAME`, `virtual-mta-pool NAME`), or that
 * of `some` virtual MTA or pool which includes the file or names the list that the line is in.
 */
export type MailOwner = 'all' | 'some' | `virtual-mta ${string}` | `virtual-mta-pool ${string}`;

/** A line about DKIM with the mail that it concerns. */
export interface SigningLine {
  readonly mention: Mention;
  readonly owner: MailOwner;
}

/** The DKIM keys of a configuration and the lines that switch signing on, in the order of reading. */
export interface Signing {
  readonly keys: readonly SigningLine[];
  readonly switches: readonly SigningLine[];
}

/** What a configuration says about signing with DKIM (guide §3.3.1.43.1, §3.3.10.19). */
export const signingOf: (configuration: Configuration) => Signing = derived((configuration) => {
  const order = new Map([...configuration.files.values()].map((file, index) => [file, index]));
  const place = ({ unit }: Mention) => order.get(unit.file) ?? 0;
  const linesOf = (...names: string[]) =>
    names
      .flatMap((name) => definitionsOf(configuration, ['setting'], name))
      .sort((a, b) => place(a) - place(b) || lineOf(a) - lineOf(b))
      .map((mention) => ({ mention, owner: ownerOf(mention) }));
  return {
    keys: linesOf('domain-key'),
    switches: linesOf('dkim-sign', 'second-dkim-sign').filter(({ mention }) => isSwitchedOn(mention)),
  };
});

function isSwitchedOn({ line }: Mention): boolean {
  const value = line.text.slice(line.valueStart, line.valueEnd);
  return value !== '' && booleanOf(value) !== false;
}

/**
 * Whether a unit both brings a key and switches signing on: then neither lacks the other, whatever the rest of the
 * configuration says. Answers most questions without looking at the whole.
 */
export function signsByItself(unit: Unit): boolean {
  const { key, on } = signingIn(unit);
  return key && on;
}

/**
 * What of a unit counts for signing elsewhere: whose mail it has a key for or switches signing on for. Virtual MTAs that sign
 * by themselves are all alike, as long as no unit but changed ones names them.
 * @param changed units that came or went
 */
export function signingShown(unit: Unit, configuration: Configuration, changed: ReadonlySet<Unit>): string {
  const { key, on } = signingIn(unit);
  if (key && on && isLoneVirtualMta(unit, configuration, changed)) {
    return 'signs';
  }
  return key || on ? `${ownerOf({ unit })} ${key} ${on}` : '';
}

function isLoneVirtualMta(unit: Unit, configuration: Configuration, changed: ReadonlySet<Unit>): boolean {
  const { kind, name, text, valueStart, valueEnd } = unit.header;
  if (kind !== 'open' || name !== 'virtual-mta') {
    return false;
  }
  const places = nameEntry(configuration, 'virtual-mta', text.slice(valueStart, valueEnd));
  return [...(places?.definitions ?? []), ...(places?.references ?? [])].every((place) =>
    changed.has(place.unit),
  );
}

function signingIn({ facts }: Unit): { key: boolean; on: boolean } {
  let key = false;
  let on = false;
  for (const mention of facts.definitions) {
    const { name } = mention.line;
    key ||= name === 'domain-key';
    on ||= (name === 'dkim-sign' || name === 'second-dkim-sign') && isSwitchedOn(mention);
  }
  return { key, on };
}

function ownerOf({ unit: { header, file } }: Pick<Mention, 'unit'>): MailOwner {
  if (header.kind === 'open' && (header.name === 'virtual-mta' || header.name === 'virtual-mta-pool')) {
    return `${header.name} ${header.text.slice(header.valueStart, header.valueEnd).toLowerCase()}`;
  }
  const isTop = file.baseScope === 'global' && (header.name === 'domain' || header.kind === 'directive');
  return isTop ? 'all' : 'some';
}

/** The pools that each virtual MTA is a member of, and the members of each pool. */
const neighbours = derived((configuration) => {
  const found = new Map<MailOwner, Set<MailOwner>>();
  const link = (from: MailOwner, to: MailOwner) => found.set(from, (found.get(from) ?? new Set()).add(to));
  for (const entry of configuration.index.kinds.get('virtual-mta-pool')?.values() ?? []) {
    for (const { unit, key } of entry.definitions) {
      for (const member of unit.facts.references) {
        if (member.line.name === 'virtual-mta') {
          link(`virtual-mta ${member.key}`, `virtual-mta-pool ${key}`);
          link(`virtual-mta-pool ${key}`, `virtual-mta ${member.key}`);
        }
      }
    }
  }
  return found;
});

/** The lines among some whose mail has nothing in common with that of any of the others. */
export function withoutCounterpart(
  configuration: Configuration,
  lines: readonly SigningLine[],
  others: readonly SigningLine[],
): SigningLine[] {
  const owners = new Set(others.map(({ owner }) => owner));
  if (owners.has('all') || owners.has('some')) {
    return [];
  }
  const next = neighbours(configuration);
  const meets = (owner: MailOwner) => {
    const near = [...(next.get(owner) ?? [])];
    const reached = [owner, ...near, ...near.flatMap((one) => [...(next.get(one) ?? [])])];
    return owner === 'all' || owner === 'some' ? owners.size > 0 : reached.some((one) => owners.has(one));
  };
  return lines.filter(({ owner }) => !meets(owner));
}

/** The first line of each owner. */
export function firstOfEach(lines: readonly SigningLine[]): SigningLine[] {
  const seen = new Set<MailOwner>();
  return lines.filter(({ owner }) => seen.size < seen.add(owner).size);
}

/** Lines by the unit that they stand in, so that the one at a line is found at once. */
export function byUnit(lines: readonly SigningLine[]): ReadonlyMap<Unit, readonly SigningLine[]> {
  const units = new Map<Unit, SigningLine[]>();
  for (const line of lines) {
    const { unit } = line.mention;
    const known = units.get(unit);
    if (known === undefined) {
      units.set(unit, [line]);
    } else {
      known.push(line);
    }
  }
  return units;
}

/** The one among some lines that stands in a line of a unit. */
export function findLine(
  lines: ReadonlyMap<Unit, readonly SigningLine[]>,
  unit: Unit | undefined,
  at: number,
): SigningLine | undefined {
  return unit && lines.get(unit)?.find(({ mention }) => lineOf(mention) === at);
}
