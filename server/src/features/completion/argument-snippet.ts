import { RECOMMENDED_CIPHERS, RECOMMENDED_TLS13_SUITES } from '../../schema/tls';
import type { DirectiveEntry, Param } from '../../schema/types';
import { recordTypes } from '../../schema/values-known';
import { firstChoices } from './first-choices';

/** Types whose values are offered from a list, so that an empty place that asks for it says more than a name would. */
const listed: ReadonlySet<Param['type']> = new Set([
  'duration',
  'rate',
  'size',
  'data-rate',
  'port',
  'queue',
  'domain-pattern',
  'virtual-mta',
  'virtual-mta-or-pool',
  'source',
  'source-group',
  'pattern-list',
  'smtp-pattern-list',
  'rewrite-list',
  'address-list',
  'proxy',
  'include',
  'path',
]);

/** Whether values of a parameter are best chosen from a list. */
export function isListed(param: Param): boolean {
  return listed.has(param.type);
}

/**
 * The arguments of a directive as a snippet: a tab stop for each, with choices where only certain words are allowed.
 * Optional arguments are left out.
 * @param ask whether the client asks for completions at the first place, which is then left empty where a list follows
 */
export function argumentsSnippet(entry: DirectiveEntry, ask: boolean): string {
  const required = entry.params.filter((param) => !param.optional);
  const [first] = required;
  return required
    .map((param, index) => {
      const stop = index + 1;
      return ask && param === first && isListed(param) ? `$${stop}` : tabStop(entry, param, stop);
    })
    .join(entry.separator ?? ' ');
}

/** The words that a parameter can only be, the one to begin with first; undefined when it can be anything else. */
export function choicesOf(entry: DirectiveEntry, param: Param): readonly string[] | undefined {
  const words = fixedWords(param);
  if (words === undefined) {
    return undefined;
  }
  const first = firstChoices[entry.name];
  return first !== undefined && words.includes(first)
    ? [first, ...words.filter((word) => word !== first)]
    : words;
}

function fixedWords({ type, or, words = [] }: Param): readonly string[] | undefined {
  if (type === 'boolean' && or === undefined) {
    return ['yes', 'no', ...words];
  }
  if (type === 'signals-switch') {
    return ['true', 'false'];
  }
  if (type === 'record-type') {
    return recordTypes.map((kind) => kind.letter);
  }
  return type === 'enum' ? words : undefined;
}

function tabStop(entry: DirectiveEntry, param: Param, stop: number): string {
  const choices = param.list ? undefined : choicesOf(entry, param);
  if (choices !== undefined) {
    return `\${${stop}|${choices.map(escapeChoice).join(',')}|}`;
  }
  const place = (text: string) => `\${${stop}:${escapeSnippet(text)}}`;
  switch (param.type) {
    case 'regex':
      return `/${place(param.name)}/`;
    case 'cipher-string':
      return place(RECOMMENDED_CIPHERS);
    case 'tls13-suites':
      return place(RECOMMENDED_TLS13_SUITES);
    case 'pattern-action':
      return place('mode=backoff');
    case 'pattern-result':
      return `virtual-mta=${place('NAME')}`;
    case 'record-type':
      return place('d');
    default:
      return place(entry.params.length === 1 ? (plainDefault(entry) ?? param.name) : param.name);
  }
}

/** A default that can be written as it is; others are told in words. */
function plainDefault({ default: value }: DirectiveEntry): string | undefined {
  return value === undefined || value === '' || value.includes(' ') ? undefined : value;
}

/** A text as it stands in a snippet: `$`, `}` and `\` mean something there. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
