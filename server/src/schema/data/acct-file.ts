import type { DirectiveEntry } from '../types';

export const acctFile: readonly DirectiveEntry[] = [
  {
    name: 'delete-after',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
        words: ['never'],
      },
    ],
    default: '8d',
    text: 'Days after which the file is deleted (Nd), or never; only without move-to.',
    source: {
      section: '3.3.11.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'move-to',
    scope: 'acct-file',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'Directory to which finished files move, on the same volume; not for webhooks. Without it move-interval does nothing.',
    source: {
      section: '3.3.11.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'move-interval',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '1d',
    text: 'How often the file is moved and a new one begun.',
    source: {
      section: '3.3.11.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-size',
    scope: 'acct-file',
    params: [
      {
        name: 'SIZE',
        type: 'size',
      },
    ],
    default: '250M for files, 5M for webhooks',
    text: 'Size at which a new file is begun; at least 1M for files; the batch size (50K to 10M) for webhooks.',
    source: {
      section: '3.3.11.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'queue-filter',
    scope: 'acct-file',
    params: [
      {
        name: 'QUEUE-NAMES',
        type: 'queue',
        list: true,
        rest: true,
      },
    ],
    text: 'Comma-separated queue names, each optionally negated with !, whose records are written; only d, b, t and tq records have a queue.',
    source: {
      section: '3.3.11.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retry-interval',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5m',
    text: 'How often a failed pipe program is tried again.',
    source: {
      section: '3.3.11.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'iso-times',
    scope: 'acct-file',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'yes',
    text: 'Writes times in ISO format.',
    source: {
      section: '3.3.11.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'user-string',
    scope: 'acct-file',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'Text stored in the field userString; add the field to record-fields.',
    source: {
      section: '3.3.11.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'write-timeout',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '1m',
    text: 'How long a write to a pipe may take.',
    source: {
      section: '3.3.11.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'map-header-to-field',
    scope: 'acct-file',
    params: [
      {
        name: 'RECORD-TYPE',
        type: 'record-type',
      },
      {
        name: 'header_NAME',
        type: 'string',
      },
      {
        name: 'ACCT-FIELD-NAME',
        type: 'record-field',
      },
    ],
    default: 'none',
    repeatable: true,
    text: "Puts a header's value into a field of a record type; repeatable, the order matters; not for tq.",
    source: {
      section: '3.3.11.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'records',
    scope: 'acct-file',
    params: [
      {
        name: 'RECORD-TYPES',
        type: 'record-type',
        list: true,
        rest: true,
      },
    ],
    default: 'd,b',
    text: 'Record types written: d (delivery), b (bounce), t (transient), tq (transient-queue), r (receipt), f (feedback-loop), rb (remote-bounce), rs (remote-status); once a file, comma-separated. t and tq can grow large.',
    source: {
      section: '3.3.11.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'record-fields',
    scope: 'acct-file',
    params: [
      {
        name: 'RECORD-TYPE',
        type: 'record-type',
      },
      {
        name: 'FIELD-LIST',
        type: 'record-field',
        list: true,
        rest: true,
      },
    ],
    default: '*',
    repeatable: true,
    text: 'Fields of a record type: a list, * for all, !name to leave one out, header_NAME for a header.',
    source: {
      section: '3.3.11.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'world-readable',
    scope: 'acct-file',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'no',
    text: "Lets every local user read the file: it holds recipients' addresses.",
    source: {
      section: '3.3.11.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'count-moved-records',
    scope: 'acct-file',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Counts the records of moved files in the log.',
    source: {
      section: '3.3.11.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'sync',
    scope: 'acct-file',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Flushes the file to disk regularly.',
    source: {
      section: '3.3.11.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'privacy-policy',
    scope: 'acct-file',
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
    default: 'retain',
    text: "What happens to the recipients' local parts: retain, redact, siphash, siphash-hexkey, hmac-sha256 or hmac-sha256-hexkey (with a key). The key is a secret.",
    source: {
      section: '3.3.11.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-url',
    scope: 'acct-file',
    params: [
      {
        name: 'URL',
        type: 'url',
      },
    ],
    laterRelease: true,
    text: "Endpoint that gets the records; the file's path is still needed for staging.",
    source: {
      section: '3.3.11.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-extra-headers',
    scope: 'acct-file',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    laterRelease: true,
    text: 'File with extra HTTP headers, one a line.',
    source: {
      section: '3.3.11.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-certificate',
    scope: 'acct-file',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    laterRelease: true,
    text: 'Client certificate (PEM) for the endpoint.',
    source: {
      section: '3.3.11.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-ca-file',
    scope: 'acct-file',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    laterRelease: true,
    text: 'CAs (PEM) to verify the endpoint.',
    source: {
      section: '3.3.11.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-max-interval',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5m',
    laterRelease: true,
    text: 'Longest time between batches; at least 1m.',
    source: {
      section: '3.3.11.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-transfer-encoding',
    scope: 'acct-file',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['gzip'],
      },
    ],
    default: 'No compression',
    laterRelease: true,
    text: 'gzip, or none by default.',
    source: {
      section: '3.3.11.22',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-log-verbose',
    scope: 'acct-file',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    laterRelease: true,
    text: 'Logs uploads in detail.',
    source: {
      section: '3.3.11.23',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-connect-timeout',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5s',
    laterRelease: true,
    text: 'How long to wait for a connection to the endpoint.',
    source: {
      section: '3.3.11.24',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-webhook-io-timeout',
    scope: 'acct-file',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5s',
    laterRelease: true,
    text: 'How long an I/O operation with the endpoint may take.',
    source: {
      section: '3.3.11.25',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
