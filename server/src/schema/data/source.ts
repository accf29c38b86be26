import type { DirectiveEntry } from '../types';

export const source: readonly DirectiveEntry[] = [
  {
    name: 'add-date-header',
    scope: 'source',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['no', 'yes', 'override'],
      },
    ],
    default: 'no',
    text: 'Adds a Date header if missing (yes), or always (override). Not for mail-merge messages.',
    source: {
      section: '3.3.7.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'date-header-time',
    scope: 'source',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['reception', 'delivery'],
      },
    ],
    default: 'reception',
    text: 'Whether the added Date is that of reception or of delivery; needs add-date-header.',
    source: {
      section: '3.3.7.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bcc',
    scope: 'source',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    text: 'Blind-copies every message from this source to an address.',
    source: {
      section: '3.3.7.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'add-message-id-header',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds a Message-Id header if missing; never replaces one.',
    source: {
      section: '3.3.7.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'add-received-header',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Adds a Received header on reception.',
    source: {
      section: '3.3.7.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-auth',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether SMTP AUTH is offered.',
    source: {
      section: '3.3.7.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-max-auth-failure-rate',
    scope: 'source',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    text: 'Failed logins tolerated per interval before further attempts from the source are refused, against password guessing. Also the way to stop brute force on submission ports.',
    source: {
      section: '3.3.7.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'remove-header',
    scope: 'source',
    params: [
      {
        name: 'HEADER-LIST',
        type: 'header-name',
        list: true,
        rest: true,
      },
    ],
    repeatable: true,
    text: 'Comma-separated headers to remove at delivery. May stand in source or domain; "" clears an inherited value.',
    source: {
      section: '3.3.7.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'require-auth',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Requires authentication before any mail is accepted over SMTP.',
    source: {
      section: '3.3.7.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-mailmerge',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Allows the mail-merge SMTP extensions.',
    source: {
      section: '3.3.7.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-unencrypted-plain-auth',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Allows PLAIN (password in clear) on unencrypted connections. Leave off: credentials can be read on the wire.',
    source: {
      section: '3.3.7.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-starttls',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Offers STARTTLS to submitting clients. Off by default; needs a server certificate.',
    source: {
      section: '3.3.7.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'require-starttls-before-auth',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Refuses AUTH until the client has started TLS.',
    source: {
      section: '3.3.7.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'broken-auth-clients',
    scope: 'source',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: true,
    text: 'Deprecated.',
    source: {
      section: '3.3.7.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'verp-default',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'no',
    text: "Rewrites each recipient's MAIL FROM so that a bounce names its recipient (user-rcpt=domain@sender).",
    source: {
      section: '3.3.7.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-dkim-inbound',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Checks DKIM signatures of inbound mail and adds Authentication-Results.',
    source: {
      section: '3.3.7.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'trace-dkim-check',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds trace data of the DKIM check to Authentication-Results.',
    source: {
      section: '3.3.7.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'trace-spf-check',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds trace data of the SPF check to Authentication-Results.',
    source: {
      section: '3.3.7.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-spf-inbound',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Checks SPF of inbound mail and adds Authentication-Results.',
    source: {
      section: '3.3.7.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-spf-inbound-best-guess',
    scope: 'source',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: true,
    text: 'Deprecated; not to be used.',
    source: {
      section: '3.3.7.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-spf-inbound-max-void-lookups',
    scope: 'source',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '2',
    text: 'Empty DNS answers allowed in an SPF check before it is a permerror.',
    source: {
      section: '3.3.7.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-iprev-inbound',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Checks the client's PTR record against its IP and EHLO name.",
    source: {
      section: '3.3.7.22',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'trace-iprev-check',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds trace data of the PTR check to Authentication-Results.',
    source: {
      section: '3.3.7.23',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-iprev-check-temperror',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Rejects when the PTR check has a temporary error.',
    source: {
      section: '3.3.7.24',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-iprev-check-permerror',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Rejects when the PTR check has a permanent error.',
    source: {
      section: '3.3.7.25',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-iprev-check-fail',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Rejects when the PTR check fails.',
    source: {
      section: '3.3.7.26',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'suppress-local-dsn',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Generates no bounce, delay or delivery reports for mail from this source. Replaces the domain directive deliver-local-dsn.',
    source: {
      section: '3.3.7.27',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dsn-return-default',
    scope: 'source',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['headers', 'full', 'system'],
      },
    ],
    default: 'system',
    text: 'What a report returns by default: headers, full or system. dsn-format plain-text overrides it.',
    source: {
      section: '3.3.7.28',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'default-virtual-mta',
    scope: 'source',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta-or-pool',
        words: ['by-smtp-source-ip'],
      },
    ],
    text: 'Virtual MTA or pool used when nothing with a higher rank (such as an X-Virtual-MTA header) selects one. by-smtp-source-ip picks the virtual MTA whose source address equals the IP that was connected to.',
    source: {
      section: '3.3.7.29',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-tls',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs TLS negotiation with clients.',
    source: {
      section: '3.3.7.30',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-invalid-virtual-mta',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: "Rejects messages that select a virtual MTA that doesn't exist.",
    source: {
      section: '3.3.7.31',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'disconnect-on-transient-error',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Closes the connection instead of sending 4xx, for feeders that can't handle one.",
    source: {
      section: '3.3.7.32',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'hide-message-source',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Leaves the submitting host's name and IP out of the added Received header.",
    source: {
      section: '3.3.7.33',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-message-size',
    scope: 'source',
    params: [
      {
        name: 'SIZE',
        type: 'size',
        words: ['unlimited'],
      },
    ],
    default: 'unlimited',
    text: 'Largest message accepted, with a suffix b, k, m, g or t; 0 or unlimited means none. A bare number of bytes is deprecated.',
    source: {
      section: '3.3.7.34',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-message-hops',
    scope: 'source',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '100',
    text: 'Most Received headers a message may have.',
    source: {
      section: '3.3.7.35',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-rcpt-per-message',
    scope: 'source',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['unlimited'],
      },
    ],
    default: '0',
    text: 'Recipients accepted in one message; 0 or unlimited is no limit.',
    source: {
      section: '3.3.7.36',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'too-many-rcpts-fails-message',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Over the recipient limit, rejects the whole message instead of the extra recipients.',
    source: {
      section: '3.3.7.37',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'suppression-lists',
    scope: 'source',
    params: [
      {
        name: 'LIST-NAMES',
        type: 'address-list',
        list: true,
      },
    ],
    text: 'Comma-separated names of address lists to suppress.',
    source: {
      section: '3.3.7.38',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pattern-list',
    scope: 'source',
    params: [
      {
        name: 'PATTERN-LIST-NAME',
        type: 'pattern-list',
      },
    ],
    text: 'Name of the <pattern-list> applied to messages of this source; it must be defined earlier in the file.',
    source: {
      section: '3.3.7.39',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-envid',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Takes the DSN envelope ID from the x-envid header and removes it.',
    source: {
      section: '3.3.7.40',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-dkim-options',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Takes signing options from the x-dkim-options header.',
    source: {
      section: '3.3.7.41',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-dkim-key',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Takes the private key from the X-DKIM-Key header and removes the header; if off, the header (and the key) stays in the message. Also needs process-x-dkim-options.',
    source: {
      section: '3.3.7.42',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retain-x-dkim-key',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps the x-dkim-key header in the message that is sent on: that leaks the private key.',
    source: {
      section: '3.3.7.43',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'jobid-prefix',
    scope: 'source',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'Text put before job IDs; {auth} stands for the authenticated user.',
    source: {
      section: '3.3.7.44',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-job',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Takes the job ID from the x-job header and removes it.',
    source: {
      section: '3.3.7.45',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'jobid-header',
    scope: 'source',
    params: [
      {
        name: 'HEADER-NAME',
        type: 'header-name',
      },
    ],
    text: 'Another header to take the job ID from; x-job processing has precedence.',
    source: {
      section: '3.3.7.46',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retain-x-job',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps a processed x-job header.',
    source: {
      section: '3.3.7.47',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-virtual-mta',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Lets the x-virtual-mta header select the virtual MTA or pool, and removes it.',
    source: {
      section: '3.3.7.48',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retain-x-virtual-mta',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps a processed x-virtual-mta header.',
    source: {
      section: '3.3.7.49',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'add-x-virtual-mta-header',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds an X-Virtual-MTA header naming the virtual MTA used.',
    source: {
      section: '3.3.7.50',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-group',
    scope: 'source',
    params: [
      {
        name: 'SOURCE-GROUP-NAME',
        type: 'source-group',
      },
    ],
    text: 'Puts the source into a <source-group> with shared limits.',
    source: {
      section: '3.3.7.51',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-data-timeout',
    scope: 'source',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '10m',
    text: 'How long to wait for data during DATA/BDAT, inbound.',
    source: {
      section: '3.3.7.52',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-command-timeout',
    scope: 'source',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '10m',
    text: 'How long to wait for a command, inbound.',
    source: {
      section: '3.3.7.53',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'process-x-schedule',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Honours a delivery schedule in the x-schedule header.',
    source: {
      section: '3.3.7.54',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retain-x-schedule',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps the x-schedule header.',
    source: {
      section: '3.3.7.55',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retain-x-dkim-options',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps the x-dkim-options header.',
    source: {
      section: '3.3.7.56',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-chunking',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Offers CHUNKING (BDAT).',
    source: {
      section: '3.3.7.57',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-smtputf8',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Offers SMTPUTF8 (RFC 6531); mail to hosts without it then bounces.',
    source: {
      section: '3.3.7.58',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-service',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether connections get SMTP service at all; false greets with a 5xx. To serve only some clients, set it false in <source 0/0> and true in the specific ones.',
    source: {
      section: '3.3.7.59',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-connections',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs the start and end of each connection.',
    source: {
      section: '3.3.7.60',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-commands',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs the SMTP dialogue; the first thing to turn on when debugging. Verbose.',
    source: {
      section: '3.3.7.61',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-data',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs every byte sent; extremely verbose.',
    source: {
      section: '3.3.7.62',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-empty-x-virtual-mta',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Accepts an empty x-virtual-mta header as the {default} virtual MTA.',
    source: {
      section: '3.3.7.63',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'accept-invalid-recipients',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Accepts syntactically invalid recipients, which are bounced at once.',
    source: {
      section: '3.3.7.64',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-spf-check-temperror',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Rejects (4xx) on a temporary SPF error.',
    source: {
      section: '3.3.7.65',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-spf-check-permerror',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Rejects (5xx) on a permanent SPF error.',
    source: {
      section: '3.3.7.66',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reject-spf-check-fail',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Rejects (5xx) on an SPF fail.',
    source: {
      section: '3.3.7.67',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'always-allow-api-submission',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Allows everything the submission APIs need; the same as allow-mailmerge yes.',
    source: {
      section: '3.3.7.68',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'auto-qualify-domain',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Completes unqualified domains in addresses received.',
    source: {
      section: '3.3.7.69',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include',
    scope: 'source',
    params: [
      {
        name: 'FILENAME-OR-URL',
        type: 'include',
      },
    ],
    repeatable: true,
    text: 'Reads another file or URL at this place.',
    source: {
      section: '3.3.7.70',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'remove-received-headers',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Removes the Received headers that a message already has; older spelling of remove-header Received.',
    source: {
      section: '4 public configs',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'check-mfrom-inbound',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Sender-ID era check; obsolete.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'check-pra-inbound',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Sender-ID era check; obsolete.',
    source: {
      section: '',
      document: 'public-configs',
      certainty: 'background',
    },
  },
  {
    name: 'always-allow-relaying',
    scope: 'source',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Listed under the global chapter, used inside <source>.',
    source: {
      section: 'guide: a source setting, 7 public configs',
      document: 'guide-2020',
      certainty: 'high',
    },
  },
  {
    name: 'rewrite-list',
    scope: 'source',
    params: [
      {
        name: 'NAME',
        type: 'rewrite-list',
      },
    ],
    text: 'Name of the rewrite list applied to messages of the source.',
    source: {
      section: '3.3.18',
      document: 'guide-2020',
      certainty: 'high',
    },
  },
];
