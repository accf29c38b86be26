import type { DirectiveEntry } from '../types';

export const global: readonly DirectiveEntry[] = [
  {
    name: 'total-max-smtp-out',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '1200 for Enterprise license, 200 for Standard license',
    text: 'Caps all simultaneous outbound SMTP connections of the server. A Standard licence never exceeds 200 whatever is set; Enterprise defaults to 1200 with no licence ceiling, and above about 7500 is not advised. Per-queue and per-virtual-MTA caps are both named max-smtp-out.',
    source: {
      section: '3.3.1.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'total-max-smtp-in',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '100',
    text: 'Caps all simultaneous inbound SMTP connections. Going above the default of 100 is discouraged unless the feeding applications need it.',
    source: {
      section: '3.3.1.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'postmaster',
    scope: 'global',
    params: [
      {
        name: 'EMAIL-ADDRESS',
        type: 'email',
      },
    ],
    repeatable: true,
    text: 'Address of the person responsible for the server; the watchdog mails crash and licence-expiry notices there, and mail to the local postmaster and abuse addresses is forwarded to it. Should always be set; repeat it for several people.',
    source: {
      section: '3.3.1.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'spool',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    repeatable: true,
    deprecated: '<spool>',
    text: 'Old one-line form that names a spool directory; at least one spool is required and more spread the disk load.',
    source: {
      section: '3.3.1.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'spool-delete-corrupted',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether spool files found to be corrupted are deleted; otherwise they are ignored and stay on disk.',
    source: {
      section: '3.3.1.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'spool-min-free-space',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '0',
    deprecated: 'min-free-space within <spool>',
    text: 'Stops accepting mail into a spool whose file system has less than this many megabytes free (for non-root users on Unix) and resumes when space returns. The unit is MB.',
    source: {
      section: '3.3.1.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'spool-max-recipients',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['auto'],
      },
    ],
    default: 'auto',
    text: 'Limit on recipients held in all spools together; above it new mail is refused with a transient error. auto derives the number from system resources.',
    source: {
      section: '3.3.1.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'run-as-root',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    restart: true,
    text: 'Whether the Unix daemon runs as root or as the user pmta. Running without root is safer. Needs a restart.',
    source: {
      section: '3.3.1.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-certificate',
    scope: 'global',
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
    text: "PEM certificate (with key) presented on inbound SMTP when TLS starts, followed by the key's password if it has one. Inherited by <smtp-listener> tls-certificate.",
    source: {
      section: '3.3.1.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-ca-file',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'PEM bundle of CA certificates used to verify certificates that SMTP clients present.',
    source: {
      section: '3.3.1.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-allow-sslv3',
    scope: 'global',
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
      section: '3.3.1.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-allow-tlsv1',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether inbound STARTTLS may negotiate TLS 1.0. Off by default; RFC 8996 deprecates TLS 1.0 and 1.1.',
    source: {
      section: '3.3.1.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-allow-tlsv1.1',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether inbound STARTTLS may negotiate TLS 1.1. Off by default; RFC 8996 deprecates it.',
    source: {
      section: '3.3.1.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-allow-tlsv1.2',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether inbound STARTTLS may negotiate TLS 1.2.',
    source: {
      section: '3.3.1.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-allow-tlsv1.3',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    laterRelease: true,
    text: 'Whether inbound STARTTLS may negotiate TLS 1.3.',
    source: {
      section: '3.3.1.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-ciphers',
    scope: 'global',
    params: [
      {
        name: 'CIPHERS',
        type: 'cipher-string',
        rest: true,
      },
    ],
    default: 'HIGH:!ADH:@STRENGTH',
    text: 'OpenSSL cipher string for inbound STARTTLS with TLS 1.2 and older; TLS 1.3 suites are set apart by smtp-server-tls-v1.3-ciphersuites.',
    source: {
      section: '3.3.1.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-v1.3-ciphersuites',
    scope: 'global',
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
    text: 'Colon-separated TLS 1.3 suites allowed on inbound STARTTLS.',
    source: {
      section: '3.3.1.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-server-tls-dh-key-length',
    scope: 'global',
    params: [
      {
        name: 'BITS',
        type: 'enum',
        words: ['1024', '2048', '4096'],
        unit: 'bits',
      },
    ],
    default: '1024',
    laterRelease: true,
    text: "Bits of the Diffie-Hellman parameters for inbound TLS 1.1/1.2: 1024, 2048 or 4096. The default of 1024 is weak by today's standards.",
    source: {
      section: '3.3.1.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-source-host',
    scope: 'global',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    text: "Local address (or CIDR range of local addresses) and host name from which outgoing SMTP connections start. Repeat it, or give a range, to rotate over the addresses; 127.0.0.1 is skipped. The name is the EHLO/HELO name and should match the address's PTR record. Inside a virtual MTA it replaces the global list.",
    source: {
      section: '3.3.1.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-proxy-source-host',
    scope: 'global',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'PROXY-SERVER:PORT',
        type: 'host-port',
      },
      {
        name: 'PROXY-CLIENT-IP[:PORT]',
        type: 'ip-port',
      },
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    laterRelease: true,
    text: "Like smtp-source-host, but through a proxy: local address or range, proxy host:port, the proxy's outgoing client IP (optionally :port) and the EHLO name. Preferred to use-proxy, with which (and with smtp-source-host) it cannot be combined in one virtual MTA.",
    source: {
      section: '3.3.1.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'alias',
    scope: 'global',
    params: [
      {
        name: 'SOURCE',
        type: 'address-pattern',
      },
      {
        name: 'TARGET',
        type: 'address-pattern',
        list: true,
      },
    ],
    repeatable: true,
    text: 'Forwards mail received for one address to another; repeatable.',
    source: {
      section: '3.3.1.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-ip',
    scope: 'global',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'smtp-listener',
    text: 'Old way to choose the listening address.',
    source: {
      section: '3.3.1.22',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-port',
    scope: 'global',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'smtp-listener',
    text: 'Old way to choose the listening port.',
    source: {
      section: '3.3.1.23',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-listener',
    scope: 'global',
    params: [
      {
        name: 'CIDR:PORT',
        type: 'cidr-port',
      },
      {
        name: 'source=NAME',
        type: 'source-option',
        optional: true,
      },
    ],
    repeatable: true,
    text: "Address or CIDR range and port on which inbound SMTP is accepted; repeatable. With none, 0.0.0.0:25 is opened. An optional source=NAME selects a named <source> whose settings override those matched by the client's IP: always-allow-relaying in such a source opens the relay to everyone who can connect. As a block (<smtp-listener IP:PORT>) it takes its own TLS settings, and immediate-tls for implicit TLS (port 465).",
    source: {
      section: '3.3.1.24',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'custom-dsn-from-header',
    scope: 'global',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    text: 'Text of the From header in delivery status reports that the server generates.',
    source: {
      section: '3.3.1.25',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dsn-failed-from-template',
    scope: 'global',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    laterRelease: true,
    text: 'Template of the From header of failure reports; may insert values of the original message.',
    source: {
      section: '3.3.1.26',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dsn-failed-subject-template',
    scope: 'global',
    params: [
      {
        name: 'STRING',
        type: 'string',
        rest: true,
      },
    ],
    laterRelease: true,
    text: 'Template of the Subject header of failure reports; may insert values of the original message.',
    source: {
      section: '3.3.1.27',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dsn-failed-body-template-from',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    laterRelease: true,
    text: 'File with the template of the body of failure reports; values such as hostname, originator, recipient, subject, retryAfter, bounceAfter, date, timeQueued and response can be inserted.',
    source: {
      section: '3.3.1.28',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-await-slot',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether a new inbound connection waits for a free slot when the limit is reached; otherwise it gets a 421 greeting and is closed.',
    source: {
      section: '3.3.1.29',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'host-id',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '0',
    text: 'Number that makes generated Message-IDs unique across several servers; used with add-message-id-header.',
    source: {
      section: '3.3.1.30',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-suffix',
    scope: 'global',
    params: [
      {
        name: 'DOMAIN',
        type: 'domain',
      },
    ],
    text: 'Domain appended to addresses received with an unqualified domain.',
    source: {
      section: '3.3.1.31',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'host-name',
    scope: 'global',
    params: [
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    text: 'Fully qualified name of this host; repeat for every name, the first being the main one used in greetings and EHLO. Acts like relay-domain too: mail for that domain is accepted. Inside a virtual MTA it overrides the global name for that virtual MTA.',
    source: {
      section: '3.3.1.32',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'name-server',
    scope: 'global',
    params: [
      {
        name: 'IP',
        type: 'ip',
      },
    ],
    repeatable: true,
    text: "IP of a DNS server to use instead of the system's; several are used round robin.",
    source: {
      section: '3.3.1.33',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'thread-min-priority',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '15 for thread-min-priority 0 for thread-max-priority',
    text: 'Unix process priority of the slower threads; normally left alone.',
    source: {
      section: '3.3.1.34',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'thread-max-priority',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '15 for thread-min-priority 0 for thread-max-priority',
    text: 'Unix process priority of the faster threads; normally left alone.',
    source: {
      section: '3.3.1.34',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'thread-reuse',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    removed: true,
    text: 'Whether finished threads are kept for reuse; turning it off costs performance.',
    source: {
      section: '3.3.1.35',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'mailmerge-expands-undefined-variables',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether an undefined mail-merge variable becomes an empty string; if not, its [name] stays in the message.',
    source: {
      section: '3.3.1.36',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pmc-acct-min-free-space',
    scope: 'global',
    params: [
      {
        name: 'SIZE',
        type: 'size',
        words: ['unlimited'],
      },
    ],
    default: 'unlimited',
    text: 'Free disk space under which the oldest accounting files written for the PowerMTA Management Console are deleted.',
    source: {
      section: '3.3.1.37',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'track-time-first-attempt',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    laterRelease: true,
    text: 'Records when delivery of each message was first attempted, for the accounting records.',
    source: {
      section: '3.3.1.38',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'volume-audit-api-key',
    scope: 'global',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    laterRelease: true,
    text: 'Key that a volume-based licence needs to report sending volume; required with such a licence.',
    source: {
      section: '3.3.1.39',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'edns-udp-length',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: 'EDNS is disabled by default',
    laterRelease: true,
    text: 'Maximum UDP payload announced with EDNS in DNS queries for routing data, so that large answers are not truncated.',
    source: {
      section: '3.3.1.40',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include',
    scope: 'global',
    params: [
      {
        name: 'FILENAME-OR-URL',
        type: 'include',
      },
    ],
    repeatable: true,
    text: 'Reads another configuration file (wildcards allowed) or an absolute http/https URL without user info, query or fragment. Allowed at the top level and inside source, domain, virtual-mta and smtp-pattern-list blocks.',
    source: {
      section: '3.3.1.41',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'always-allow-relaying',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether clients of this source may relay to any recipient, not only to relay domains. Meant for internal feeding hosts; on <source 0/0>, or a source selected by a listener, it makes an open relay unless authentication is required.',
    source: {
      section: '3.3.1.42.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'relay-domain',
    scope: 'global',
    params: [
      {
        name: 'DOMAIN-PATTERN',
        type: 'domain-pattern',
      },
    ],
    default: 'local domains',
    repeatable: true,
    text: "Domain or domain pattern for which mail is accepted from anywhere, whatever the client's IP; repeatable. Needed for inbound mail only.",
    source: {
      section: '3.3.1.42.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'relay-address',
    scope: 'global',
    params: [
      {
        name: 'ADDRESS-OR-REGEX',
        type: 'email',
        or: ['regex'],
      },
    ],
    repeatable: true,
    text: 'Address, or regular expression of addresses, accepted from anywhere; repeatable.',
    source: {
      section: '3.3.1.42.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'relay-debug',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Answers refused relay attempts with a temporary 4xx instead of a 5xx, so that a mistake in relay settings bounces nothing.',
    source: {
      section: '3.3.1.42.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-key',
    scope: 'global',
    params: [
      {
        name: 'SELECTOR',
        type: 'selector',
      },
      {
        name: 'DOMAIN',
        type: 'domain-or-macro',
        words: ['*'],
      },
      {
        name: 'FILENAME',
        type: 'key-file',
      },
    ],
    separator: ',',
    repeatable: true,
    text: "DKIM key: selector, domain (or *), and key file or {vault}:/path:key, separated by commas. Keys are tried in order; the first whose domain equals or is a parent of the sending domain (Sender header, else From) signs. A virtual MTA's keys come before global ones. A * matches any domain, so wildcard entries belong last. Domain macros may be used in the domain. With Vault, {selector},{domain} and ${selector} ${domain} in the path are filled in.",
    source: {
      section: '3.3.1.43.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'invalid-virtual-mta-fallback',
    scope: 'global',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta',
      },
    ],
    text: "Virtual MTA used for messages that select one that doesn't exist; only when feeding, not for reroutes. The source needs reject-invalid-virtual-mta false.",
    source: {
      section: '3.3.1.43.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include-headers-from',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: "File of RFC 5322 headers added to every message, after the Received header; a virtual MTA's file is used in addition to the global one.",
    source: {
      section: '3.3.1.43.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-macro',
    scope: 'global',
    params: [
      {
        name: 'MACRO-NAME',
        type: 'macro-name',
      },
      {
        name: 'DOMAIN-LIST',
        type: 'domain-or-macro',
        list: true,
        rest: true,
      },
    ],
    repeatable: true,
    text: 'Defines a variable (letters, digits, underscore) as a comma-separated list of domains or parts of them, used as $name in domain patterns, relay-domain and domain-key. Macros may use other macros; loops are an error.',
    source: {
      section: '3.3.1.43.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pickup',
    scope: 'global',
    params: [
      {
        name: 'PICKUP-DIRECTORY',
        type: 'path',
      },
      {
        name: 'BAD-FILE-DIRECTORY',
        type: 'path',
      },
    ],
    text: 'Directory whose files are taken as submitted messages, and the directory for malformed ones. Only one pickup directory is supported.',
    source: {
      section: '3.3.1.44.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pickup-retry-interval',
    scope: 'global',
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
      section: '3.3.1.44.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'pickup-remove-dot',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Removes the extra leading period that a feeding program wrote into pickup files.',
    source: {
      section: '3.3.1.44.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-ip',
    scope: 'global',
    params: [
      {
        name: 'IP',
        type: 'ip',
      },
    ],
    text: 'Address on which connections for the built-in black hole ("dummy" SMTP) are accepted.',
    source: {
      section: '3.3.1.45.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-port',
    scope: 'global',
    params: [
      {
        name: 'PORT',
        type: 'port',
      },
    ],
    default: '0, meaning disabled',
    text: 'Port of the built-in black hole; 0 disables it.',
    source: {
      section: '3.3.1.45.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-await-slot',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether dummy SMTP connections wait for a free slot instead of getting a 421.',
    source: {
      section: '3.3.1.45.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-has-chunking',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether the dummy server offers CHUNKING.',
    source: {
      section: '3.3.1.45.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-has-pipelining',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether the dummy server offers PIPELINING.',
    source: {
      section: '3.3.1.45.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-has-verp',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether the dummy server offers VERP.',
    source: {
      section: '3.3.1.45.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-latency',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '0',
    text: 'Network latency in milliseconds that the dummy server simulates.',
    source: {
      section: '3.3.1.45.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dummy-smtp-update-stats',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether dummy SMTP traffic counts in the displayed statistics.',
    source: {
      section: '3.3.1.45.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-mgmt-port',
    scope: 'global',
    params: [
      {
        name: 'PORT',
        type: 'port',
      },
    ],
    default: '8080',
    restart: true,
    text: 'Port of the web monitor; 0 turns it off. Changing it needs a restart of the pmtahttp service.',
    source: {
      section: '3.3.1.46.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-redirect-to-https',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether the web monitor sends plain HTTP to HTTPS. On by default.',
    source: {
      section: '3.3.1.46.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-access',
    scope: 'global',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'LEVEL',
        type: 'enum',
        words: ['none', 'monitor', 'monitor,deny-logs', 'operator', 'admin'],
      },
    ],
    default: 'none',
    repeatable: true,
    text: 'Level of access to the web monitor for a client range: none, monitor (read only), operator (also view config and run commands) or admin (also change config); monitor can be qualified with deny-logs. Repeatable, matched in the order given. Anything beyond none for 0/0 exposes the server to the world.',
    source: {
      section: '3.3.1.46.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-csrf-protection',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Refuses state-changing GETs to the web monitor and asks for an API key or CSRF token on POSTs.',
    source: {
      section: '3.3.1.46.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-api-key',
    scope: 'global',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    repeatable: true,
    text: 'Key that gives an application full admin access to the web monitor through the X-API-Key header; repeatable; 32 to 128 letters, digits or underscores. It is a secret.',
    source: {
      section: '3.3.1.46.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-strict-transport-security-max-age',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '0',
    text: "max-age sent in the web monitor's Strict-Transport-Security header.",
    source: {
      section: '3.3.1.46.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-mgmt-source',
    scope: 'global',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'http-access',
    text: 'Old access control of the web monitor.',
    source: {
      section: '3.3.1.46.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'no-http-mgmt-source',
    scope: 'global',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    deprecated: 'http-access',
    text: 'Old access control of the web monitor.',
    source: {
      section: '3.3.1.46.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-allow-sslv3',
    scope: 'global',
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
      section: '3.3.1.46.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-allow-tlsv1',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether the web monitor may negotiate TLS 1.0.',
    source: {
      section: '3.3.1.46.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-allow-tlsv1.1',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether the web monitor may negotiate TLS 1.1.',
    source: {
      section: '3.3.1.46.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-allow-tlsv1.2',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether the web monitor may negotiate TLS 1.2.',
    source: {
      section: '3.3.1.46.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-allow-tlsv1.3',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    laterRelease: true,
    text: 'Whether the web monitor may negotiate TLS 1.3.',
    source: {
      section: '3.3.1.46.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-ciphers',
    scope: 'global',
    params: [
      {
        name: 'CIPHERS',
        type: 'cipher-string',
        rest: true,
      },
    ],
    default: 'HIGH:!ADH:@STRENGTH',
    text: 'OpenSSL cipher string of the web monitor for TLS 1.2 and older.',
    source: {
      section: '3.3.1.46.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-tlsv1.3-ciphersuites',
    scope: 'global',
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
    text: 'TLS 1.3 suites of the web monitor.',
    source: {
      section: '3.3.1.46.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-dh-key-length',
    scope: 'global',
    params: [
      {
        name: 'BITS',
        type: 'enum',
        words: ['1024', '2048', '4096'],
        unit: 'bits',
      },
    ],
    default: '1024',
    laterRelease: true,
    text: 'Diffie-Hellman bits of the web monitor for TLS 1.1/1.2: 1024, 2048 or 4096.',
    source: {
      section: '3.3.1.46.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-tls-ca-file',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'PEM bundle of CAs to verify client certificates at the web monitor.',
    source: {
      section: '3.3.1.46.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-log-tls',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs TLS negotiation of the web monitor.',
    source: {
      section: '3.3.1.46.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-log-data',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Logs the web monitor's data exchanges in full.",
    source: {
      section: '3.3.1.46.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-log-requests',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: "Logs the web monitor's requests.",
    source: {
      section: '3.3.1.46.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-default-max-items',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '10',
    text: 'How many rows the "top" pages of the web monitor show.',
    source: {
      section: '3.3.1.46.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'http-default-sort-order',
    scope: 'global',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['rcpt', 'name', 'size'],
      },
    ],
    default: 'rcpt',
    text: 'Order of the "top" pages: rcpt (recipients), name or size.',
    source: {
      section: '3.3.1.46.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-auto-rotation',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Rotates the log at midnight.',
    source: {
      section: '3.3.1.47.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-file',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'Log file; required; an absolute path on Unix. Also decides where the HTTP and SNMP logs go.',
    source: {
      section: '3.3.1.47.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-rotate',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '8',
    text: 'How many rotated log files are kept.',
    source: {
      section: '3.3.1.47.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-file-world-readable',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Lets every local user read the logs.',
    source: {
      section: '3.3.1.47.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'mx-connection-limit',
    scope: 'global',
    params: [
      {
        name: 'MX-NAME',
        type: 'domain-pattern',
      },
      {
        name: 'N',
        type: 'integer',
      },
    ],
    repeatable: true,
    text: 'Connection limit for each MX host (or pattern), for each source IP. MX rollup is the better tool.',
    source: {
      section: '3.3.1.48.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'ip-connection-limit',
    scope: 'global',
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
    repeatable: true,
    text: 'Connection limit for destination IPs in a CIDR range. Top level only.',
    source: {
      section: '3.3.1.48.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'use-proxy',
    scope: 'global',
    params: [
      {
        name: 'PROXY-LIST',
        type: 'proxy',
        list: true,
      },
    ],
    default: 'None',
    text: 'Comma-separated names of <proxy> blocks used to reach remote hosts, in order, the later ones for failover only. Set globally it is inherited by every virtual MTA. Each must be defined. Incompatible with smtp-proxy-source-host.',
    source: {
      section: '3.3.1.49',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-memory-usage-percent',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '90',
    laterRelease: true,
    text: 'Refuses new mail (452 4.3.2 at MAIL FROM) while the process uses more than this percentage of memory; 100 disables the check.',
    source: {
      section: '3.3.1.50',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'sync-msg-create',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Flush to disk after receiving a message; false is faster and may lose a message in a crash.',
    source: {
      section: '4 public configs, the shipped sample',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'sync-msg-update',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Flush to disk after updating a message; false may send duplicates after a crash.',
    source: {
      section: '4 public configs, the shipped sample',
      document: 'public-configs',
      certainty: 'high',
    },
  },
  {
    name: 'total-max-file',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    text: 'Limit of open files; older versions.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'dummy-smtp-blacklist',
    scope: 'global',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'List file of the dummy SMTP server.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'dummy-smtp-blacklist-bounce-method',
    scope: 'global',
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
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'dummy-smtp-blacklist-bounce-percent',
    scope: 'global',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'dummy-smtp-log-blacklist',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'dummy-smtp-has-mailmerge',
    scope: 'global',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Seen in working configurations; not described.',
    source: {
      section: '1 public config',
      document: 'public-configs',
      certainty: 'low',
    },
  },
  {
    name: 'enable-signals',
    scope: 'global',
    params: [
      {
        name: 'SWITCH',
        type: 'signals-switch',
      },
    ],
    text: "True[,subaccount=N], false, or the name of a <signals-filter>; the virtual MTA's value goes before the pool's, that before the global one.",
    source: {
      section: '10.1.4.1.1',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
];
