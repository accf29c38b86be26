import type { Rule } from './types';

/**
 * A word of a value begins after white space, a comma or an equals sign. Every pattern that runs along a word asks for this,
 * so that no word is read again from its middle: a line costs time in proportion to its length, whatever stands in it.
 */
const START = '(?<![^\\s,=])';
/** A word ends before white space, a comma, an equals sign or the comment. */
const END = '(?=[\\s,=#]|$)';
/** One character of a word; a template (`{{…}}`) ends it. */
const CHARACTER = '(?:[^\\s,=#{]|\\{(?!\\{))';
const IPV4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const PORT = '(?:(:)(\\d{1,5}))?';
const INTERVAL_UNIT = '[wdhmsWDHMS]';
const RATE_UNIT = '(?i:day|d|hr|h|min|m|sec|s)';

const word = (pattern: string): string => `${START}${pattern}${END}`;

const portCaptures = {
  '2': { name: 'punctuation.separator.port.powermta' },
  '3': { name: 'constant.numeric.port.powermta' },
};

/** A word out of a list, as a constant of the language: `scope` is what follows `constant.language`. */
export function constants(words: readonly string[], scope: string): Rule {
  return { match: word(`(?i:${words.join('|')})`), name: `constant.language.${scope}.powermta` };
}

/** The kinds of words that stand in values (guide §3.2), each by its looks; the first that matches counts. */
export const wordRules: Readonly<Record<string, Rule>> = {
  boolean: constants(['yes', 'no', 'true', 'false'], 'boolean'),
  constant: constants(['never', 'unlimited', 'auto'], 'special'),
  rate: {
    match: word(`(\\d++)([bkmgtBKMGT]?)(/)(\\d*+)(${RATE_UNIT})`),
    captures: {
      '1': { name: 'constant.numeric.rate.powermta' },
      '2': { name: 'keyword.other.unit.size.powermta' },
      '3': { name: 'keyword.operator.rate.powermta' },
      '4': { name: 'constant.numeric.rate.powermta' },
      '5': { name: 'keyword.other.unit.interval.powermta' },
    },
  },
  interval: {
    begin: `${START}(?=(?>(?:\\d++${INTERVAL_UNIT}){2,})${END})`,
    end: END,
    patterns: [
      {
        match: `(?<!\\d)(\\d++)(${INTERVAL_UNIT})`,
        captures: {
          '1': { name: 'constant.numeric.interval.powermta' },
          '2': { name: 'keyword.other.unit.interval.powermta' },
        },
      },
    ],
  },
  number: {
    match: word('(-?\\d++)([a-zA-Z]?)'),
    captures: {
      '1': { name: 'constant.numeric.powermta' },
      '2': { name: 'keyword.other.unit.powermta' },
    },
  },
  ipv4: {
    match: word(`((?>${IPV4}(?:-${IPV4}|/\\d{1,3})?|\\d{1,3}(?:\\.\\d{1,3}){0,2}/\\d{1,3}))${PORT}`),
    captures: { '1': { name: 'constant.other.ip-address.powermta' }, ...portCaptures },
  },
  ipv6: {
    match: word('[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:\\.\\d{1,3}){0,3}(?:/\\d{1,3})?'),
    name: 'constant.other.ip-address.powermta',
  },
  'address-literal': {
    match: word(`(\\[(?i:IPv6:)?+[0-9a-fA-F.:/]++\\])${PORT}`),
    captures: { '1': { name: 'constant.other.ip-address.powermta' }, ...portCaptures },
  },
  'domain-pattern': {
    match: word(`((?>\\[\\*\\.\\][\\w*-]++(?:\\.[\\w*-]++)*+|[\\w*-]++(?:\\.[\\w*-]++)++\\.?|\\*))${PORT}`),
    captures: { '1': { name: 'constant.other.domain-pattern.powermta' }, ...portCaptures },
  },
  email: {
    match: word('[^\\s,=#@/{]*+@[^\\s,=#@/{]++'),
    name: 'constant.other.email-address.powermta',
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
      { match: '(?:[^\\s,=#${]|\\{(?!\\{))++|\\$', name: 'string.unquoted.powermta' },
    ],
  },
  macro: { match: '\\$(?:\\w++|\\{\\w++\\})', name: 'variable.other.macro.powermta' },
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
  path: {
    match: `${START}\\|?(?:\\.{0,2}/|~/|[A-Za-z]:[\\\\/])${CHARACTER}*+`,
    name: 'string.unquoted.path.powermta',
  },
  url: {
    match: `${START}(?i:https?)://(?:[^\\s,#{]|\\{(?!\\{))*+`,
    name: 'string.unquoted.url.powermta',
  },
  negation: { match: `${START}!(?=\\w)`, name: 'keyword.operator.negation.powermta' },
  option: {
    match: `${START}[A-Za-z][A-Za-z-]*+(?==)`,
    name: 'keyword.other.option.powermta',
  },
  assignment: { match: '=++', name: 'keyword.operator.assignment.powermta' },
  word: { match: `${CHARACTER}++`, name: 'string.unquoted.powermta' },
  'path-word': { match: '(?:[^\\s#{]|\\{(?!\\{))++', name: 'string.unquoted.path.powermta' },
  'text-word': { match: '(?:[^\\s#{]|\\{(?!\\{))++', name: 'string.unquoted.text.powermta' },
  'domain-word': {
    match: '(?:[^\\s,#${]|\\{(?!\\{))++',
    name: 'constant.other.domain-pattern.powermta',
  },
};
