import type { DirectiveEntry } from '../../types';
import { anything, guide, included, rerouteTarget, yesNo } from '../parts';

/** Which queue, hosts and virtual MTA the domain's mail goes through. */
export const routing: readonly DirectiveEntry[] = [
  {
    name: 'queue-to',
    scope: 'domain',
    params: [{ name: 'QUEUE-NAME', type: 'queue', text: 'name of the queue; `""` for none' }],
    text: 'Puts the mail of this domain into a queue of that name, so that several domains of one provider share their limits. The settings then come from the `<domain>` of the queue; it needs `smtp-hosts` when its name is not in DNS. Write `""` to undo an inherited setting.',
    related: ['smtp-hosts', 'disable-mx-rollup', 'mx'],
    source: guide('3.3.10.31'),
  },
  {
    name: 'disable-mx-rollup',
    scope: 'domain',
    params: yesNo,
    default: 'false',
    text: 'Keeps this domain out of the rollup by MX hosts: no pattern of `<mx-rollup-list>` applies to it.',
    related: ['mx', 'queue-to'],
    source: guide('3.3.10.93'),
  },
  {
    name: 'smtp-hosts',
    scope: 'domain',
    params: [
      {
        name: 'HOSTS',
        type: 'host-list',
        rest: true,
        text: 'hosts as `mx1.example.com,[192.0.2.1]:2525;lookup-mx:example.net`; `""` for the MX hosts',
      },
    ],
    text: 'Delivers to these hosts instead of the domain\'s MX hosts. Put commas between hosts that rank alike and semicolons before those that rank lower; write addresses as `[192.0.2.1]` or `[IPv6:2001:db8::1]`, and add `:2525` for another port. `lookup-mx:DOMAIN` takes the MX hosts of another domain. Write `""` to undo an inherited setting.',
    related: ['default-smtp-port', 'queue-to', 'auth-username'],
    source: guide('3.3.10.90'),
  },
  {
    name: 'route',
    scope: 'domain',
    params: anything,
    deprecated: 'smtp-hosts',
    text: 'Is the former way to say which hosts a domain is delivered to. `smtp-hosts` replaces it.',
    source: guide('3.3.10.88'),
  },
  {
    name: 'default-smtp-port',
    scope: 'domain',
    params: [{ name: 'PORT', type: 'port' }],
    default: '25',
    text: 'Sets the port of the remote hosts, where `smtp-hosts` gives none.',
    related: ['smtp-hosts'],
    source: guide('3.3.10.89'),
  },
  {
    name: 'reroute-to-virtual-mta',
    scope: 'domain',
    params: rerouteTarget,
    text: 'Sends the messages to this domain through another virtual MTA or pool than the one selected. Write `""` to undo an inherited setting.',
    related: ['backoff-reroute-to-virtual-mta', 'cold-virtual-mta'],
    source: guide('3.3.10.50'),
  },
  {
    name: 'max-cold-virtual-mta-msg',
    scope: 'domain',
    params: [
      {
        name: 'DAILY-LIMITS',
        type: 'daily-limit',
        list: true,
        rest: true,
        text: 'messages on the first, second, … day, as `500/d,1000/d,2000/d`',
      },
    ],
    default: '0/d',
    text: 'Diverts up to this many messages a day, counted by domain, to the `cold-virtual-mta` of the virtual MTA that was selected, to warm up new addresses. A list raises the number from day to day; its last entry stays.',
    related: ['cold-virtual-mta', 'max-msg-rate'],
    source: guide('3.3.10.49'),
  },
  {
    name: 'include',
    scope: 'domain',
    params: included,
    repeatable: true,
    text: 'Reads another file or an `http://` or `https://` URL, as though its lines stood here. It may hold what may stand in `<domain>`.',
    source: guide('3.3.10.94'),
  },
];
