import { fillIn } from './patterns';
import type { GroupPlan, ListenerPlan, Login, Member } from './plan';
import type { Remarks } from './remarks';
import { type Block, type Entry, type Printed, printOnce, type Section } from './tree';
import type { GeneratorOptions } from './types';

/** What the blocks of all groups have in common. */
interface Common {
  readonly options: GeneratorOptions;
  readonly domains: DomainBlocks;
  readonly remarks: Remarks;
}

/** The blocks of one group in the order in which they are read best: from the client to the delivery. */
export function sectionsOf(plan: GroupPlan, common: Common): Section[] {
  const { options } = common;
  const sections: Section[] = [];
  const written = new Set<string>();
  for (const listener of plan.listeners) {
    sections.push(listenerSection(listener, options));
    if (!written.has(listener.source)) {
      written.add(listener.source);
      sections.push(submissionSource(listener));
    }
  }
  for (const login of plan.logins) {
    sections.push(userSection(login, common.remarks), userSource(login, plan.name));
  }
  for (const member of plan.members) {
    sections.push({ kind: 'virtual-mtas', comments: [], block: virtualMta(member, common) });
  }
  return plan.pool === undefined ? sections : [...sections, poolSection(plan, options)];
}

function listenerSection(
  { address, port, tls, identity, source }: ListenerPlan,
  options: GeneratorOptions,
): Section {
  const { host, domain, client } = identity;
  const certificate = fillIn(options.tlsPath, { host, domain, ip: client.replace(/[.:]+/g, '-') });
  const children: Entry[] = [];
  if (tls === 'immediate') {
    children.push(['immediate-tls', 'yes']);
  }
  if (tls !== 'none') {
    children.push(['tls-certificate', certificate]);
  }
  children.push(['source', source]);
  const argument = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return { kind: 'listeners', comments: [], block: { name: 'smtp-listener', argument, children } };
}

const comments: Readonly<Record<ListenerPlan['tls'], readonly string[]>> = {
  starttls: ['before login: STARTTLS and a login are demanded, nothing may be relayed'],
  immediate: ['before login: TLS from the start and a login are demanded, nothing may be relayed'],
  none: [
    'NO TLS: whoever can listen in on this network can read all mail that is handed in here, and may',
    'read or change logins. Only for a closed network; keep this listener out of reach of the Internet.',
    'before login: a login is demanded, nothing may be relayed',
  ],
};

const beforeLogin: readonly Entry[] = [
  ['require-auth', 'true'],
  ['allow-unencrypted-plain-auth', 'no'],
  ['smtp-max-auth-failure-rate', '5/min'],
  ['always-allow-relaying', 'no'],
];

const submission: Readonly<Record<ListenerPlan['tls'], Printed>> = {
  starttls: printOnce([
    ['smtp-service', 'yes'],
    ['allow-starttls', 'yes'],
    ['require-starttls-before-auth', 'yes'],
    ...beforeLogin,
  ]),
  immediate: printOnce([['smtp-service', 'yes'], ...beforeLogin]),
  none: printOnce([
    ['smtp-service', 'yes'],
    'pmta-lint-disable-next-line auth-without-tls -- a closed network, as said above',
    ...beforeLogin,
  ]),
};

function submissionSource({ source, tls }: ListenerPlan): Section {
  return {
    kind: 'sources',
    comments: comments[tls],
    block: { name: 'source', argument: source, children: [submission[tls]] },
  };
}

/** A login that lacks its user or password is written as a comment, so that nobody can log in with a placeholder. */
function userSection({ user, password, source }: Login, remarks: Remarks): Section {
  if (user !== undefined && password !== undefined) {
    const children: Entry[] = [...remarks.ofPassword(user), ['password', password], ['source', source]];
    return {
      kind: 'users',
      comments: ['after login'],
      block: { name: 'smtp-user', argument: user, children },
    };
  }
  return {
    kind: 'users',
    comments: [
      `after login: choose ${user === undefined ? 'a user and a password' : 'a password'}, then take the marks off these lines`,
      `<smtp-user ${user ?? 'USER'}>`,
      '    password PASSWORD',
      `    source ${source}`,
      '</smtp-user>',
    ],
  };
}

const afterLogin = printOnce([
  ['smtp-service', 'yes'],
  ['require-auth', 'true'],
  ['always-allow-relaying', 'yes'],
]);
const hideSource = printOnce([['hide-message-source', 'yes']]);

function userSource({ source }: Login, target: string): Section {
  const children: Entry[] = [afterLogin, ['default-virtual-mta', target], hideSource];
  return { kind: 'sources', comments: [], block: { name: 'source', argument: source, children } };
}

function virtualMta({ name, identities }: Member, { options, domains, remarks }: Common): Block {
  const children: Entry[] = [];
  const keys = new Set<string>();
  const hosts = new Set<string>();
  for (const identity of identities) {
    const { delivery, host, selector, domain } = identity;
    const value = `${delivery} ${host}`;
    if (!hosts.has(value)) {
      hosts.add(value);
      children.push(...remarks.ofHost(identity), ['smtp-source-host', value]);
    }
    if (selector !== undefined && domain !== undefined) {
      keys.add(`${selector},${domain},${keyPath(options, selector, domain)}`);
    }
  }
  for (const key of keys) {
    children.push(['domain-key', key]);
  }
  children.push(keys.size > 0 ? domains.signed : domains.unsigned);
  return { name: 'virtual-mta', argument: name, children };
}

/** Where the private key of a selector and domain is. */
export function keyPath({ dkimPath }: GeneratorOptions, selector: string, domain: string): string {
  return fillIn(dkimPath, { vault: '{vault}', selector, domain });
}

/** The `<domain>` blocks of every virtual MTA, with and without a key to sign with. */
interface DomainBlocks {
  readonly signed: Printed;
  readonly unsigned: Printed;
}

/** The `<domain>` blocks that all virtual MTAs have in common. */
export function domainBlocksOf(options: GeneratorOptions): DomainBlocks {
  return {
    signed: printOnce(domainBlocks(options, true)),
    unsigned: printOnce(domainBlocks(options, false)),
  };
}

function domainBlocks({ rates }: GeneratorOptions, signs: boolean): Block[] {
  const everywhere: Entry[] = [...(signs ? [['dkim-sign', 'yes'] as const] : []), ['use-starttls', 'yes']];
  const byDomain = new Map<string, string>(rates.map(({ domain, rate }) => [domain.toLowerCase(), rate]));
  const all = byDomain.get('*');
  return [
    domainBlock('*', all === undefined ? everywhere : [...everywhere, ['max-msg-rate', all]]),
    ...[...byDomain]
      .filter(([domain]) => domain !== '*')
      .map(([domain, rate]) => domainBlock(domain, [['max-msg-rate', rate]])),
  ];
}

function domainBlock(argument: string, children: readonly Entry[]): Block {
  return { name: 'domain', argument, children };
}

function poolSection({ name, pool }: GroupPlan, { warmUp }: GeneratorOptions): Section {
  const { members = [], cold = [] } = pool ?? {};
  const children: Entry[] = [
    ...members.map((member): Entry => ['virtual-mta', member]),
    ...cold.map((member): Entry => ['cold-virtual-mta', member]),
  ];
  if (cold.length > 0 && warmUp !== undefined) {
    children.push(domainBlock('*', [['max-cold-virtual-mta-msg', warmUp.limits]]));
  }
  return { kind: 'pools', comments: [], block: { name: 'virtual-mta-pool', argument: name, children } };
}
