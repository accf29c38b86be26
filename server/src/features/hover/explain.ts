import type { ValueType } from '../../schema/types';
import { explainAddresses, explainEndpoint, explainHost } from './addresses';
import { explainDailyLimit, explainDataRate, explainRate, explainSize } from './amounts';
import { explainCiphers, explainTls13Suites } from './ciphers';
import { explainDomain, explainDomainPattern } from './domain';
import { explainDomainKey } from './domain-key';
import { explainDuration } from './duration';
import { explainHostList } from './hosts';
import { explainInclude } from './include';
import { explainListener } from './listener';
import { explainMacro } from './macro';
import { explainPatternAction, explainPatternResult } from './pattern-entry';
import { explainPort } from './port';
import { explainCategory, explainRecordField, explainRecordType } from './records';
import { explainReference, explainSourceOption } from './reference';
import { explainRegex } from './regex';
import { explainSource } from './source';
import type { Explain, Explanation, HoverValue } from './value';
import { explainBoolean, explainEmpty, explainInteger, explainSecret, explainWord } from './words';

/** What explains values of a type. Types that aren't here are told by their parameter alone. */
const byType: Partial<Record<ValueType, Explain>> = {
  integer: explainInteger,
  duration: explainDuration,
  rate: explainRate,
  'data-rate': explainDataRate,
  size: explainSize,
  'daily-limit': explainDailyLimit,
  ip: explainAddresses,
  cidr: explainAddresses,
  'ip-range': explainAddresses,
  port: explainPort,
  'cidr-port': explainListener,
  'host-port': explainEndpoint,
  'ip-port': explainEndpoint,
  hostname: explainHost,
  domain: explainHost,
  'domain-pattern': explainDomainPattern,
  'domain-or-macro': explainDomainPattern,
  regex: explainRegex,
  include: explainInclude,
  'cipher-string': explainCiphers,
  'tls13-suites': explainTls13Suites,
  'host-list': explainHostList,
  'source-option': explainSourceOption,
  'record-type': explainRecordType,
  'record-field': explainRecordField,
  category: explainCategory,
  'pattern-result': explainPatternResult,
  'pattern-action': explainPatternAction,
};

/** What explains the arguments of tags that say more than their type. */
const byBlock: Readonly<Record<string, Explain>> = {
  domain: explainDomain,
  source: explainSource,
};

/** What explains values whatever their type, in this order. */
const general: readonly Explain[] = [
  explainEmpty,
  explainWord,
  explainMacro,
  explainReference,
  explainBoolean,
];

/** Says what a value means; undefined when there is no more to say than what its parameter is. */
export function explainValue(value: HoverValue): Explanation | undefined {
  const { param, line, owner } = value;
  if (param.type === 'secret') {
    return explainSecret(value);
  }
  if (owner === 'domain-key') {
    return explainDomainKey(value);
  }
  const block = line.kind === 'open' ? byBlock[owner] : undefined;
  const typed = [param.type, ...(param.or ?? [])].flatMap((type) => byType[type] ?? []);
  for (const explain of [...(block ? [block] : []), ...general, ...typed]) {
    const found = explain(value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
