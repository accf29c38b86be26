import { quote } from '../values/result';
import { looksLikeAddress, readAddress } from './address-field';
import { isHeader, isTableRule } from './header';
import { readRole, roleNames } from './roles';
import { type SplitLine, splitLine } from './split';
import type {
  AddressField,
  Answers,
  Choice,
  Field,
  FieldProblem,
  LineFormat,
  LineIdentity,
  LineReading,
  Role,
  Value,
} from './types';

/** The fields of each format, in order; `short` lines may end after the address or the host name. */
const formatRoles: Readonly<Record<LineFormat, readonly Role[]>> = {
  authenticated: ['ip', 'selector', 'domain', 'host', 'user', 'password'],
  'client-delivery': ['client', 'delivery', 'selector', 'domain', 'host', 'name'],
  plain: ['ip', 'selector', 'domain', 'host', 'name'],
  short: ['ip', 'host', 'domain'],
};

/**
 * Reads one line of a paste. The format is found from the shapes of the fields alone; what fits two readings is asked.
 * @param line without its line end
 * @param answers what the user said about lines that can be read in two ways
 */
export function recogniseLine(line: string, answers: Answers = {}): LineReading {
  const first = line.replace(/^[\s\u00a0\ufeff]+/, '').charAt(0);
  if (first === '') {
    return { kind: 'blank' };
  }
  if (first === '#') {
    return { kind: 'comment' };
  }
  const split = withoutComment(line, splitLine(line));
  const { fields } = split;
  if (!looksLikeAddress(fields[0]?.text ?? '') && (isHeader(fields) || isTableRule(line))) {
    return { kind: 'header' };
  }
  return readFields(line, split, answers);
}

function readFields(line: string, { fields, separator }: SplitLine, answers: Answers): LineReading {
  const [first, second, third] = fields;
  if (first === undefined || !looksLikeAddress(first.text)) {
    return notAnAddress(first ?? { text: '', start: 0, end: line.length });
  }
  const count = fields.length;
  const two = second !== undefined && looksLikeAddress(second.text);
  if (two && count < 4) {
    return readTwoAddresses(fields, answers);
  }
  if (count > 6) {
    return tooMany(fields, separator);
  }
  if (two) {
    return count === 4
      ? lacking(
          'client-delivery',
          fields,
          'after two addresses come selector, domain, host name and, if you like, a name',
        )
      : readAs('client-delivery', fields);
  }
  if (count === 6) {
    return readAs('authenticated', fields);
  }
  if (count === 5) {
    const isUser = fields[4]?.text.includes('@') === true;
    return isUser
      ? lacking('authenticated', fields, 'after the user comes a password')
      : readAs('plain', fields);
  }
  if (count === 4) {
    return readAs('plain', fields);
  }
  return second !== undefined && third !== undefined
    ? readHostAndDomain(fields, second, third, answers)
    : readAs('short', fields);
}

/** Two addresses and perhaps a host name: a client and a delivery address, or two senders. */
function readTwoAddresses(fields: readonly Field[], answers: Answers): LineReading {
  const [first, second, third] = fields;
  if (first === undefined || second === undefined) {
    return { kind: 'blank' };
  }
  if (third !== undefined && looksLikeAddress(third.text)) {
    return wrongAt(
      third,
      3,
      'one line holds one address, or a client and a delivery address; put each address on a line of its own',
    );
  }
  switch (answers['two-addresses']) {
    case 'client-delivery':
      return readRoles('client-delivery', fields, ['client', 'delivery', 'host']);
    case 'separate': {
      const rest = fields.slice(2);
      const readings = [first, second].map((address) => readAs('short', [address, ...rest]));
      const wrongOne = readings.find((reading) => reading.kind === 'wrong');
      return (
        wrongOne ?? {
          kind: 'identities',
          identities: readings.flatMap((reading) =>
            reading.kind === 'identities' ? reading.identities : [],
          ),
        }
      );
    }
    default:
      return ask(first, second, `field 2: ${quote(second.text)} is a second address: say what it is for`, [
        choice(
          'two-addresses',
          'client-delivery',
          'Clients connect to the first address, mail leaves from the second',
        ),
        choice('two-addresses', 'separate', 'Two senders with an address each'),
      ]);
  }
}

/** `ip, host, domain`, unless the last name is below the one before it: then they may be the other way round. */
function readHostAndDomain(
  fields: readonly Field[],
  second: Field,
  third: Field,
  answers: Answers,
): LineReading {
  const below = third.text.toLowerCase().endsWith(`.${second.text.toLowerCase()}`);
  if (!below || answers['host-and-domain'] === 'host-first') {
    return readAs('short', fields);
  }
  if (answers['host-and-domain'] === 'domain-first') {
    return readRoles('short', fields, ['ip', 'domain', 'host']);
  }
  const message = `fields 2 and 3: which is the host name, ${quote(second.text)} or ${quote(third.text)}?`;
  return ask(second, third, message, [
    choice('host-and-domain', 'domain-first', 'First the domain, then the host name'),
    choice('host-and-domain', 'host-first', 'First the host name, then the domain'),
  ]);
}

function readAs(format: LineFormat, fields: readonly Field[]): LineReading {
  return readRoles(format, fields, formatRoles[format]);
}

/** Reads each field as what its place says, and tells of every field that isn't that. */
function readRoles(format: LineFormat, fields: readonly Field[], roles: readonly Role[]): LineReading {
  const problems: FieldProblem[] = [];
  const values: Partial<Record<TextRole, Value>> = {};
  const addresses: Partial<Record<AddressRole, LineIdentity['delivery']>> = {};
  const count = Math.min(fields.length, roles.length);
  for (let index = 0; index < count; index++) {
    const field = fields[index];
    const role = roles[index];
    if (field === undefined || role === undefined) {
      continue;
    }
    if (field.text === '') {
      problems.push(problemAt(field, index + 1, `the ${roleNames[role]} is missing`));
    } else if (isAddressRole(role)) {
      const reading = readAddress(field.text);
      const misplaced = reading.ok ? misplacedPart(role, reading.address) : undefined;
      if (misplaced !== undefined) {
        problems.push(problemAt(field, index + 1, misplaced));
      } else if (reading.ok) {
        addresses[role] = { address: reading.address, field };
      } else {
        problems.push(problemAt(field, index + 1, reading.message));
      }
    } else {
      const reading = readRole(role, field.text);
      if (reading.ok) {
        values[role] = { text: reading.value, field };
      } else {
        problems.push(problemAt(field, index + 1, reading.message));
      }
    }
  }
  const delivery = addresses.delivery ?? addresses.ip;
  if (problems.length > 0 || delivery === undefined) {
    return { kind: 'wrong', problems };
  }
  const { client } = addresses;
  return { kind: 'identities', identities: [{ format, ...values, ...(client && { client }), delivery }] };
}

type AddressRole = 'ip' | 'client' | 'delivery';
type TextRole = Exclude<Role, AddressRole>;

function isAddressRole(role: Role): role is AddressRole {
  return role === 'ip' || role === 'client' || role === 'delivery';
}

/** What an address field may not hold in its place. */
function misplacedPart(role: AddressRole, address: AddressField): string | undefined {
  if (role === 'delivery' && address.kind === 'one' && address.port !== undefined) {
    return 'mail leaves from this address: the port belongs to the client address, in field 1';
  }
  return role === 'client' && address.kind === 'many'
    ? 'clients connect to one address, not to several'
    : undefined;
}

/**
 * Leaves out a comment at the line's end: fields from one that begins with `#`. A password may be meant to begin with it,
 * so that the sixth field of a line that is split at a character stays, to be refused.
 */
function withoutComment(line: string, split: SplitLine): SplitLine {
  if (!line.includes('#')) {
    return split;
  }
  const { separator, fields } = split;
  const at = fields.findIndex(({ text, start }) => text.startsWith('#') && line[start] === '#');
  if (at > 0 && !mayBePassword(fields, at, separator)) {
    return { separator, fields: fields.slice(0, at) };
  }
  const last = fields.at(-1);
  const hash = last === undefined ? -1 : last.text.search(/\s#/);
  if (
    last === undefined ||
    hash < 0 ||
    mayBePassword(fields, fields.length - 1, '|') ||
    line[last.start] === '"'
  ) {
    return split;
  }
  const text = last.text.slice(0, hash).trimEnd();
  return {
    separator,
    fields: [...fields.slice(0, -1), { text, start: last.start, end: last.start + text.length }],
  };
}

function mayBePassword(fields: readonly Field[], at: number, separator: SplitLine['separator']): boolean {
  return (
    at === 5 &&
    (separator !== ' ' || fields[4]?.text.includes('@') === true) &&
    !looksLikeAddress(fields[1]?.text ?? '')
  );
}

function notAnAddress(field: Field): LineReading {
  return wrongAt(field, 1, `${quote(field.text)} is not an IP address`);
}

function tooMany(fields: readonly Field[], separator: SplitLine['separator']): LineReading {
  const seventh = fields[6] ?? { text: '', start: 0, end: 0 };
  const last = fields.at(-1) ?? seventh;
  const character = { '|': '|', '\t': 'a tab', ';': ';', ',': ',', ' ': 'a blank' }[separator];
  const advice = `a line has six at most; put a password with ${character} in it in double quotes`;
  return {
    kind: 'wrong',
    problems: [
      { start: seventh.start, end: last.end, message: `there are ${fields.length} fields: ${advice}` },
    ],
  };
}

function lacking(format: LineFormat, fields: readonly Field[], message: string): LineReading {
  const read = readAs(format, format === 'authenticated' ? fields : fields.slice(0, 2));
  const last = fields.at(-1);
  const problems = read.kind === 'wrong' ? read.problems : [];
  const end = last?.end ?? 0;
  return {
    kind: 'wrong',
    problems: [
      ...problems,
      { start: last?.start ?? 0, end, message: `field ${fields.length + 1} is missing: ${message}` },
    ],
  };
}

function ask(first: Field, last: Field, message: string, choices: readonly Choice[]): LineReading {
  return { kind: 'ambiguous', problem: { start: first.start, end: last.end, message }, choices };
}

function choice<Q extends keyof Answers>(
  question: Q,
  answer: NonNullable<Answers[Q]>,
  label: string,
): Choice {
  return { question, answer, label };
}

function wrongAt(field: Field, number: number, message: string): LineReading {
  return { kind: 'wrong', problems: [problemAt(field, number, message)] };
}

function problemAt({ start, end }: Field, number: number, message: string): FieldProblem {
  return { start, end, message: `field ${number}: ${message}` };
}
