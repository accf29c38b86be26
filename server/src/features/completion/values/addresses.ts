import { CompletionItemKind } from 'vscode-languageserver-types';
import { countDefinitions } from '../../../model/configuration';
import type { Suggestion } from '../suggestion';
import { missingNames } from './references';
import type { Provider, ValueRequest } from './request';

/** The most addresses of one's own that are offered. */
const MAX_ADDRESSES = 200;

function range(label: string, detail: string): Suggestion {
  return { label, kind: CompletionItemKind.Value, detail };
}

const loopback: readonly Suggestion[] = [
  range('127.0.0.1', 'this machine'),
  range('::1', 'this machine, over IPv6'),
];

/** Address space for private networks (RFC 1918), in the short form (guide §3.3.1.46.3). */
const privateRanges: readonly Suggestion[] = [
  range('10/8', 'private addresses 10.0.0.0 to 10.255.255.255 (RFC 1918)'),
  range('172.16/12', 'private addresses 172.16.0.0 to 172.31.255.255 (RFC 1918)'),
  range('192.168/16', 'private addresses 192.168.0.0 to 192.168.255.255 (RFC 1918)'),
];

const everyone: readonly Suggestion[] = [
  range('0/0', 'every IPv4 address'),
  range('::/0', 'every IPv6 address'),
];

/** Ranges: of the addresses that mail is sent from, or of clients from the nearest to everybody. */
export const cidrs: Provider = (request) => {
  const { directive } = request;
  if (directive.startsWith('source-ip-')) {
    return [...everyone, ...ownAddresses(request)];
  }
  // These say which addresses there are: only the user knows a new one.
  return directive.startsWith('smtp-') ? [] : [...loopback, ...privateRanges, ...everyone];
};

/** Single addresses. */
export const ips: Provider = ({ directive }) => (directive === 'name-server' ? loopback : []);

/** What `<source …>` is for: a name that is asked for, clients by address, or a reserved name (guide §3.3.7, §10.1.1). */
export const sourceNames: Provider = ({ configuration }) => {
  const reserved: readonly Suggestion[] = [
    { label: '{auth}', kind: CompletionItemKind.Keyword, detail: 'users without a source of their own' },
    { label: '{pickup}', kind: CompletionItemKind.Keyword, detail: 'the pickup directory' },
  ];
  return [
    ...missingNames(configuration, ['source']),
    ...[...loopback, ...reserved, ...privateRanges, ...everyone].filter(
      ({ label }) => countDefinitions(configuration, ['source'], label) === 0,
    ),
  ];
};

/** The addresses that `smtp-source-host` lines of the configuration give, but for one that stands here already. */
export function ownAddresses({ configuration, text, start, end }: ValueRequest): Suggestion[] {
  const here = text.slice(start, end);
  const found = new Set<string>();
  for (const { tree } of configuration.files.values()) {
    for (const line of tree.lines) {
      if (line.name === 'smtp-source-host' && line.kind === 'directive' && found.size < MAX_ADDRESSES) {
        const [address = ''] = line.text.slice(line.valueStart, line.valueEnd).split(/\s/, 1);
        if (/^[\d.]+$|^[\da-f:]+$/i.test(address) && !here.startsWith(address)) {
          found.add(address);
        }
      }
    }
  }
  return [...found].map((label) => range(label, 'an address that mail is sent from'));
}
