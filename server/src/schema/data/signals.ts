import type { DirectiveEntry } from '../types';

export const signals: readonly DirectiveEntry[] = [
  {
    name: 'api-key',
    scope: 'signals',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    text: 'Required; exactly 40 hexadecimal digits; a secret.',
    source: {
      section: '10.1.4.2.1',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
  {
    name: 'upload-url',
    scope: 'signals',
    params: [
      {
        name: 'URL',
        type: 'url',
      },
    ],
    text: 'Endpoint that gets the events; default https://api.sparkpost.com/api/v1/ingest/events.',
    source: {
      section: '10.1.4.2.2',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
  {
    name: 'engagement-tracking',
    scope: 'signals',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'True when open and click events are sent too; default false.',
    source: {
      section: '10.1.4.2.3',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
  {
    name: 'log-verbose',
    scope: 'signals',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'min-free-space',
    scope: 'signals',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'privacy-policy',
    scope: 'signals',
    params: [
      {
        name: 'POLICY',
        type: 'enum',
        words: ['retain', 'redact', 'siphash', 'siphash-hexkey', 'hmac-sha256', 'hmac-sha256-hexkey'],
      },
      {
        name: 'KEY',
        type: 'secret',
        optional: true,
      },
    ],
    text: 'As in <acct-file>.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'custom-message-id-header',
    scope: 'signals',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'process-x-sp-subaccount-id',
    scope: 'signals',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'retain-x-sp-subaccount-id',
    scope: 'signals',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: "vendor's sample",
      document: 'public-configs',
      certainty: 'medium',
    },
  },
];
