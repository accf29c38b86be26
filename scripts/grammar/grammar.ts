import { allBlocks, allDirectives, takesRegex } from '../../server/src/schema/lookup';
import { blockRules } from './blocks';
import { directiveRules, longRest } from './directives';
import { kindsOf } from './kinds';
import { BEGINS, comment } from './line';
import { matching } from './pattern';
import { regexpRules } from './regexp';
import { phpRule, template } from './templates';
import { BLANKS } from './text';
import type { Grammar, Rule } from './types';
import { argumentWords, wordRules } from './words';

const include = (...names: string[]): Rule[] => names.map((name) => ({ include: `#${name}` }));

/**
 * The TextMate grammar of the configuration language. Written here are the shapes; the names of blocks and directives, and
 * what kind of value each takes, come from the schema.
 */
export function grammar(): Grammar {
  const blocks = blockRules(allBlocks());
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: [
      'Made by scripts/generate-grammar.ts out of scripts/grammar/ and the schema; change those and run: npm run generate:grammar',
    ],
    name: 'PowerMTA',
    scopeName: 'source.powermta',
    patterns: include('block', 'lines', 'other-lines'),
    repository: {
      comment: matching(comment),
      template: matching(...template),
      php: phpRule,
      ...directiveRules(kindsOf(allDirectives(), takesRegex)),
      block: blocks.known,
      'other-lines': {
        comment:
          'Lines that open a block or go on: each pattern of theirs would cost a try on every other line.',
        begin: `^(?=${BLANKS}${BEGINS})|(?=\\{[{%]|<[%?])`,
        end: '(?!\\G)',
        patterns: [blocks.unknown, { include: '#other-directives' }, longRest, ...include('template', 'php')],
      },
      argument: {
        patterns: [...include('template', 'php', 'quoted', 'braces-name', 'macro'), argumentWords],
      },
      ...regexpRules,
      ...wordRules,
    },
  };
}
