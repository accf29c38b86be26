import type { DirectiveEntry } from '../../types';
import { guide, yesNo } from '../parts';

/** Top level: what mail is accepted for (guide §3.3.1.42). */
export const relaying: readonly DirectiveEntry[] = [
  {
    name: 'always-allow-relaying',
    scope: 'global',
    params: yesNo,
    default: 'false',
    text: 'Lets clients send to any recipient, not only to your relay domains. It belongs in a `<source>` for the hosts of your own that send through this server; in `<source 0/0>`, or in a source that a listener selects, it makes an **open relay** unless clients have to log in (`require-auth`).',
    related: ['require-auth', 'relay-domain', 'smtp-listener'],
    source: guide('3.3.1.42.1'),
  },
  {
    name: 'relay-domain',
    scope: 'global',
    params: [{ name: 'DOMAIN-PATTERN', type: 'domain-pattern' }],
    default: 'local domains',
    repeatable: true,
    text: "Accepts mail for this domain from everyone, whatever the client's IP address. Takes a domain, a domain pattern or a `$macro`, and may be repeated; you need it only for mail that comes in from outside.",
    related: ['relay-address', 'always-allow-relaying', 'domain-macro'],
    source: guide('3.3.1.42.2'),
  },
  {
    name: 'relay-address',
    scope: 'global',
    params: [{ name: 'ADDRESS-OR-REGEX', type: 'email', or: ['regex'] }],
    repeatable: true,
    text: 'Accepts mail for this address from everyone. Takes one address or a regular expression between slashes, and may be repeated.',
    related: ['relay-domain', 'always-allow-relaying'],
    source: guide('3.3.1.42.3'),
  },
  {
    name: 'relay-debug',
    scope: 'global',
    params: yesNo,
    default: 'false',
    text: 'Answers refused attempts to relay with a temporary error (4xx) instead of a final one (5xx). A mistake in your relay settings then makes no mail bounce.',
    related: ['relay-domain', 'relay-address'],
    source: guide('3.3.1.42.4'),
  },
];
