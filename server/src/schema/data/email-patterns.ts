import type { DirectiveEntry } from '../types';
import { file, guide, yesNo } from './parts';

/** Directives of `<email-patterns>` (guide §3.3.6). */
export const emailPatterns: readonly DirectiveEntry[] = [
  {
    name: 'body-pattern-file',
    scope: 'email-patterns',
    params: file,
    text: "Names the file of patterns that read the facts out of bounces or complaints which don't follow a standard form. The patterns are for the body of the message.",
    related: ['log-match-info'],
    source: guide('3.3.6.1'),
  },
  {
    name: 'log-match-info',
    scope: 'email-patterns',
    params: yesNo,
    text: 'Logs which pattern matched and what it read out of the message. Helps while you write a `body-pattern-file`.',
    related: ['body-pattern-file'],
    source: guide('3.3.6.2'),
  },
];
