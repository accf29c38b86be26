import type { DirectiveEntry } from '../types';

/** Directives of `<email-patterns>` (guide §3.3.6). */
export const emailPatterns: readonly DirectiveEntry[] = [
  {
    name: 'body-pattern-file',
    scope: 'email-patterns',
    params: [{ name: 'FILENAME', type: 'path' }],
    text: "Names the file of patterns that read the facts out of bounces or complaints which don't follow a standard form. The patterns are for the body of the message.",
    related: ['log-match-info'],
    source: { section: '3.3.6.1', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'log-match-info',
    scope: 'email-patterns',
    params: [{ name: 'BOOLEAN', type: 'boolean' }],
    text: 'Logs which pattern matched and what it read out of the message. Helps while you write a `body-pattern-file`.',
    related: ['body-pattern-file'],
    source: { section: '3.3.6.2', document: 'guide-2020', certainty: 'certain' },
  },
];
