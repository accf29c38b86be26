import type { Param, ValueType } from '../types';
import { parseAddressPattern } from './address-pattern';
import { parseBoolean, parseChoice } from './choice';
import { parseCidr } from './cidr';
import { parseCipherString } from './cipher-string';
import { parseDailyLimit } from './daily-limit';
import { parseDataRate } from './data-rate';
import { macrosIn, parseDomainPattern } from './domain-pattern';
import { parseDuration } from './duration';
import { parseEmail } from './email';
import { parseCidrPort, parseHostPort, parseIpPort } from './endpoint';
import { parseHostList } from './host-list';
import { parseHostname } from './hostname';
import { parseInteger } from './integer';
import { parseIp } from './ip';
import { parseKeyFile } from './key-file';
import { parseHeaderName, parseMacroName, parseSelector } from './names';
import { nearestWord } from './nearest-word';
import { parsePatternActions } from './pattern-action';
import { parsePatternResult } from './pattern-result';
import { parsePort } from './port';
import { parseRate } from './rate';
import { parseRecordField } from './record-field';
import { parseRecordType } from './record-type';
import { parseRegex } from './regex';
import { type Failure, failure, quote } from './result';
import { parseSignalsSwitch } from './signals-switch';
import { parseSize } from './size';
import { parseSourceOption } from './source-option';
import { parseUrl } from './url';
import { anyOf } from './wording';

type Parser = (text: string, param: Param) => { readonly ok: true } | Failure;

const fits = { ok: true } as const;

/** The parser of each type. A type without one takes any text: names, paths, secrets, what others look at. */
const parsers: Partial<Record<ValueType, Parser>> = {
  boolean: parseBoolean,
  integer: parseInteger,
  enum: (text, { words = [] }) => parseChoice(text, words),
  duration: parseDuration,
  rate: parseRate,
  'data-rate': parseDataRate,
  size: parseSize,
  'daily-limit': parseDailyLimit,
  ip: parseIp,
  cidr: parseCidr,
  'ip-range': parseCidr,
  port: parsePort,
  'cidr-port': parseCidrPort,
  'cipher-string': parseCipherString,
  'host-port': parseHostPort,
  'ip-port': parseIpPort,
  hostname: parseHostname,
  domain: parseHostname,
  'domain-pattern': parseDomainPattern,
  'domain-or-macro': (text) => (macrosIn(text).length > 0 ? fits : parseDomainPattern(text)),
  email: parseEmail,
  'address-pattern': parseAddressPattern,
  regex: parseRegex,
  include: (text) => (/^https?:/i.test(text) ? parseUrl(text) : fits),
  url: parseUrl,
  'key-file': parseKeyFile,
  'header-name': parseHeaderName,
  selector: parseSelector,
  'macro-name': parseMacroName,
  'host-list': parseHostList,
  'record-type': parseRecordType,
  'record-field': parseRecordField,
  'pattern-result': parsePatternResult,
  'pattern-action': parsePatternActions,
  'source-option': parseSourceOption,
  'signals-switch': parseSignalsSwitch,
};

/** What a value of a type is called in messages. */
const named: Partial<Record<ValueType, string>> = {
  boolean: 'yes or no',
  integer: 'a whole number',
  duration: 'a time interval such as 30m',
  rate: 'a rate such as 100/h',
  size: 'a size such as 25M',
  ip: 'an IP address',
  'ip-range': 'a range of addresses',
  cidr: 'an IP address or network',
  'ip-port': 'an IP address with or without a port',
  port: 'a port from 1 to 65535',
  regex: 'a regular expression between slashes',
  email: 'an email address',
  'address-pattern': 'an address or a pattern for addresses',
};

/** Types whose form the guide gives so exactly that a value of another form is surely refused (§3.2). */
const exact: ReadonlySet<ValueType> = new Set<ValueType>([
  'boolean',
  'integer',
  'enum',
  'duration',
  'rate',
  'data-rate',
  'size',
  'ip',
  'cidr',
  'ip-range',
  'port',
  'regex',
]);

/** Whether a value that a parameter doesn't take is surely refused. */
export function isExact({ type, or = [] }: Param): boolean {
  return exact.has(type) && or.every((other) => exact.has(other));
}

/**
 * Why a text is no value of a parameter; undefined when it is one.
 * @param text one value: of a list, one piece
 */
export function failureOf(text: string, param: Param): Failure | undefined {
  const { type, or = [], words = [] } = param;
  const lower = text.toLowerCase();
  if (words.some((word) => word.toLowerCase() === lower)) {
    return undefined;
  }
  const failures: Failure[] = [];
  for (const one of [type, ...or]) {
    const result = parsers[one]?.(text, param) ?? fits;
    if (result.ok) {
      return undefined;
    }
    failures.push(result);
  }
  return mostTelling(text, param, failures);
}

/** Of the failures of all types that a parameter takes, the one to tell; or one that names all that it takes. */
function mostTelling(text: string, param: Param, failures: readonly Failure[]): Failure | undefined {
  const { type, or = [], words = [] } = param;
  const [first] = failures;
  const pattern = text.startsWith('/') ? failures[[type, ...or].indexOf('regex')] : undefined;
  const helpful = pattern ?? failures.find(({ suggestion }) => suggestion !== undefined);
  const alike = failures.every(({ message }) => message === first?.message);
  const alone = alike && (words.length === 0 || type === 'enum' || first?.unsure);
  if (helpful !== undefined || alone) {
    return helpful ?? first;
  }
  const meant = nearestWord(text, words);
  const takes = anyOf([...[type, ...or].flatMap((one) => named[one] ?? []), ...words]);
  const advice = meant === undefined ? `write ${takes}` : `did you mean ${meant}?`;
  const unsure = failures.some((one) => one.unsure) ? { unsure: true as const } : {};
  return failure(text, `${quote(text)} isn't a value that this takes: ${advice}`, {
    suggestion: meant,
    ...unsure,
  });
}
