import type { Cidr } from '../schema/values/cidr';
import { classifyRange, type IpKind } from '../schema/values/ip-class';
import { type IpRange, prefixFor } from '../schema/values/ip-range';
import type { Configuration } from './configuration';
import { derived } from './derived';
import { type Listener, listenersOf } from './listeners';
import { layersFor, type Source, sourcesOf } from './sources';

/** Clients that are not the operator's own, as one listener meets them, and the settings that hold for them. */
export interface Strangers {
  /**
   * Where they connect; undefined for 0.0.0.0:25, which listens when no listener is given (guide §3.3.1.24), and for
   * listeners out of sight.
   */
  readonly listener: Listener | undefined;
  /** Their addresses; undefined for all that no address source speaks of. */
  readonly clients: Cidr | undefined;
  /** The sources that hold for them, the first that has a setting decides. Empty: the defaults hold. */
  readonly layers: readonly Source[];
  /** Whether the source that the listener selects is one that is defined nowhere, so that its settings aren't known. */
  readonly unknownSource: boolean;
  /**
   * Whether the listener selects a source and has a private address (or one that a template fills in): what that source
   * allows is then meant for the private network. What the address sources allow still counts, since a public address may
   * be mapped to the private one.
   */
  readonly isPrivate: boolean;
}

/**
 * Every way in which strangers meet the server: each listener but those of the machine itself with each source of addresses so wide
 * that strangers are among them, or with none.
 */
export const strangersOf: (configuration: Configuration) => readonly Strangers[] = derived(
  (configuration) => {
    const sources = sourcesOf(configuration);
    const wide = sources.byAddress.flatMap(({ clients }) =>
      clients !== undefined && hasStrangers(clients) ? [clients] : [],
    );
    const groups = wide.some((clients) => clients.version === 4 && prefixFor(clients) === 0)
      ? wide
      : [...wide, undefined];
    return doorsOf(configuration).flatMap((listener) =>
      groups.map((clients) => ({
        listener,
        clients,
        layers: layersFor(sources, clients, listener?.source),
        unknownSource: listener?.source !== undefined && !sources.byName.has(listener.source.toLowerCase()),
        isPrivate: listener?.source !== undefined && !hasPublicAddress(listener),
      })),
    );
  },
);

function doorsOf(configuration: Configuration): readonly (Listener | undefined)[] {
  const listeners = listenersOf(configuration);
  const known = listeners.filter((listener) => !isLoopback(listener));
  const isClosed = listeners.length > 0 && !hasUnreadIncludes(configuration);
  return known.length > 0 || isClosed ? known : [undefined];
}

/** Whether a file that wasn't read may hold more listeners. */
function hasUnreadIncludes({ index, targets }: Configuration): boolean {
  for (const include of index.includes) {
    const state = include.scope === 'global' ? targets.get(include)?.state : 'found';
    if (state !== 'found' && state !== 'no-match') {
      return true;
    }
  }
  return false;
}

const byListener = derived((configuration) => {
  const groups = new Map<Listener | undefined, Strangers[]>();
  for (const strangers of strangersOf(configuration)) {
    const group = groups.get(strangers.listener) ?? [];
    groups.set(strangers.listener, group);
    group.push(strangers);
  }
  return groups;
});

/** The strangers that one listener meets. */
export function strangersAt(configuration: Configuration, listener: Listener): readonly Strangers[] {
  return byListener(configuration).get(listener) ?? [];
}

/** Addresses that only reach the machine itself or a network of one's own. */
const ownKinds: ReadonlySet<IpKind> = new Set(['private', 'shared', 'loopback', 'link-local']);

/**
 * Whether a range is wider than one organisation's: public, and in IPv4 more than the 256 addresses of a /24, in IPv6 more
 * than the /48 of one site (RFC 6177).
 */
export function hasStrangers(range: IpRange): boolean {
  return isPublic(range) && prefixFor(range) < (range.version === 4 ? 24 : 48);
}

/** Whether addresses of a range may be anybody's on the Internet. */
export function isPublic(range: IpRange): boolean {
  return !ownKinds.has(classifyRange(range).kind);
}

/** Whether only the machine itself can connect to a listener. */
export function isLoopback(listener: Listener): boolean {
  return listener.address !== undefined && classifyRange(listener.address).kind === 'loopback';
}

/** Whether strangers need no detour to connect to a listener; an unknown address doesn't count. */
export function hasPublicAddress({ address }: Listener): boolean {
  return address !== undefined && isPublic(address);
}
