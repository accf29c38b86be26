import { CompletionItemKind } from 'vscode-languageserver-types';
import { type KnownPort, knownPorts } from '../../../schema/values-known';
import { pieceAt } from '../../argument';
import type { Suggestion } from '../suggestion';
import { ownAddresses } from './addresses';
import type { Provider, ValueRequest } from './request';

/** Ports on which mail is taken in, and those that mail is handed on to. */
const listening = [587, 465, 25, 2525];
const sending = [25, 587, 465, 2525];
const web = [8080, 443, 80];

/** Ports with their meaning; those of web servers for the web monitor, else those of mail. */
export const ports: Provider = ({ directive }) =>
  portSuggestions(directive.startsWith('http') ? web : sending);

/** Where a listener listens: `ADDRESS:PORT`. Behind the colon the ports, before it the addresses. */
export const endpoints: Provider = (request) => {
  const { typed, start, end, tag } = request;
  const colon = portColon(typed);
  const usual = tag === 'transmissions-api-listener' ? web : listening;
  if (colon >= 0) {
    return portSuggestions(usual).map((suggestion) => ({ ...suggestion, start: start + colon + 1, end }));
  }
  return [
    { label: '0.0.0.0', kind: CompletionItemKind.Value, detail: 'every IPv4 address of this machine' },
    { label: '127.0.0.1', kind: CompletionItemKind.Value, detail: 'this machine only' },
    { label: '[::]', kind: CompletionItemKind.Value, detail: 'every IPv6 address of this machine' },
    ...ownAddresses(request),
  ].map((address) => withColon(address, request));
};

/** Hosts of `smtp-hosts` (guide §3.3.10.90): the forms of a host, and behind a colon the ports. */
export const hosts: Provider = ({ text, argumentStart, argumentEnd, character }) => {
  const { start, end } = pieceAt(text, argumentStart, argumentEnd, character, ',;');
  const typed = text.slice(start, character);
  const colon = /^lookup-mx:[^:]*$/i.test(typed) ? -1 : portColon(typed);
  if (colon >= 0) {
    return portSuggestions(sending).map((suggestion) => ({ ...suggestion, start: start + colon + 1, end }));
  }
  return [
    {
      label: 'lookup-mx:',
      kind: CompletionItemKind.Keyword,
      detail: 'the MX hosts of another domain',
      snippet: `lookup-mx:\${1:DOMAIN}`,
      start,
      end,
    },
    {
      label: '[IP]',
      kind: CompletionItemKind.Value,
      detail: 'an address',
      insert: '[]',
      snippet: `[\${1:IP}]`,
      filter: '[',
      start,
      end,
    },
  ];
};

/** Where the colon before a port stands; -1 while the address is still being written. */
function portColon(typed: string): number {
  const colon = typed.lastIndexOf(':');
  const isAddress = typed.indexOf(':') !== colon && !typed.startsWith('[');
  return colon < 0 || isAddress || typed.lastIndexOf(']') > colon ? -1 : inBrackets(typed, colon);
}

/** A colon inside of brackets belongs to an IPv6 address. */
function inBrackets(typed: string, colon: number): number {
  return typed.startsWith('[') && !typed.includes(']') ? -1 : colon;
}

/** An address with its colon; where one is there already, up to that. */
function withColon(address: Suggestion, { text, start, end }: ValueRequest): Suggestion {
  const colon = portColon(text.slice(start, end));
  return colon < 0
    ? { ...address, insert: `${address.label}:`, again: true }
    : { ...address, start, end: start + colon };
}

function portSuggestions(numbers: readonly number[]): Suggestion[] {
  return numbers
    .flatMap((port) => knownPorts.find((known) => known.port === port) ?? [])
    .map((known) => ({
      label: String(known.port),
      kind: CompletionItemKind.Constant,
      note: known.name,
      detail: known.purpose,
      documentation: describePort(known),
    }));
}

function describePort({ purpose, tls, rfc, guide }: KnownPort): string {
  const evidence = [rfc, guide === undefined ? undefined : `guide §${guide}`].filter(
    (text) => text !== undefined,
  );
  return [purpose, tls, evidence.length === 0 ? '' : `(${evidence.join(', ')})`]
    .filter((text) => text !== '')
    .join('\n\n');
}
