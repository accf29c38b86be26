import type { BlockEntry, Param } from '../types';
import { guide, guide2019 } from './parts';

const virtualMtaName: Param = {
  name: 'NAME',
  type: 'string',
  text: 'its name; no virtual MTA or pool may have the same',
};

const listName: Param = {
  name: 'NAME',
  type: 'string',
  text: 'the name by which other settings refer to it',
};

/** Every block that we know. */
export const blocks = (): readonly BlockEntry[] => [
  {
    name: 'source',
    scopes: ['global'],
    argument: {
      name: 'ADDRESS-OR-NAME',
      type: 'string',
      text: "the client's address or range, as `10.0.0.0/8` or `0/0`; or a name; or a reserved name as `{auth}`",
    },
    text: 'Sets what clients may do that hand in mail: relaying, login, TLS, limits and the virtual MTA they get. A source for an address holds for clients from there; a more specific one wins and inherits from the wider ones (`10.0.0.5` from `10.0.0.0/8` from `0/0`). A named source holds only where `smtp-listener` or `<smtp-user>` asks for it. Names in braces are reserved, as `{pickup}` for the pickup directory and `{auth}` for users without a source of their own.',
    source: guide('3.3.7'),
  },
  {
    name: 'smtp-user',
    scopes: ['global'],
    argument: { name: 'NAME', type: 'string', text: 'the name that the user logs in with' },
    text: 'Defines a user who may log in to submit mail. It holds the password in clear text, or another way to prove who the user is, and the named `<source>` whose settings hold once logged in; without one those of `<source {auth}>` do.',
    source: guide('3.3.8'),
  },
  {
    name: 'source-group',
    scopes: ['global'],
    argument: { name: 'NAME', type: 'string', text: 'the name that `source-group` in `<source>` refers to' },
    text: 'Sets limits of incoming connections that several sources share. A `<source>` joins it with `source-group NAME`.',
    source: guide('3.3.9'),
  },
  {
    name: 'smtp-listener',
    scopes: ['global'],
    argument: {
      name: 'CIDR:PORT',
      type: 'cidr-port',
      text: 'the local address or range, and the port, as `192.0.2.1:587`',
    },
    text: 'Accepts mail over SMTP on an address and port, with TLS settings of its own. It does what the directive of the same name does, and takes `immediate-tls` for implicit TLS (port 465) and `source` for a named `<source>`. Without any listener `0.0.0.0:25` is open.',
    source: guide('3.3.17'),
  },
  {
    name: 'virtual-mta',
    scopes: ['global'],
    argument: virtualMtaName,
    text: 'Defines a virtual MTA: a sending identity with addresses, a host name, DKIM keys, limits and queues of its own. `<domain>` blocks in it hold for its mail and go before those of its pool and the global ones. Its name may not be that of a pool; upper and lower case are the same.',
    source: guide('3.3.12'),
  },
  {
    name: 'virtual-mta-pool',
    scopes: ['global'],
    argument: virtualMtaName,
    text: 'Groups virtual MTAs under one name, which can be used wherever a virtual MTA is selected. Its members are `virtual-mta NAME` lines; they inherit the `<domain>` blocks and keys of the pool. It may not have the name of a virtual MTA, and no virtual MTA may be in two pools that both hold `<domain>` blocks.',
    source: guide('3.3.13'),
  },
  {
    name: 'domain',
    scopes: ['global', 'virtual-mta', 'virtual-mta-pool'],
    argument: {
      name: 'PATTERN',
      type: 'domain-pattern',
      or: ['queue'],
      text: '`*`, a domain, `*.domain` for its subdomains, `[*.]domain` for both, a `$macro`, or the name of a queue',
    },
    text: 'Sets how mail to the domains that match is delivered. All entries that match are merged, from the most general to the most specific (`*`, then `[*.]example.com`, then `example.com`), whatever their order in the file. Within a virtual MTA its own entries go first, then those of its pool, then the global ones. The name of a queue, as `gmail.rollup`, gives that queue its settings; `[192.0.2.0/24]` is for address literals, and names in braces as `{sparkpost}` are reserved.',
    source: guide('3.3.10'),
  },
  {
    name: 'mx-rollup-list',
    scopes: ['global'],
    text: 'Gathers domains by the MX hosts they share into queues, so that a provider is kept within one set of limits. The entries are `mx PATTERN QUEUE [rollup-by-ip]`. The name of each queue ends in `.rollup`, and each should have a `<domain>` of its own.',
    source: guide2019('10.17'),
  },
  {
    name: 'smtp-pattern-list',
    scopes: ['global'],
    argument: { ...listName, text: 'the name that `smtp-pattern-list` in `<domain>` refers to' },
    text: 'Says how to react to what remote hosts reply. The entries are `reply /REGEX/ ACTION[,ACTION…]`; where they conflict, the first that matches wins, and an empty pattern `//` matches everything. A `<domain>` uses the list with `smtp-pattern-list NAME`.',
    source: guide('3.3.15'),
  },
  {
    name: 'pattern-list',
    scopes: ['global', 'pattern-list'],
    argument: { ...listName, text: 'the name that `pattern-list` in `<source>` refers to' },
    text: 'Chooses the virtual MTA or the priority of messages by sender, recipient or header. The entries are tried from top to bottom and the first that matches decides. Define the list before the `<source>` that uses it. At the end of an entry another `<pattern-list>`, without a name, may open to ask further.',
    source: guide('3.3.14'),
  },
  {
    name: 'bounce-category-patterns',
    scopes: ['global'],
    text: 'Sorts bounces into categories by what the remote host said. The entries are `/REGEX/ CATEGORY` and the first that matches decides; they go before those of `config-defaults`. A name that is not among the known categories makes a new one.',
    source: guide2019('10.8'),
    entry: [
      { name: 'REGEX', type: 'regex', text: 'a regular expression between slashes; `//` for everything' },
      {
        name: 'CATEGORY',
        type: 'category',
        text: 'a known category, as `bad-mailbox`, or a name of your own',
      },
    ],
  },
  {
    name: 'acct-file',
    scopes: ['global'],
    argument: {
      name: 'PATH',
      type: 'path',
      rest: true,
      text: 'the file, or `|COMMAND` to hand the records to a program',
    },
    text: 'Writes accounting records to a file, to a program (`|COMMAND`), or to a web endpoint (`http-webhook-url`). `records` and `record-fields` choose what is written.',
    source: guide('3.3.11'),
  },
  {
    name: 'spool',
    scopes: ['global'],
    argument: { name: 'DIRECTORY', type: 'path', text: 'the directory' },
    text: 'Names a directory in which messages are kept until they are delivered. At least one is required; several spread the load over disks.',
    source: guide('3.3.2'),
  },
  {
    name: 'bounce-processor',
    scopes: ['global'],
    text: 'Evaluates bounces that come in as mail. It says what becomes of messages that are recognised as bounces and of those that are not; an `<address-list>` and `<email-patterns>` may stand in it.',
    source: guide('3.3.3'),
  },
  {
    name: 'feedback-loop-processor',
    scopes: ['global'],
    text: 'Evaluates feedback reports (complaints) that come in as mail. It says what becomes of messages that are recognised as reports and of those that are not; an `<address-list>` and `<email-patterns>` may stand in it.',
    source: guide('3.3.4'),
  },
  {
    name: 'address-list',
    scopes: ['global', 'bounce-processor', 'feedback-loop-processor'],
    argument: {
      name: 'NAME',
      type: 'string',
      optional: true,
      text: 'the name that `suppression-lists` refers to; none inside the processors',
    },
    text: 'Lists addresses and domains. At the top level it has a name, and `suppression-lists` in `<source>` uses it; inside `<bounce-processor>` and `<feedback-loop-processor>` it has none. More than 500 patterns in one list are not advised.',
    source: guide('3.3.5'),
  },
  {
    name: 'email-patterns',
    scopes: ['bounce-processor', 'feedback-loop-processor'],
    text: 'Names patterns that get the facts out of bounces or complaints which keep to no standard.',
    source: guide('3.3.6'),
  },
  {
    name: 'aliases',
    scopes: ['global'],
    text: 'Passes mail for some addresses on to others. The entries are `alias SOURCE TARGET[,TARGET…]`; the source is an address, a local part, or `*@domain`.',
    source: guide2019('12.9'),
  },
  {
    name: 'rewrite-list',
    scopes: ['global'],
    argument: { ...listName, text: 'the name that `rewrite-list` refers to' },
    text: 'Lists how sender addresses are rewritten: the envelope sender with `mail-from`, the domain of the From header with `from-domain`. A virtual MTA, a pool or a source uses it with `rewrite-list NAME`.',
    source: guide('3.3.18'),
  },
  {
    name: 'domain-key-list',
    scopes: ['global'],
    argument: { name: 'NAME', type: 'string', text: 'the name of the list' },
    text: 'Holds DKIM keys under a name. Its entries are `domain-key` lines as at the top level.',
    source: guide('3.3.19'),
  },
  {
    name: 'dns',
    scopes: ['global'],
    text: 'Sets which domains are kept in the DNS cache ahead of time.',
    source: guide('3.3.16'),
  },
  {
    name: 'transmissions-api',
    scopes: ['global'],
    text: 'Sets the keys and the logging of the HTTP interface through which applications submit mail. `<transmissions-api-listener>` opens it.',
    source: guide('3.3.20'),
  },
  {
    name: 'transmissions-api-listener',
    scopes: ['global'],
    argument: { name: 'IP:PORT', type: 'ip-port', text: 'the local address and the port' },
    text: 'Opens the HTTP interface for submitting mail on an address and port. It holds the certificate and TLS settings; the keys are in `<transmissions-api>`.',
    source: guide('3.3.21'),
  },
  {
    name: 'proxy',
    scopes: ['global'],
    argument: { ...listName, text: 'the name that `use-proxy` refers to' },
    text: 'Defines a proxy through which remote hosts are reached. Both `server` and `client` have to be set. `use-proxy`, in a virtual MTA or for all, uses it by name.',
    source: guide('3.3.22'),
  },
  {
    name: 'vault',
    scopes: ['global'],
    single: true,
    text: 'Says how to reach the Vault server from which `domain-key` takes keys as `{vault}:/PATH:KEY`. There may be only one.',
    source: guide('3.3.23'),
  },
  {
    name: 'signals',
    scopes: ['global'],
    text: 'Sends events to Signals. It must have an `api-key`; `enable-signals` says for which mail. Its former name is `<sparkpost-analytics>`.',
    source: guide2019('10.1.4'),
  },
  {
    name: 'signals-filter',
    scopes: ['global'],
    argument: { ...listName, text: 'the name that `enable-signals` refers to' },
    text: "Chooses by the sender's domain which messages are reported to Signals. Each entry is a `sender-or-from` line with a domain pattern and `enable-signals` or `disable-signals`.",
    source: guide2019('10.1.4.3'),
  },
  {
    name: 'sparkpost-analytics',
    scopes: ['global'],
    deprecated: 'signals',
    text: 'Is the former name of `<signals>`. Rename both tags.',
    source: guide2019('10.1.4'),
  },
];
