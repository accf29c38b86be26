import { booleanOf } from '../../model/boolean';
import { firstUnitEndingAt } from '../../model/file-model';
import { type Listener, listenerIn } from '../../model/listeners';
import { layersFor, type Source, settingIn, sourcesOf } from '../../model/sources';
import { directiveIn } from '../../schema/lookup';
import { parseCidrPort } from '../../schema/values/endpoint';
import { knownPort } from '../../schema/values-known';
import { bullets, code, paragraphs } from '../describe/markdown';
import { describeAddresses } from './addresses';
import { linkTo, linkToMention } from './places';
import { describePort } from './port';
import type { Explain, HoverValue } from './value';

/** All IPv4 clients: those that only a `<source 0/0>` speaks of. */
const anyone = { version: 4, first: 0n, last: 2n ** 32n - 1n } as const;

/** Address and port of a listener: what the port is for, and what this listener and its source make of it. */
export const explainListener: Explain = (value) => {
  const endpoint = parseCidrPort(value.text);
  if (!endpoint.ok) {
    return undefined;
  }
  const unit = value.file.units[firstUnitEndingAt(value.file.units, value.at)];
  const listener = unit && listenerIn(value.configuration, unit);
  const known = knownPort(endpoint.port);
  const address = value.text.slice(0, value.text.lastIndexOf(':')).replace(/^\[(.*)\]$/, '$1');
  return {
    text: paragraphs(
      known === undefined ? `**Port ${endpoint.port}**` : describePort(known),
      listener && bullets([tlsOf(listener, endpoint.port), ...accessOf(value, listener)]),
      describeAddresses(endpoint.cidr, address),
    ),
  };
};

/** How connections begin, and whether that is what clients of the port expect. */
function tlsOf({ immediateTls, form }: Listener, port: number): string {
  const encryption = knownPort(port)?.encryption;
  if (immediateTls) {
    const clash =
      encryption === 'starttls' && port !== 2525
        ? `; clients of port ${port} begin in clear and can’t connect`
        : '';
    return `**Here** TLS starts with the connection (\`immediate-tls yes\`)${clash}`;
  }
  if (encryption !== 'implicit-tls') {
    return '**Here** connections begin in clear';
  }
  const way =
    form === 'block'
      ? 'add `immediate-tls yes`'
      : `write it as a block, \`<smtp-listener …:${port}>\`, with \`immediate-tls yes\``;
  return `**Here connections begin in clear**, so clients that start TLS at once, as this port is for, can’t connect: ${way}`;
}

/** What the source that it selects, or else that of all clients, says about STARTTLS and logging in. */
function accessOf(value: HoverValue, listener: Listener): string[] {
  const sources = sourcesOf(value.configuration);
  const layers = layersFor(sources, anyone, listener.source);
  const named = listener.source === undefined ? undefined : sources.byName.get(listener.source.toLowerCase());
  if (listener.source !== undefined && named === undefined) {
    return [`Its settings come from ${code(`<source ${listener.source}>`)}, which isn’t defined here`];
  }
  const [block] = named?.blocks ?? [];
  const origin =
    block === undefined
      ? 'No source is named, so that of the client’s address holds; for clients that only `<source 0/0>` speaks of:'
      : `Its settings come from ${code(`<source ${block.name}>`)} (${linkToMention(block, value.file)}):`;
  const starttls = listener.immediateTls ? [] : [starttlsOf(value, layers)];
  return [`${origin}\n${[...starttls, loginOf(value, layers)].map((point) => `  - ${point}`).join('\n')}`];
}

function starttlsOf(value: HoverValue, layers: readonly Source[]): string {
  const offered = switchIn(value, layers, 'allow-starttls');
  const required = switchIn(value, layers, 'require-starttls-before-auth');
  if (!offered.on) {
    return `STARTTLS is **not offered** (${offered.from})`;
  }
  const demand = required.on
    ? `and required before logging in (${required.from})`
    : `but not required before logging in (${required.from})`;
  return `STARTTLS is offered (${offered.from}) ${demand}`;
}

function loginOf(value: HoverValue, layers: readonly Source[]): string {
  const required = switchIn(value, layers, 'require-auth');
  const allowed = switchIn(value, layers, 'allow-auth');
  if (required.on) {
    return `logging in is required (${required.from})`;
  }
  return allowed.on
    ? `logging in is possible, not required (${required.from})`
    : `logging in is not offered (${allowed.from})`;
}

/** A switch as it holds for clients, with the place that sets it. */
function switchIn(
  { file }: HoverValue,
  layers: readonly Source[],
  name: string,
): { on: boolean; from: string } {
  const setting = settingIn(layers, name);
  const on = setting && booleanOf(setting.value);
  if (setting === undefined || on === undefined) {
    return {
      on: booleanOf(directiveIn(name, 'source')?.default ?? '') === true,
      from: `default of \`${name}\``,
    };
  }
  const { unit, offset } = setting;
  return { on, from: `\`${name}\`, ${linkTo(unit.file, unit.first + offset, file)}` };
}
