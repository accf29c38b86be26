import { allBlocks, allDirectives, takesRegex } from '../../server/src/schema/lookup';
import { blockRules } from './blocks';
import { kindsOf } from './kinds';
import { BEGINS, comment } from './line';
import { lineRules } from './lines';
import { openLineRules } from './open-lines';
import { include } from './parts';
import { matching } from './pattern';
import { regexpRules } from './regexp';
import { phpRule, template } from './templates';
import { BLANKS } from './text';
import type { Grammar } from './types';
import { valueRules } from './values';
import { argumentWords, wordRules } from './words';

/**
 * The TextMate grammar of the configuration language. Written here are the shapes; the names of blocks and directives, and
 * what kind of value each takes, come from the schema.
 */
export function grammar(): Grammar {
  const blocks = blockRules(allBlocks());
  const kinds = kindsOf(allDirectives(), takesRegex);
  const lines = lineRules(kinds);
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: [
      'Made by scripts/generate-grammar.ts out of scripts/grammar/ and the schema; change those and run: npm run generate:grammar',
    ],
    name: 'PowerMTA',
    scopeName: 'source.powermta',
    patterns: include('plainest-line', 'block', 'lines', 'other-lines'),
    repository: {
      comment: matching(comment),
      template: matching(...template),
      php: phpRule,
      'plainest-line': lines.plainest,
      lines: { patterns: lines.others },
      block: blocks.known,
      'other-lines': {
        comment:
          'Lines that open a block or go on: each pattern of theirs would cost a try on every other line.',
        begin: `^(?=${BLANKS}${BEGINS})|(?=#|\\{[{%]|<[%?])`,
        end: '(?!\\G)',
        patterns: [blocks.unknown, ...openLineRules(kinds), ...include('comment', 'template', 'php')],
      },
      ...valueRules(kinds),
      argument: {
        patterns: [...include('template', 'php', 'quoted', 'braces-name', 'macro'), argumentWords],
      },
      ...regexpRules,
      ...wordRules,
    },
  };
}
