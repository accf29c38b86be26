import type { DirectiveEntry } from '../types';

export const bounceProcessor: readonly DirectiveEntry[] = [
  {
    name: 'deliver-unmatched-email',
    scope: 'bounce-processor',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true if forward-unmatched-to not specified',
    text: 'Whether mail not recognised as a bounce is delivered (otherwise discarded). Must be true if forward-unmatched-to should not discard it.',
    source: {
      section: '3.3.3.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-matched-email',
    scope: 'bounce-processor',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether recognised bounces are delivered as well as processed.',
    source: {
      section: '3.3.3.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-email',
    scope: 'bounce-processor',
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
      section: '3.3.3.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'forward-unmatched-to',
    scope: 'bounce-processor',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    repeatable: true,
    text: 'Address to which unrecognised messages are forwarded; repeatable.',
    source: {
      section: '3.3.3.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'forward-errors-to',
    scope: 'bounce-processor',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    repeatable: true,
    text: 'Address to which messages that could not be parsed are forwarded; repeatable.',
    source: {
      section: '3.3.3.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
