import type { DirectiveEntry } from '../types';

export const feedbackLoopProcessor: readonly DirectiveEntry[] = [
  {
    name: 'deliver-unmatched-email',
    scope: 'feedback-loop-processor',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true if forward-unmatched-to not specified',
    text: 'Whether mail not recognised as a feedback report is delivered (otherwise discarded).',
    source: {
      section: '3.3.4.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-matched-email',
    scope: 'feedback-loop-processor',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether recognised feedback reports are delivered as well as processed.',
    source: {
      section: '3.3.4.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-email',
    scope: 'feedback-loop-processor',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'deliver-matched-email/deliver-unmatched-email',
    text: 'Old form.',
    source: {
      section: '3.3.4.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'forward-unmatched-to',
    scope: 'feedback-loop-processor',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    repeatable: true,
    text: 'Address to which unrecognised messages are forwarded; repeatable.',
    source: {
      section: '3.3.4.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'forward-errors-to',
    scope: 'feedback-loop-processor',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    repeatable: true,
    text: 'Address to which reports that could not be parsed are forwarded; repeatable.',
    source: {
      section: '3.3.4.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
