import type { DirectiveEntry } from '../types';
import { anything, guide, yesNo } from './parts';

/** Directives of `<feedback-loop-processor>` (guide §3.3.4). */
export const feedbackLoopProcessor: readonly DirectiveEntry[] = [
  {
    name: 'deliver-unmatched-email',
    scope: 'feedback-loop-processor',
    params: yesNo,
    default: 'true unless forward-unmatched-to is given',
    text: 'Delivers mail that turns out not to be a feedback report. When off, such mail is thrown away; it is on unless `forward-unmatched-to` is given.',
    related: ['forward-unmatched-to', 'deliver-matched-email'],
    source: guide('3.3.4.1'),
  },
  {
    name: 'deliver-matched-email',
    scope: 'feedback-loop-processor',
    params: yesNo,
    default: 'false',
    text: 'Delivers recognised feedback reports as well as processing them. When off, they are processed only.',
    related: ['deliver-unmatched-email', 'forward-errors-to'],
    source: guide('3.3.4.2'),
  },
  {
    name: 'deliver-email',
    scope: 'feedback-loop-processor',
    params: anything,
    deprecated: 'deliver-matched-email/deliver-unmatched-email',
    text: 'Former switch for delivering the mail that the feedback loop processor has looked at. Say it with `deliver-matched-email` and `deliver-unmatched-email` instead.',
    related: ['deliver-matched-email', 'deliver-unmatched-email'],
    source: guide('3.3.4.3'),
  },
  {
    name: 'forward-unmatched-to',
    scope: 'feedback-loop-processor',
    params: [{ name: 'EMAIL-ADDRESS', type: 'email' }],
    repeatable: true,
    text: 'Forwards mail that turns out not to be a feedback report to this address. Repeat it for more addresses.',
    related: ['deliver-unmatched-email', 'forward-errors-to'],
    source: guide('3.3.4.4'),
  },
  {
    name: 'forward-errors-to',
    scope: 'feedback-loop-processor',
    params: [{ name: 'EMAIL-ADDRESS', type: 'email' }],
    repeatable: true,
    text: 'Forwards reports that could not be parsed to this address. Repeat it for more addresses.',
    related: ['forward-unmatched-to'],
    source: guide('3.3.4.5'),
  },
];
