import { recogniseLine } from '../schema/ip-lines/recognise';
import { readRole } from '../schema/ip-lines/roles';
import type { FieldProblem, LineIdentity, Role } from '../schema/ip-lines/types';
import { formatIp } from '../schema/values/ip';
import { type HostCounter, sendersOf } from './expand';
import { wrongPort } from './options';
import {
  type Counts,
  type GeneratorOptions,
  type Identity,
  type IdentityEdit,
  keyOf,
  type Problem,
  placeOf,
} from './types';

/** The most identities that one paste may have. */
const MAX_IDENTITIES = 65_536;

/** What the lines of a paste say, each by itself. */
export interface Reading {
  readonly identities: Identity[];
  readonly problems: Problem[];
  readonly counts: Counts;
}

/** What is known while a paste is read. */
interface Reader {
  readonly options: GeneratorOptions;
  readonly identities: Identity[];
  readonly problems: Problem[];
  readonly hosts: HostCounter;
  readonly hasEdits: boolean;
}

/**
 * Reads a paste line by line. Gives control back after every `step` lines with the number of lines read and of all lines, so
 * that whoever runs it can show progress or stop.
 */
export function* readLines(
  text: string,
  options: GeneratorOptions,
  step: number,
): Generator<{ done: number; total: number }, Reading> {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') {
    lines.pop();
  }
  const hasEdits = Object.keys(options.edits).length > 0;
  const reader: Reader = { options, identities: [], problems: [], hosts: new Map(), hasEdits };
  const became = { generated: 0, skipped: 0, refused: 0 };
  for (const [at, line] of lines.entries()) {
    became[readLine(reader, at, line)]++;
    if ((at + 1) % step === 0) {
      yield { done: at + 1, total: lines.length };
    }
  }
  const { identities, problems } = reader;
  return { identities, problems, counts: { read: lines.length, ...became } };
}

function readLine(reader: Reader, at: number, line: string): 'generated' | 'skipped' | 'refused' {
  const { answers, template } = reader.options;
  const known =
    template === 'client-delivery' ? { 'two-addresses': 'client-delivery' as const, ...answers } : answers;
  const reading = recogniseLine(line, known);
  switch (reading.kind) {
    case 'identities':
      return addIdentities(reader, at, reading.identities);
    case 'ambiguous':
      reader.problems.push({ line: at, kind: 'ambiguous', ...reading.problem, choices: reading.choices });
      return 'refused';
    case 'wrong':
      return refuse(reader, at, reading.problems);
    default:
      return 'skipped';
  }
}

function addIdentities(
  reader: Reader,
  line: number,
  found: readonly LineIdentity[],
): 'generated' | 'refused' {
  const added: Identity[] = [];
  for (const identity of found) {
    const { field, address } = identity.delivery;
    const senders = sendersOf(identity, reader.options.hostPattern, reader.hosts);
    if (!senders.ok) {
      return refuse(reader, line, [{ start: field.start, end: field.end, message: senders.message }]);
    }
    if (reader.identities.length + senders.senders.length > MAX_IDENTITIES) {
      const message = `a paste may have ${MAX_IDENTITIES} addresses at most: the rest needs a second one`;
      return refuse(reader, line, [{ start: field.start, end: field.end, message }]);
    }
    const badPort = portOf(identity);
    const wrong = badPort === undefined ? undefined : wrongPort(badPort, reader.options.template);
    if (wrong !== undefined) {
      return refuse(reader, line, [{ start: field.start, end: field.end, message: wrong }]);
    }
    if (senders.leftOut.length > 0 && address.kind === 'many') {
      const message = `${senders.leftOut.join(' and ')} can't be the address of a host in this network: left out`;
      reader.problems.push({ line, start: field.start, end: field.end, kind: 'notice', message });
    }
    for (const { address: delivery, host } of senders.senders) {
      added.push(identityOf(reader.options, identity, { line, part: added.length, delivery, host }));
    }
  }
  return edited(reader, line, added);
}

/** Applies what the user changed by hand; a change that can't be used refuses the line. */
function edited(reader: Reader, line: number, added: readonly Identity[]): 'generated' | 'refused' {
  if (!reader.hasEdits) {
    for (const identity of added) {
      reader.identities.push(identity);
    }
    return 'generated';
  }
  const wrong: FieldProblem[] = [];
  const changed = added.map((identity) => {
    const edit = reader.options.edits[keyOf(identity)];
    return edit === undefined ? identity : applyEdit(identity, edit, wrong);
  });
  if (wrong.length > 0) {
    return refuse(reader, line, wrong);
  }
  for (const identity of changed) {
    reader.identities.push(identity);
  }
  return 'generated';
}

function applyEdit(identity: Identity, edit: IdentityEdit, wrong: FieldProblem[]): Identity {
  const values: Partial<Record<Role, string>> = {};
  for (const role of ['name', 'host', 'selector', 'user', 'password'] as const) {
    const text = edit[role];
    if (text === undefined || text === '') {
      continue;
    }
    const reading = readRole(role, text);
    if (reading.ok) {
      values[role] = reading.value;
    } else {
      const { start, end } = placeOf(identity, role);
      wrong.push({ start, end, message: reading.message });
    }
  }
  return { ...identity, ...values };
}

function identityOf(
  options: GeneratorOptions,
  found: LineIdentity,
  { line, part, delivery, host }: Pick<Identity, 'line' | 'part' | 'delivery' | 'host'>,
): Identity {
  const { client, format, domain, name, user, password } = found;
  const address = client?.address;
  const identity: { -readonly [K in keyof Identity]: Identity[K] } = {
    line,
    part,
    format,
    client: address?.kind === 'one' ? formatIp(address.ip) : delivery,
    delivery,
    host,
    found,
  };
  // One by one: a paste may have many thousand lines, and spreading costs more than all the rest.
  const port = portOf(found);
  if (port !== undefined) {
    identity.port = port;
  }
  if (domain !== undefined) {
    identity.domain = domain.text;
  }
  const selector = found.selector?.text ?? (domain === undefined ? '' : options.selector);
  if (selector !== '') {
    identity.selector = selector;
  }
  if (name !== undefined) {
    identity.name = name.text;
  }
  if (user !== undefined) {
    identity.user = user.text;
  }
  if (password !== undefined) {
    identity.password = password.text;
  }
  return identity;
}

function portOf({ client, delivery }: LineIdentity): number | undefined {
  const { address } = client ?? delivery;
  return address.kind === 'one' ? address.port : undefined;
}

function refuse(reader: Reader, line: number, problems: readonly FieldProblem[]): 'refused' {
  for (const problem of problems) {
    reader.problems.push({ line, kind: 'refused', ...problem });
  }
  return 'refused';
}
