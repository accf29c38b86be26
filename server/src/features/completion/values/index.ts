import { CompletionItemKind } from 'vscode-languageserver-types';
import type { NameKind } from '../../../model/names';
import type { ValueType } from '../../../schema/types';
import type { Suggestion } from '../suggestion';
import { cidrs, ips, sourceNames } from './addresses';
import { dailyLimits, dataRates, rates, sizes } from './amounts';
import { categories } from './categories';
import { cipherStrings, tls13Lists } from './ciphers';
import { domainPatterns, domainsOrMacros } from './domains';
import { durations } from './durations';
import { headers } from './headers';
import { includes, keyFiles, paths } from './paths';
import { actions } from './pattern-actions';
import { optionOf, results } from './pattern-results';
import { endpoints, hosts, ports } from './ports';
import { queues } from './queues';
import { recordFieldNames, recordTypeLetters } from './records';
import { missingNames, namedSources, namesOf, virtualMtas } from './references';
import type { Provider, ValueRequest } from './request';
import { signalsSwitches } from './signals';
import { booleans, defaultValue, wordsOfParam } from './words';

/** What can be offered for values of a type. Types that are missing here are free text. */
const providers: Partial<Record<ValueType, Provider>> = {
  boolean: booleans,
  duration: durations,
  rate: rates,
  'data-rate': dataRates,
  size: sizes,
  'daily-limit': dailyLimits,
  ip: ips,
  cidr: cidrs,
  port: ports,
  'cidr-port': endpoints,
  'domain-pattern': domainPatterns,
  'domain-or-macro': domainsOrMacros,
  path: paths,
  include: includes,
  'key-file': keyFiles,
  'header-name': headers,
  'cipher-string': cipherStrings,
  'tls13-suites': tls13Lists,
  'host-list': hosts,
  queue: queues,
  'record-type': recordTypeLetters,
  'record-field': recordFieldNames,
  category: categories,
  'pattern-result': results,
  'pattern-action': actions,
  'source-option': optionOf('source=', namedSources),
  'signals-switch': signalsSwitches,
  'virtual-mta': virtualMtas,
  'virtual-mta-or-pool': namesOf('virtual-mta', 'virtual-mta-pool'),
  source: namedSources,
  'source-group': namesOf('source-group'),
  'pattern-list': namesOf('pattern-list'),
  'smtp-pattern-list': namesOf('smtp-pattern-list'),
  'rewrite-list': namesOf('rewrite-list'),
  'address-list': namesOf('address-list'),
  proxy: namesOf('proxy'),
};

/** Blocks whose argument is a name that others may use before it is defined; the name is of the kind that they are called. */
const namedBlocks: readonly NameKind[] = [
  'virtual-mta',
  'virtual-mta-pool',
  'pattern-list',
  'smtp-pattern-list',
  'source-group',
  'rewrite-list',
  'address-list',
  'proxy',
  'signals-filter',
];

/** Types whose suggestions are made of what was typed. */
const growing: ReadonlySet<ValueType> = new Set(['duration', 'rate', 'data-rate', 'size', 'daily-limit']);

/** Domain directives that the empty string clears of what they inherit (guide §3.3.10). */
const clearable: ReadonlySet<string> = new Set([
  'queue-to',
  'smtp-hosts',
  'reroute-to-virtual-mta',
  'backoff-notify',
]);

/** What can be offered for a value; each label once. */
export function valueSuggestions(request: ValueRequest): Suggestion[] {
  const { param, tag, configuration } = request;
  const kind = namedBlocks.find((block) => block === tag);
  if (tag === 'source') {
    return [...sourceNames(request)];
  }
  if (kind !== undefined) {
    return missingNames(configuration, [kind]);
  }
  const typed = [param.type, ...(param.or ?? [])].flatMap((type) => providers[type]?.(request) ?? []);
  return distinct([...typed, ...wordsOfParam(request), ...defaultValue(request), ...clearing(request)]);
}

/** Whether what is offered for a value depends on what was typed of it. */
export function isGrowing(request: ValueRequest): boolean {
  return [request.param.type, ...(request.param.or ?? [])].some((type) => growing.has(type));
}

function clearing({ directive, text, start, typed, before, after }: ValueRequest): Suggestion[] {
  const empty = typed === '' && before.length + after.length === 0 && text.charAt(start - 1) !== '"';
  return empty && clearable.has(directive)
    ? [{ label: '""', kind: CompletionItemKind.Keyword, detail: 'clears what would be inherited', rank: 1 }]
    : [];
}

/** The first suggestion of each label: what is said twice is said best by its type. */
function distinct(list: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return list.filter(({ label }) => !seen.has(label) && seen.add(label));
}
