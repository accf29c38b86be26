import type { Configuration } from '../model/configuration';
import { listenersOf } from '../model/listeners';
import { entriesOf, type NameKind } from '../model/names';
import { formatIp, readIp } from '../schema/values/ip';
import { contains } from '../schema/values/ip-range';
import { splitWords } from '../syntax/words';
import type { Existing } from './types';

/** What the generator must know of a configuration, so that what it writes goes with it. */
export function existingIn(configuration: Configuration): Existing {
  const namesOf = (kind: NameKind) => {
    const entries = [...entriesOf(configuration.index, kind)];
    return new Set(entries.filter(([, entry]) => entry.definitions.length > 0).map(([key]) => key));
  };
  const hosts = hostsIn(configuration);
  return {
    virtualMtas: namesOf('virtual-mta'),
    pools: namesOf('virtual-mta-pool'),
    sources: namesOf('source'),
    users: namesOf('smtp-user'),
    listensAt: (address, port) => listensAt(configuration, address, port),
    hostOf: (address) => hosts.get(address),
    boundMembers: boundMembersIn(configuration),
  };
}

function listensAt(configuration: Configuration, address: string, port: number): boolean {
  const ip = readIp(address);
  return (
    ip !== undefined &&
    listenersOf(configuration).some(
      (listener) =>
        listener.port === port &&
        listener.address !== undefined &&
        contains(listener.address, { version: ip.version, first: ip.value, last: ip.value }),
    )
  );
}

/** The host names of source addresses, those that are one address. */
function hostsIn(configuration: Configuration): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const [, { definitions }] of entriesOf(configuration.index, 'source-address')) {
    for (const { line, name, end } of definitions) {
      const ip = readIp(name);
      const [host] = splitWords(line.text, end, line.valueEnd, false);
      if (ip !== undefined && host !== undefined && !line.templated) {
        hosts.set(formatIp(ip), host.text.toLowerCase().replace(/\.$/, ''));
      }
    }
  }
  return hosts;
}

/** Members of pools that hold `<domain>` blocks. */
function boundMembersIn(configuration: Configuration): Set<string> {
  const members = new Set<string>();
  for (const [, { definitions }] of entriesOf(configuration.index, 'virtual-mta-pool')) {
    for (const { unit } of definitions) {
      if (unit.facts.definitions.some(({ kinds }) => kinds[0] === 'domain')) {
        for (const { kinds, key } of unit.facts.references) {
          if (kinds[0] === 'virtual-mta') {
            members.add(key);
          }
        }
      }
    }
  }
  return members;
}
