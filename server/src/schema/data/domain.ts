import type { DirectiveEntry } from '../types';

export const domain: readonly DirectiveEntry[] = [
  {
    name: 'max-errors-per-connection',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['unlimited'],
      },
    ],
    default: 'unlimited',
    text: 'Ends a connection after this many recipient-level errors; unlimited by default.',
    source: {
      section: '3.3.10.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'check-spf-outbound',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Checks SPF before delivering: Pass delivers, TempError retries, anything else bounces. Needs an smtp-source-host or smtp-proxy-source-host.',
    source: {
      section: '3.3.10.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dsn-format',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['standard', 'plain-text'],
      },
    ],
    default: 'standard',
    text: 'Form of delivery reports: standard, or plain-text for firewalls that strip attachments.',
    source: {
      section: '3.3.10.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-resolution',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs DNS look-ups for the domain.',
    source: {
      section: '3.3.10.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-transfer-failures',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Warns in the log when a connection fails while a message's contents are transferred.",
    source: {
      section: '3.3.10.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-disabled-ips',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs when and which source IPs were disabled.',
    source: {
      section: '3.3.10.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-events-recorded',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '10',
    text: 'How many events are kept in memory for the domain, for the monitor; costs memory.',
    source: {
      section: '3.3.10.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'disable-acct-records',
    scope: 'domain',
    params: [
      {
        name: 'RECORD-TYPES',
        type: 'record-type',
        list: true,
        rest: true,
      },
    ],
    text: 'Accounting record types (of d, b, t, tq) that are not written for this queue.',
    source: {
      section: '3.3.10.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-local-dsn',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    deprecated: '<source> suppress-local-dsn',
    text: 'Whether reports are generated for mail received from this domain. Replaced by source suppress-local-dsn.',
    source: {
      section: '3.3.10.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '4d12h',
    text: 'Age after which an undelivered message bounces.',
    source: {
      section: '3.3.10.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bcc-upon-delivery',
    scope: 'domain',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    text: 'Blind-copies delivered messages to an address; "" clears an inherited value.',
    source: {
      section: '3.3.10.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-priority-interruption',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'yes',
    text: 'Whether higher-priority queues may interrupt this one.',
    source: {
      section: '3.3.10.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-priority-interruption-during-transfer',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'no',
    text: 'Whether such an interruption may happen in mid-connection (SMTP queues only) or waits.',
    source: {
      section: '3.3.10.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'queue-priority',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '50',
    text: '0 (lowest) to 100: when slots run out, connections of lower queues are interrupted.',
    source: {
      section: '3.3.10.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'track-recipient-events',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps the last 50 recipient events in memory.',
    source: {
      section: '3.3.10.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'delivery-priority',
    scope: 'domain',
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
      section: '3.3.10.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'notify-of-delay-every',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
        words: ['never'],
      },
    ],
    default: '4h',
    text: 'How often delay reports are considered for NOTIFY=DELAY; or never.',
    source: {
      section: '3.3.10.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-sign',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
        words: ['if-x-dkim-options-present'],
      },
    ],
    default: 'false',
    text: 'Signs mail to this domain with DKIM; needs a matching domain-key. Also takes if-x-dkim-options-present.',
    source: {
      section: '3.3.10.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-add-body-limit',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds the l= tag (signed body length), so that text appended later keeps the signature valid: a risk, since anybody may then append.',
    source: {
      section: '3.3.10.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-add-timestamp',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Adds the t= tag.',
    source: {
      section: '3.3.10.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-algorithm',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['rsa-sha1', 'rsa-sha256'],
      },
    ],
    default: 'rsa-sha256',
    text: 'rsa-sha256, or rsa-sha1, which RFC 8301 forbids for signing.',
    source: {
      section: '3.3.10.22',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-body-canon',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['simple', 'relaxed'],
      },
    ],
    default: 'relaxed',
    text: 'Canonicalization of the body: simple or relaxed.',
    source: {
      section: '3.3.10.23',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-headers-canon',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['simple', 'relaxed'],
      },
    ],
    default: 'relaxed',
    text: 'Canonicalization of the headers: simple or relaxed.',
    source: {
      section: '3.3.10.24',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-expire-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
        words: ['never'],
      },
    ],
    default: 'never',
    text: 'Adds the x= tag with this lifetime; or never.',
    source: {
      section: '3.3.10.25',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-query-method',
    scope: 'domain',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'Value of the q= tag.',
    source: {
      section: '3.3.10.26',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-headers',
    scope: 'domain',
    params: [
      {
        name: 'HEADER-LIST',
        type: 'header-name',
        list: true,
        rest: true,
      },
    ],
    text: "Further headers to sign, besides the fixed set that is always signed (From, To, Subject, Date, Message-ID, List-Unsubscribe and others). Bcc, Comments, DKIM-Signature, Keywords, Received, Resent-Bcc and Return-Path can't be.",
    source: {
      section: '3.3.10.27',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-identity',
    scope: 'domain',
    params: [
      {
        name: 'IDENTITY',
        type: 'email',
        or: ['domain'],
        words: ['sender-or-from'],
      },
    ],
    default: 'sender-or-from',
    text: 'Domain or address of the signing identity (i= tag): one of its own, or sender-or-from. Its domain must be that of a domain-key or a subdomain.',
    source: {
      section: '3.3.10.28',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-identity-fallback',
    scope: 'domain',
    params: [
      {
        name: 'IDENTITY',
        type: 'email',
        or: ['domain'],
      },
    ],
    text: 'Identity used when the first has no matching key; needs dkim-identity.',
    source: {
      section: '3.3.10.29',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dkim-disallow-adding-headers',
    scope: 'domain',
    params: [
      {
        name: 'HEADER-LIST',
        type: 'header-name',
        list: true,
        rest: true,
      },
    ],
    text: 'Headers counted once more in the signature (over-signed), so that adding one later breaks it; against replay.',
    source: {
      section: '3.3.10.30',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'queue-to',
    scope: 'domain',
    params: [
      {
        name: 'QUEUE-NAME',
        type: 'queue',
      },
    ],
    text: 'Queue into which this domain\'s mail is put, to group domains of one provider (rollup); "" clears an inherited value.',
    source: {
      section: '3.3.10.31',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-ip-max-msg-rate',
    scope: 'domain',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    repeatable: true,
    text: 'Message rate for each local source IP in the CIDR, in this queue.',
    source: {
      section: '3.3.10.32',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-msg-rate',
    scope: 'domain',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    text: 'Attempted recipients per interval in this queue: N/[M]unit, as 100/h, or from v5 100/15m. Counts attempts as well as deliveries.',
    source: {
      section: '3.3.10.33',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-max-msg-rate',
    scope: 'domain',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default:
      'If max-msg-rate is also configured for the same queue, the default is equal to the configured max-msg-rate. Else, it is unlimited',
    text: 'max-msg-rate while the queue is in backoff mode.',
    source: {
      section: '3.3.10.34',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-msg-per-hour',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'max-msg-rate',
    text: 'Old form.',
    source: {
      section: '3.3.10.35',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-max-msg-per-hour',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'backoff-max-msg-rate',
    text: 'Old form.',
    source: {
      section: '3.3.10.36',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-data-volume-rate',
    scope: 'domain',
    params: [
      {
        name: 'DATA-RATE',
        type: 'data-rate',
        rest: true,
      },
    ],
    default: 'unlimited',
    text: 'Data transferred per interval in this queue: N with an optional size suffix, a slash, and the interval.',
    source: {
      section: '3.3.10.37',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-max-data-volume-rate',
    scope: 'domain',
    params: [
      {
        name: 'DATA-RATE',
        type: 'data-rate',
        rest: true,
      },
    ],
    default:
      'If max-data-volume-rate is also configured for the same queue, the default is equal to the configured max-data-volume-rate. Else, it is unlimited',
    text: 'max-data-volume-rate while the queue is in backoff mode.',
    source: {
      section: '3.3.10.38',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retry-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL-LIST',
        type: 'duration',
        list: true,
      },
    ],
    default: '10m',
    text: 'Time between attempts: one interval, or a comma-separated list without spaces for the first, second, … retry.',
    source: {
      section: '3.3.10.39',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-retry-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL-LIST',
        type: 'duration',
        list: true,
      },
    ],
    default: '1h',
    text: 'retry-after while the queue is in backoff mode.',
    source: {
      section: '3.3.10.40',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retry-recipients-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '10m',
    text: 'Least time before a recipient that got a 4xx is tried again, even if the queue is tried sooner.',
    source: {
      section: '3.3.10.41',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retry-after-dns-error',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '1m',
    laterRelease: true,
    text: 'Time before retrying after a DNS error.',
    source: {
      section: '3.3.10.42',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-notify',
    scope: 'domain',
    params: [
      {
        name: 'EMAIL-ADDRESS-LIST',
        type: 'email',
        list: true,
        rest: true,
      },
    ],
    text: 'Comma-separated addresses told when a queue enters or leaves backoff mode; "" clears an inherited value.',
    source: {
      section: '3.3.10.43',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'disabled-source-ip-notify',
    scope: 'domain',
    params: [
      {
        name: 'EMAIL-ADDRESS-LIST',
        type: 'email',
        list: true,
        rest: true,
      },
    ],
    text: 'Comma-separated addresses told when a source IP is disabled or enabled; "" clears an inherited value.',
    source: {
      section: '3.3.10.44',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-to-normal-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
        words: ['never'],
      },
    ],
    default: 'never',
    text: 'Time after which a queue leaves backoff mode by itself; or never. An smtp-pattern-list action of the same name has precedence.',
    source: {
      section: '3.3.10.45',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-to-normal-after-delivery',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Leaves backoff mode after one successful delivery.',
    source: {
      section: '3.3.10.46',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-upon-all-sources-disabled',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Enters backoff mode when every source IP is disabled; set backoff-to-normal-after too, as the queue doesn't leave it by itself.",
    source: {
      section: '3.3.10.47',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reenable-source-ip-after',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
        words: ['never'],
      },
    ],
    default: 'never',
    text: 'When a source IP disabled by an smtp-pattern-list is used again, unless the action has its own reenable-after; or never.',
    source: {
      section: '3.3.10.48',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-cold-virtual-mta-msg',
    scope: 'domain',
    params: [
      {
        name: 'DAILY-LIMITS',
        type: 'daily-limit',
        list: true,
      },
    ],
    default: '0/d',
    text: 'Messages a day, for each domain, that go to the cold virtual MTA of the one selected (warm-up). A comma-separated list gives the limit of the first, second, … day; the last stays.',
    source: {
      section: '3.3.10.49',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reroute-to-virtual-mta',
    scope: 'domain',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta-or-pool',
      },
    ],
    text: 'Virtual MTA or pool to which messages are rerouted; "" clears an inherited value.',
    source: {
      section: '3.3.10.50',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-reroute-to-virtual-mta',
    scope: 'domain',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta-or-pool',
      },
    ],
    text: 'Virtual MTA or pool to which messages go while the queue is in backoff mode; loops are detected and ignored; "" clears an inherited value.',
    source: {
      section: '3.3.10.51',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'type',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['smtp', 'pipe', 'file', 'discard', 'http-delivery'],
      },
    ],
    default: 'smtp',
    restart: true,
    text: 'How the queue delivers: smtp, pipe, file, discard or http-delivery. Changing it with messages queued needs a restart.',
    source: {
      section: '3.3.10.52',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'allow-cancel-during-transfer',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether a connection may be cancelled in mid-transfer (for shutdown); false avoids partial and duplicate mail.',
    source: {
      section: '3.3.10.53',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'auth-username',
    scope: 'domain',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'User name for SMTP AUTH to the remote host; "" clears an inherited value.',
    source: {
      section: '3.3.10.54',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-data-termination-timeout',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '10m',
    text: "How long to wait for the reply after the message's end; too short a time makes duplicates.",
    source: {
      section: '3.3.10.55',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'auth-password',
    scope: 'domain',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    text: "Password for SMTP AUTH to the remote host, in clear text. It can't contain #, which starts a comment.",
    source: {
      section: '3.3.10.56',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'use-unencrypted-plain-auth',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Allows PLAIN and LOGIN to the remote host without TLS: sends the password in clear.',
    source: {
      section: '3.3.10.57',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-553-means-invalid-mailbox',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'yes',
    text: 'Takes a 553 reply to RCPT without an enhanced code as 5.1.1.',
    source: {
      section: '3.3.10.58',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-421-means-mx-unavailable',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'no',
    text: 'On a 421, closes the connection and tries the next MX instead of going on.',
    source: {
      section: '3.3.10.59',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'replace-smtp-421-service-response',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Replaces the text after a 421 by a fixed one in bounces; patterns still see the original.',
    source: {
      section: '3.3.10.60',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-upon-no-mx',
    scope: 'domain',
    params: [
      {
        name: 'WHEN',
        type: 'boolean',
        or: ['duration'],
        words: ['never'],
      },
    ],
    default: 'false',
    text: 'Bounces at once (true), after an interval, or not, when the domain has no MX record.',
    source: {
      section: '3.3.10.61',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-upon-5xx-greeting',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Bounces at once on a 5xx greeting; false treats it as temporary and tries other MXs.',
    source: {
      section: '3.3.10.62',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-upon-pix-transfer-failure',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'As bounce-upon-transfer-failure, behind a Cisco PIX only.',
    source: {
      section: '3.3.10.63',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-upon-transfer-failure',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Bounces when the connection fails in mid-transfer, to avoid duplicates at the risk of loss.',
    source: {
      section: '3.3.10.64',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'connect-timeout',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '2m',
    text: 'How long to wait for an outgoing connection.',
    source: {
      section: '3.3.10.65',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-greeting-timeout',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5m',
    text: 'How long to wait for the greeting.',
    source: {
      section: '3.3.10.66',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'data-send-timeout',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '3m',
    text: 'How long to wait for a chunk of data to be sent; the RFC asks for at least three minutes.',
    source: {
      section: '3.3.10.67',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'ignore-8bitmime',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Ignores the remote host's 8BITMIME.",
    source: {
      section: '3.3.10.68',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'ignore-chunking',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Ignores the remote host's CHUNKING.",
    source: {
      section: '3.3.10.69',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'ignore-pipelining',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Ignores the remote host's PIPELINING.",
    source: {
      section: '3.3.10.70',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'ignore-dsn',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Ignores the remote host's DSN extension.",
    source: {
      section: '3.3.10.71',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-msg-per-connection',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '0',
    text: 'Messages sent over one connection; 0 is no limit.',
    source: {
      section: '3.3.10.72',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-rcpt-per-transaction',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '1000',
    text: 'Alias of max-rcpt-per-message.',
    source: {
      section: '3.3.10.73',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-rcpt-per-message',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['unlimited'],
      },
    ],
    default: '0',
    text: 'Recipients passed with one message to this domain.',
    source: {
      section: '3.3.10.74',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-out',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '20',
    text: "Simultaneous connections of this queue, independent of the same domain's queues of other virtual MTAs.",
    source: {
      section: '3.3.10.75',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-max-smtp-out',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '20',
    text: 'max-smtp-out while the queue is in backoff mode.',
    source: {
      section: '3.3.10.76',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-out-per-source-ip',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'source-ip-max-smtp-out',
    text: 'Old form of source-ip-max-smtp-out.',
    source: {
      section: '3.3.10.77',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-ip-max-smtp-out',
    scope: 'domain',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: 'unlimited',
    repeatable: true,
    text: 'Simultaneous connections for each local source IP in the CIDR.',
    source: {
      section: '3.3.10.78',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-out-rampup-interval',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '0',
    text: 'Least time before another connection is opened for the queue.',
    source: {
      section: '3.3.10.79',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-connect-rate',
    scope: 'domain',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    text: 'New connections per interval.',
    source: {
      section: '3.3.10.80',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-ip-max-connect-rate',
    scope: 'domain',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    repeatable: true,
    text: 'New connections per interval for each local source IP in the CIDR.',
    source: {
      section: '3.3.10.81',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'connection-idle-timeout',
    scope: 'domain',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '0',
    text: 'How long a connection stays open for more mail; at most 10m.',
    source: {
      section: '3.3.10.82',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-ip-max-data-volume-rate',
    scope: 'domain',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'DATA-RATE',
        type: 'data-rate',
        rest: true,
      },
    ],
    default: 'unlimited',
    repeatable: true,
    text: 'Data per interval for each local source IP in the CIDR.',
    source: {
      section: '3.3.10.84',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'backoff-max-connect-rate',
    scope: 'domain',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default:
      'If max-connect-rate is also configured for the same queue, the default is equal to the configured max-connect-rate. Else, it is unlimited',
    text: 'max-connect-rate while the queue is in backoff mode.',
    source: {
      section: '3.3.10.85',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'retry-upon-new-mail',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether new mail makes a queue in retry mode try at once.',
    source: {
      section: '3.3.10.86',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pix-bug-workaround',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Sends the final dot in a packet of its own to Cisco PIX firewalls.',
    source: {
      section: '3.3.10.87',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'route',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'smtp-hosts',
    text: 'Old form of smtp-hosts.',
    source: {
      section: '3.3.10.88',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'default-smtp-port',
    scope: 'domain',
    params: [
      {
        name: 'PORT',
        type: 'port',
      },
    ],
    default: '25',
    text: 'Port for delivery unless smtp-hosts gives one.',
    source: {
      section: '3.3.10.89',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-hosts',
    scope: 'domain',
    params: [
      {
        name: 'HOSTS',
        type: 'host-list',
        rest: true,
      },
    ],
    text: 'Hosts to deliver to instead of the MXs: commas separate hosts of one preference, semicolons the preferences; an address stands in brackets ([192.0.2.1], [IPv6:2001:db8::1]), each optionally with :port; lookup-mx:DOMAIN uses another domain\'s MXs; "" clears an inherited value.',
    source: {
      section: '3.3.10.90',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-pattern-list',
    scope: 'domain',
    params: [
      {
        name: 'NAME',
        type: 'smtp-pattern-list',
      },
    ],
    text: "Name of the <smtp-pattern-list> that judges the replies of this domain's hosts.",
    source: {
      section: '3.3.10.91',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'assume-delivery-upon-data-termination-timeout',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Takes a message as delivered when the reply after its end times out.',
    source: {
      section: '3.3.10.92',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'disable-mx-rollup',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps this domain out of the MX rollup patterns.',
    source: {
      section: '3.3.10.93',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include',
    scope: 'domain',
    params: [
      {
        name: 'FILENAME-OR-URL',
        type: 'include',
      },
    ],
    repeatable: true,
    text: 'Reads another file or URL at this place.',
    source: {
      section: '3.3.10.94',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'use-starttls',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Uses STARTTLS towards hosts that offer it.',
    source: {
      section: '3.3.10.95.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'require-starttls',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Refuses to send without TLS (with use-starttls). Strict towards the whole internet it stops mail to hosts without TLS; use-mta-sts and use-dane ask for TLS where the receiver promises it.',
    source: {
      section: '3.3.10.95.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'use-dane',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Verifies TLSA records (RFC 7672) and refuses a downgrade; needs a DNSSEC-validating resolver.',
    source: {
      section: '3.3.10.95.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'use-mta-sts',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    laterRelease: true,
    text: "Honours the receiver's MTA-STS policy (RFC 8461).",
    source: {
      section: '3.3.10.95.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reuse-ssl-session',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Reuses TLS sessions (not with TLS 1.3), where the receiver supports it.',
    source: {
      section: '3.3.10.95.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-allow-tlsv1',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether outbound STARTTLS may use TLS 1.0.',
    source: {
      section: '3.3.10.95.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-allow-tlsv1.1',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether outbound STARTTLS may use TLS 1.1. On by default; RFC 8996 deprecates it.',
    source: {
      section: '3.3.10.95.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-allow-tlsv1.2',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether outbound STARTTLS may use TLS 1.2.',
    source: {
      section: '3.3.10.95.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-allow-tlsv1.3',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    laterRelease: true,
    text: 'Whether outbound STARTTLS may use TLS 1.3.',
    source: {
      section: '3.3.10.95.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-allow-sslv3',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    removed: true,
    text: 'No longer valid: SSLv3 support was removed.',
    source: {
      section: '3.3.10.95.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-client-certificate',
    scope: 'domain',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
      {
        name: 'PASSWORD',
        type: 'secret',
        optional: true,
      },
    ],
    laterRelease: true,
    text: 'Client certificate presented to the remote host.',
    source: {
      section: '3.3.10.95.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-ca-file',
    scope: 'domain',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'Root certificates to verify remote hosts. With opportunistic TLS a failed check falls back to plain text; with required TLS it is a 4xx.',
    source: {
      section: '3.3.10.95.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-ciphers',
    scope: 'domain',
    params: [
      {
        name: 'CIPHERS',
        type: 'cipher-string',
        rest: true,
      },
    ],
    default: 'HIGH:!ADH:@STRENGTH',
    text: 'OpenSSL cipher string for outbound STARTTLS with TLS 1.2 and older.',
    source: {
      section: '3.3.10.95.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-tls-tlsv1.3-ciphersuites',
    scope: 'domain',
    params: [
      {
        name: 'SUITES',
        type: 'tls13-suites',
        rest: true,
      },
    ],
    default:
      'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256',
    laterRelease: true,
    text: 'TLS 1.3 suites for outbound STARTTLS.',
    source: {
      section: '3.3.10.95.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-tls',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs TLS negotiation with remote hosts.',
    source: {
      section: '3.3.10.95.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'discard-as-bounce',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'In a discard queue, records messages as bounces instead of deliveries.',
    source: {
      section: '3.3.10.96.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'file-format',
    scope: 'domain',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['newfile-plain', 'newfile-pickup', 'append-mbox'],
      },
    ],
    default: 'newfile-plain',
    text: 'newfile-plain, newfile-pickup (with x-sender and x-receiver) or append-mbox, for file queues.',
    source: {
      section: '3.3.10.97.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'file-destination',
    scope: 'domain',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'Directory or file of a file queue; $from, $to, $user, $domain, $envid, $isodate, $ctime, $timet, $rfctime and $bodytype are filled in.',
    source: {
      section: '3.3.10.97.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'command',
    scope: 'domain',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'Program of a pipe queue; the same variables as file-destination. Required for pipe queues.',
    source: {
      section: '3.3.10.98.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'macro-variables-preserve-case',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Keeps the case of $to and $from.',
    source: {
      section: '3.3.10.98.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-delivery-url',
    scope: 'domain',
    params: [
      {
        name: 'URL',
        type: 'url',
      },
    ],
    text: 'Endpoint of an http-delivery queue; absolute http/https URL without user info, query or fragment. Required for that type.',
    source: {
      section: '3.3.10.99.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-delivery-extra-headers',
    scope: 'domain',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'File with extra HTTP headers, one a line, for an http-delivery queue.',
    source: {
      section: '3.3.10.99.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'add-x-msys-api-header',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true for {sparkpost} domain, false for all other domains',
    laterRelease: true,
    text: 'Adds the X-MSYS-API header for SparkPost; true for the {sparkpost} domain.',
    source: {
      section: '3.3.10.100.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'sparkpost-sandbox',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    laterRelease: true,
    text: "Sets SparkPost's sandbox option.",
    source: {
      section: '3.3.10.100.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'sparkpost-ip-pool',
    scope: 'domain',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    laterRelease: true,
    text: 'SparkPost IP pool to send from.',
    source: {
      section: '3.3.10.100.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dk-sign',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'DomainKeys (the forerunner of DKIM, RFC 4870, historic) signing; obsolete: dkim-sign.',
    source: {
      section: '3+ public configs',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'mx-connection-attempts',
    scope: 'domain',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    text: 'Connection attempts for each MX before giving up; older versions.',
    source: {
      section: '2 public configs',
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'check-mfrom-outbound',
    scope: 'domain',
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
    name: 'check-pra-outbound',
    scope: 'domain',
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
    name: 'add-gm-token',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Goodmail tokens; the service ended.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'log-messages',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Older logging switch.',
    source: {
      section: 'older samples',
      document: 'public-configs',
      certainty: 'medium',
    },
  },
  {
    name: 'log-commands',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'As in <source>, for deliveries to the domain.',
    source: {
      section: '3.1 example, many configs',
      document: 'guide-2020',
      certainty: 'high',
    },
  },
  {
    name: 'log-connections',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'As in <source>, for deliveries to the domain.',
    source: {
      section: 'public configs',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'log-data',
    scope: 'domain',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'As in <source>, for deliveries to the domain.',
    source: {
      section: 'older samples',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'remove-header',
    scope: 'domain',
    params: [
      {
        name: 'HEADER-LIST',
        type: 'header-name',
        list: true,
        rest: true,
      },
    ],
    repeatable: true,
    text: 'May stand in domain too.',
    source: {
      section: '3.3.7.8',
      document: 'guide-2020',
      certainty: 'high',
    },
  },
];
