import type { Kinds } from './kinds';
import { include } from './parts';
import { inWord } from './templates';
import type { Rule } from './types';
import { action, DOMAIN_SCOPE, domainList, mode, words } from './words';

/** How values are cut up: a rule for each way to read one. */
export function valueRules(kinds: Kinds): Record<string, Rule> {
  return {
    value: anyValue(words()),
    'words-value': anyValue(words({ kind: 'word', words: kinds.words })),
    'regexp-value': {
      patterns: [...include('regexp', 'list-call'), anyValue(words(action, mode))],
    },
    'text-value': { patterns: include('template', 'php', 'quoted', 'text-word') },
    'path-value': { patterns: include('template', 'php', 'quoted', 'word-with-macro', 'url', 'path-word') },
    'domain-list': {
      patterns: [
        ...include('template', 'php', 'macro'),
        { match: domainList(inWord('$')), name: DOMAIN_SCOPE },
      ],
    },
    'list-call': {
      match: `(?<![^\\s,=])((?i:call-to))(:)`,
      captures: {
        '1': { name: 'keyword.other.option.powermta' },
        '2': { name: 'keyword.operator.assignment.powermta' },
      },
    },
  };
}

/** What stands in a value: what has an end of its own, then the words. */
function anyValue(theWords: Rule): Rule {
  return {
    patterns: [
      ...include('template', 'php', 'quoted', 'braces-name', 'word-with-macro', 'interval'),
      theWords,
    ],
  };
}
