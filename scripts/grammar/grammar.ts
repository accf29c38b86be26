import { allBlocks, allDirectives, takesRegex } from '../../server/src/schema/lookup';
import { blockRules } from './blocks';
import { directiveRules } from './directives';
import { regexpRules } from './regexp';
import type { Grammar, Rule } from './types';
import { wordRules } from './words';

const include = (...names: string[]): Rule[] => names.map((name) => ({ include: `#${name}` }));

/**
 * The TextMate grammar of the configuration language. Written here are the shapes; the names of blocks and directives, and
 * what kind of value each takes, come from the schema.
 */
export function grammar(): Grammar {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: [
      'Made by scripts/generate-grammar.ts out of scripts/grammar/ and the schema; change those and run: npm run generate:grammar',
    ],
    name: 'PowerMTA',
    scopeName: 'source.powermta',
    patterns: include('long-line', 'template', 'comment', 'blocks', 'directives'),
    repository: {
      comment: {
        match: '(#).*\\n?',
        name: 'comment.line.number-sign.powermta',
        captures: { '1': { name: 'punctuation.definition.comment.powermta' } },
      },
      template: { patterns: templates },
      ...blockRules(allBlocks()),
      ...directiveRules(allDirectives(), takesRegex),
      value: { patterns: include(...valueOrder) },
      argument: { patterns: include(...argumentOrder) },
      ...regexpRules,
      ...wordRules,
    },
  };
}

/** Markup of the engines that make configurations: it may stand anywhere, and a `#` in it is no comment. */
const templates: readonly Rule[] = [
  template('\\{\\{', '\\}\\}|$', 'mustache'),
  template('\\{%', '%\\}|$', 'jinja'),
  template('<%', '%>|$', 'erb'),
  template('<\\?(?i:php|=)?', '\\?>', 'php'),
];

function template(begin: string, end: string, engine: string): Rule {
  return {
    begin,
    beginCaptures: { '0': { name: 'punctuation.section.embedded.begin.powermta' } },
    end,
    endCaptures: { '0': { name: 'punctuation.section.embedded.end.powermta' } },
    name: `meta.template.${engine}.powermta`,
  };
}

/** The words of a value; where two rules begin at the same place, the first counts. */
const valueOrder = [
  'template',
  'quoted',
  'braces-name',
  'word-with-macro',
  'boolean',
  'constant',
  'number',
  'rate',
  'interval',
  'ipv4',
  'ipv6',
  'address-literal',
  'url',
  'path',
  'email',
  'domain-pattern',
  'option',
  'assignment',
  'negation',
  'word',
];

/** The words of a tag's argument; what none of these takes is a name. */
const argumentOrder = [
  'template',
  'quoted',
  'braces-name',
  'macro',
  'ipv4',
  'ipv6',
  'address-literal',
  'path',
  'domain-pattern',
];
