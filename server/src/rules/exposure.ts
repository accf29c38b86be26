import { meantBy } from '../model/boolean';
import type { Configuration } from '../model/configuration';
import { derived } from '../model/derived';
import type { Listener } from '../model/listeners';
import { entriesOf } from '../model/names';
import { type Source, type SourceSetting, settingIn } from '../model/sources';
import { hasPublicAddress, type Strangers, strangersOf } from '../model/strangers';
import type { Unit } from '../model/units';
import { formatCidr } from '../schema/values/cidr';
import { countOf, prefixFor } from '../schema/values/ip-range';
import { childrenOf } from '../syntax/tree';
import { unquotedValue } from '../syntax/words';
import type { Reach, Related, RuleContext } from './rule';

/** A place, and the strangers for whom what stands there (or fails to stand there) matters. */
export interface Exposure {
  readonly unit: Unit;
  /** Lines below the unit's first line. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Never empty. */
  readonly strangers: readonly Strangers[];
}

/** The place that is to blame for what holds for some strangers. */
export type Blame = Omit<Exposure, 'strangers'>;

/**
 * Finds what is to blame for something that must not hold for strangers.
 * @param judge gives the place for strangers for whom it holds, undefined for others
 * @returns the exposures of a configuration by unit
 */
export function exposuresBy(
  judge: (strangers: Strangers, configuration: Configuration) => Blame | undefined,
): (configuration: Configuration) => ReadonlyMap<Unit, readonly Exposure[]> {
  return derived((configuration) => {
    const byUnit = new Map<Unit, (Blame & { strangers: Strangers[] })[]>();
    for (const strangers of strangersOf(configuration)) {
      const blame = judge(strangers, configuration);
      if (blame === undefined) {
        continue;
      }
      const inUnit = byUnit.get(blame.unit) ?? [];
      byUnit.set(blame.unit, inUnit);
      const known = inUnit.find((other) => other.offset === blame.offset && other.start === blame.start);
      if (known === undefined) {
        inUnit.push({ ...blame, strangers: [strangers] });
      } else {
        known.strangers.push(strangers);
      }
    }
    return byUnit;
  });
}

/** What rules about strangers depend on: who gets in, through which listener, and what holds for them. */
export const strangersReach: Reach = { blocks: ['source', 'smtp-listener', 'smtp-user'] };

/** The exposure that a line of the context's file is to blame for. */
export function exposureAt(
  exposures: (configuration: Configuration) => ReadonlyMap<Unit, readonly Exposure[]>,
  context: RuleContext,
  at: number,
): Exposure | undefined {
  const { unit } = context;
  return (
    unit &&
    exposures(context.configuration)
      .get(unit)
      ?.find(({ offset }) => unit.first + offset === at)
  );
}

/**
 * Whether a boolean is on for strangers, or meant to be; undefined where its value isn't known, as when a template fills it
 * in.
 */
export function isOn({ layers }: Strangers, directive: string, byDefault: boolean): boolean | undefined {
  const setting = settingIn(layers, directive);
  return setting === undefined ? byDefault : meantBy(setting.value);
}

/** Whether strangers get SMTP service at all (guide §3.3.7.59: on by default). */
export function isServed(strangers: Strangers): boolean {
  return isOn(strangers, 'smtp-service', true) === true;
}

/** Whether all that the sources of strangers say is known, so that a setting can be called missing. */
export function isKnown({ layers, unknownSource }: Strangers): boolean {
  return !unknownSource && layers.every((layer) => layer.complete);
}

/** The whole directive of a setting, from its name to the end of its value. */
export function blameSetting({ unit, offset, line }: SourceSetting): Blame {
  return { unit, offset, start: line.nameStart, end: line.valueEnd };
}

/**
 * The source to put a setting into that strangers lack: the one that their listener selects, else the most general one for
 * their addresses, since others inherit from it.
 */
export function governingSource({ layers }: Strangers): Source | undefined {
  return layers.find((layer) => layer.clients === undefined) ?? layers.at(-1);
}

/** The argument of a source's first block. */
export function blameSource(source: Source): Blame | undefined {
  const block = source.blocks[0];
  return block && { unit: block.unit, offset: block.offset, start: block.start, end: block.end };
}

/**
 * Who the strangers are, for a message: "anybody on the Internet", "anybody at the 65,536 addresses of 198.51.0.0/16",
 * "anybody who can connect to 10.0.0.1:25".
 */
export function describeStrangers({ strangers }: Exposure): string {
  const door = strangers[0]?.listener;
  const isPrivate = strangers.every(
    ({ listener }) => listener?.address !== undefined && !hasPublicAddress(listener),
  );
  if (isPrivate && door !== undefined) {
    return `anybody who can connect to ${door.name}`;
  }
  const ranges = strangers.map(({ clients }) => clients);
  const [first] = ranges;
  if (first === undefined || ranges.some((range) => range === undefined || prefixFor(range) === 0)) {
    return 'anybody on the Internet';
  }
  const count = countOf(first);
  const amount = count < 1n << 64n ? `${count.toLocaleString('en-US')} addresses` : 'addresses';
  return `anybody at the ${amount} of ${formatCidr(first)}`;
}

/** The listeners through which the strangers come, as related places; the first few are enough. */
export function relatedListeners({ strangers, unit: blamed }: Exposure, message: string): Related[] {
  const listeners = new Set<Listener>();
  for (const { listener } of strangers) {
    if (listener !== undefined && listener.unit !== blamed) {
      listeners.add(listener);
    }
  }
  return [...listeners].slice(0, 3).map(({ unit, offset, start, end }) => ({
    message,
    at: { unit, offset, start, end },
  }));
}

/**
 * Whether strangers are asked or allowed to log in: a login is required, it is allowed in so many words, or there are users
 * who could do so while nothing forbids it (guide §3.3.7.6: allowed by default).
 */
export function mayLogIn(strangers: Strangers, configuration: Configuration): boolean {
  if (strangers.isPrivate || !isServed(strangers) || isOn(strangers, 'allow-auth', true) !== true) {
    return false;
  }
  return (
    isOn(strangers, 'require-auth', false) === true ||
    settingIn(strangers.layers, 'allow-auth') !== undefined ||
    hasUsers(configuration)
  );
}

/** Whether there are users who log in by something else than a certificate, which needs TLS anyway. */
const hasUsers = derived((configuration) => {
  for (const [, { definitions }] of entriesOf(configuration.index, 'smtp-user')) {
    for (const { unit } of definitions) {
      const { tree } = unit.file;
      const byCertificate = childrenOf(tree, unit.first).some((child) => {
        const line = tree.lines[child];
        return line?.name === 'authentication-method' && unquotedValue(line).toLowerCase() === 'certificate';
      });
      if (!byCertificate) {
        return true;
      }
    }
  }
  return false;
});

/**
 * What to blame for a login that strangers are offered: the line that asks for it, else the source that lets them in, else
 * the listener. Undefined where none of this is in view.
 */
export function blameLogin(strangers: Strangers, configuration: Configuration): Blame | undefined {
  const { layers, listener } = strangers;
  const asked = settingIn(layers, 'require-auth');
  const allowed = settingIn(layers, 'allow-auth');
  const setting = [asked, allowed].find((one) => one !== undefined && meantBy(one.value) === true);
  if (setting !== undefined) {
    return blameSetting(setting);
  }
  const source = governingSource(strangers);
  if (source !== undefined) {
    return blameSource(source);
  }
  // Only a configuration that is known as a whole shows that no source speaks of strangers.
  if (listener === undefined || !configuration.complete) {
    return undefined;
  }
  const { unit, offset, start, end } = listener;
  return { unit, offset, start, end };
}
