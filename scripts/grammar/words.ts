import { matching, oneOf, type Part, scoped } from './pattern';
import { inWord } from './templates';
import type { Rule } from './types';

/**
 * A word of a value begins after white space, a comma or an equals sign. Every pattern that runs along a word asks for this,
 * so that no word is read again from its middle: a line costs time in proportion to its length, whatever stands in it.
 */
const START = '(?<![^\\s,=])';
/** A word ends before white space, a comma, an equals sign or the comment. */
const END = '(?=[\\s,=#]|$)';
const IPV4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const INTERVAL_UNIT = '[wdhmsWDHMS]';
const RATE_UNIT = '(?i:day|d|hr|h|min|m|sec|s)';

/** Words out of a list, as constants of the language: `kind` is what follows `constant.language`. */
interface Constants {
  readonly kind: string;
  readonly words: readonly string[];
}

export const constants = ({ kind, words }: Constants): Part =>
  scoped(`constant.language.${kind}.powermta`, `(?i:${words.join('|')})`);

/** Actions of `reply` entries (guide §3.3.15). */
export const action: Constants = {
  kind: 'action',
  words: ['skip-mx', 'bounce-queue', 'bounce-rcpt', 'disable-source-ip', 'defer-queue'],
};
/** Modes of a queue, as `mode=backoff` gives them (guide §3.3.15). */
export const mode: Constants = { kind: 'mode', words: ['normal', 'backoff'] };

/** Words that are constants wherever they stand. */
export const constantsEverywhere: readonly string[] = [
  'yes',
  'no',
  'true',
  'false',
  'never',
  'unlimited',
  'auto',
];

/** A number with or without a unit, as of `-1`, `10m` and of the rates `100/h` and `10k/2min` (guide §3.2). */
export const number: readonly Part[] = [
  scoped('constant.numeric.powermta', '-?\\d++'),
  scoped('keyword.other.unit.powermta', '[a-zA-Z]'),
  '?',
];
const numberOrRate: readonly Part[] = [
  ...number,
  '(?:(?<=[\\dbkmgtBKMGT])',
  scoped('keyword.operator.rate.powermta', '/'),
  scoped('constant.numeric.powermta', '\\d++'),
  '?',
  scoped('keyword.other.unit.interval.powermta', RATE_UNIT),
  ')?',
];

/** The values that most directives have (guide §3.2): yes or no, a number with or without a unit, a rate. */
export const plainestWords: readonly Part[] = oneOf(
  numberOrRate,
  scoped('constant.language.powermta', `(?i:${constantsEverywhere.join('|')})`),
);

const IPV6 = '[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:\\.\\d{1,3}){0,3}(?:/\\d{1,3})?';
const ADDRESS_LITERAL = '\\[(?i:IPv6:)?+[0-9a-fA-F.:/]++\\]';
/** Addresses that a port may follow, and ranges of them. */
const ADDRESSES = `${ADDRESS_LITERAL}|(?>${IPV4}(?:-${IPV4}|/\\d{1,3})?|\\d{1,3}(?:\\.\\d{1,3}){0,2}/\\d{1,3})`;
const DOMAINS = '(?>\\[\\*\\.\\][\\w*-]++(?:\\.[\\w*-]++)*+|[\\w*-]++(?:\\.[\\w*-]++)++\\.?|\\*)';
const PATH = '\\|?(?:\\.{0,2}/|~/|[A-Za-z]:[\\\\/])';

const ADDRESS_SCOPE = 'constant.other.ip-address.powermta';
export const DOMAIN_SCOPE = 'constant.other.domain-pattern.powermta';
export const PATH_SCOPE = 'string.unquoted.path.powermta';
const MACRO_SCOPE = 'variable.other.macro.powermta';

/** An address or a network, in any notation. */
export const network: Part = scoped(ADDRESS_SCOPE, `(?:${ADDRESSES}|${IPV6})`);
const domain: Part = scoped(DOMAIN_SCOPE, DOMAINS);

/** Hosts and addresses, and their ports. */
const hosts: readonly Part[] = [
  ...oneOf(network, domain),
  '(?:',
  scoped('punctuation.separator.port.powermta', ':'),
  scoped('constant.numeric.port.powermta', '\\d{1,5}'),
  ')?',
];

export const email: Part = scoped('constant.other.email-address.powermta', '[^\\s,=#@/{]*+@[^\\s,=#@/{]++');

/** The words of values, each by its looks (guide §3.2); the first that matches counts. `more` are constants before all others. */
export function words(...more: readonly Constants[]): Rule {
  return matching(
    ...oneOf(
      [
        START,
        ...oneOf(
          [...oneOf(...more.map(constants), plainestWords, hosts, email), END],
          scoped('string.unquoted.url.powermta', `(?i:https?)://${inWord(',')}*+`),
          scoped(PATH_SCOPE, `${PATH}${inWord(',=')}*+`),
          [scoped('keyword.other.option.powermta', '[A-Za-z][A-Za-z-]*+'), '(?==)'],
          [scoped('keyword.operator.negation.powermta', '!'), '(?=\\w)'],
        ),
      ],
      scoped('keyword.operator.assignment.powermta', '=++'),
      scoped('string.unquoted.powermta', `${inWord(',=')}++`),
    ),
  );
}

const PLAIN_WORD = `(?!(?i:${[...constantsEverywhere, ...mode.words].join('|')})(?![\\w-]))[A-Za-z][\\w-]*+`;
/** A word without any looks, that isn't a constant either. */
export const plainWord: Part = scoped('string.unquoted.powermta', PLAIN_WORD);
/** The same, with what it is to work on: `lookup-mx:example.com`. */
export const wordOrCall: Part = scoped('string.unquoted.powermta', `${PLAIN_WORD}(?::[A-Za-z][\\w.-]*+)?`);

/** Numbers with commas between them, as of `retry-after`. */
const numbers: readonly Part[] = [
  ...number,
  ...Array.from({ length: 3 }, () => ['(?:,', ...number]).flat(),
  ')?'.repeat(3),
];

/** A name, the domains that it is for and a path, as of `domain-key`. */
export const nameDomainPath: readonly Part[] = [
  plainWord,
  ',',
  domain,
  ',',
  scoped(PATH_SCOPE, '/[^\\s,=#{<$]*+'),
];

/** Values without words: a host, an address or two of them, or a list of numbers. */
export const onlyHosts: readonly Part[] = oneOf(
  [...hosts, '(?:[\\t ]++', ...oneOf(network, domain), ')?'],
  numbers,
);

/** Domains with commas between them are one piece: a list may be long, and each piece takes its time. */
export const domainList = (word: string): string => `${word}++(?:[\\t ]++${word}++)*+`;

/** The words of a tag's argument; what none of these takes is a name. */
export const argumentWords: Rule = matching(
  START,
  ...oneOf([...hosts, END], scoped(PATH_SCOPE, `${PATH}${inWord(',=')}*+`)),
);

/** A name, a domain pattern, an address, a path or a macro that is all of a tag's argument. */
export const onlyArgument: readonly Part[] = oneOf(
  scoped(ADDRESS_SCOPE, `(?:${IPV4}(?:/\\d{1,2})?|\\d{1,3}(?:\\.\\d{1,3}){0,2}/\\d{1,2})(?=[\\s>])`),
  scoped(PATH_SCOPE, '/[^\\s#{<>$,="]*+(?=[\\s>])'),
  scoped(DOMAIN_SCOPE, '[\\w*-]++(?:\\.[\\w*-]++)++(?=[\\s>])|\\*(?=[\\s>])'),
  scoped(MACRO_SCOPE, '\\$\\w++(?=[\\s>])'),
  '[\\w-]++(?=[\\s>])',
);

/** Kinds of words that begin and end by themselves. */
export const wordRules: Readonly<Record<string, Rule>> = {
  interval: {
    begin: `${START}(?=(?>(?:\\d++${INTERVAL_UNIT}){2,})${END})`,
    end: END,
    patterns: [
      matching(
        '(?<!\\d)',
        scoped('constant.numeric.interval.powermta', '\\d++'),
        scoped('keyword.other.unit.interval.powermta', INTERVAL_UNIT),
      ),
    ],
  },
  'braces-name': {
    match: `${START}\\{[^\\s{}#,=]++\\}`,
    name: 'entity.name.type.reserved.powermta',
  },
  'word-with-macro': {
    begin: `${START}(?=[^\\s,=#$]*+\\$[\\w{])`,
    end: END,
    patterns: [
      { include: '#template' },
      { include: '#macro' },
      { match: `${inWord(',=$')}++|\\$`, name: 'string.unquoted.powermta' },
    ],
  },
  macro: { match: '\\$(?:\\w++|\\{\\w++\\})', name: MACRO_SCOPE },
  quoted: {
    begin: `${START}"`,
    beginCaptures: { '0': { name: 'punctuation.definition.string.begin.powermta' } },
    end: '(")|(?=#)|$',
    endCaptures: { '1': { name: 'punctuation.definition.string.end.powermta' } },
    name: 'string.quoted.double.powermta',
    patterns: [
      { match: '\\\\[^#\\n]', name: 'constant.character.escape.powermta' },
      { include: '#template' },
    ],
  },
  url: {
    match: `${START}(?i:https?)://${inWord(',')}*+`,
    name: 'string.unquoted.url.powermta',
  },
  'path-word': { match: `${inWord('')}++`, name: PATH_SCOPE },
  'text-word': { match: `${inWord('')}++`, name: 'string.unquoted.text.powermta' },
};
