import assert from 'node:assert/strict';
import { shownSetting } from '../../../test/effective';
import { followedConfiguration } from '../../../test/in-memory';
import { effectiveForDomain } from './route';

/** A question and its answer as `shownSetting` writes it: value @line, then what it overrides. */
type Example = readonly [domain: string, virtualMta: string, directive: string, answer: string];

/** Worked examples: each text with what must come out of it, written by hand from the guide. */
interface Table {
  readonly of: string;
  readonly text: string | Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
}

const tables: readonly Table[] = [
  {
    of: 'the most specific pattern wins, in any order of blocks (guide §3.3.10)',
    text: `<domain gmail.com>
  max-msg-rate 300/h
</domain>
<domain *>
  max-smtp-out 5
  max-msg-rate 100/h
  retry-after 30m
</domain>
<domain [*.]gmail.com>
  max-smtp-out 8
  max-msg-rate 200/h
</domain>
<domain *.example.org>
  max-smtp-out 3
</domain>
`,
    examples: [
      ['gmail.com', '', 'max-msg-rate', '300/h @2 > 200/h @11 > 100/h @6'],
      ['gmail.com', '', 'max-smtp-out', '8 @10 > 5 @5'],
      ['gmail.com', '', 'retry-after', '30m @7'],
      ['GMail.Com.', '', 'max-msg-rate', '300/h @2 > 200/h @11 > 100/h @6'],
      ['mail.gmail.com', '', 'max-msg-rate', '200/h @11 > 100/h @6'],
      ['a.b.gmail.com', '', 'max-smtp-out', '8 @10 > 5 @5'],
      ['notgmail.com', '', 'max-msg-rate', '100/h @6'],
      ['example.org', '', 'max-smtp-out', '5 @5'],
      ['mx.example.org', '', 'max-smtp-out', '3 @14 > 5 @5'],
      ['com', '', 'max-smtp-out', '5 @5'],
    ],
  },
  {
    of: 'longer wildcards are more specific, and the whole name most of all',
    text: `<domain [*.]uk>
  max-smtp-out 1
</domain>
<domain [*.]co.uk>
  max-smtp-out 2
</domain>
<domain *.shop.co.uk>
  max-smtp-out 3
</domain>
<domain a.shop.co.uk>
  max-smtp-out 4
</domain>
`,
    examples: [
      ['uk', '', 'max-smtp-out', '1 @2'],
      ['co.uk', '', 'max-smtp-out', '2 @5 > 1 @2'],
      ['shop.co.uk', '', 'max-smtp-out', '2 @5 > 1 @2'],
      ['b.shop.co.uk', '', 'max-smtp-out', '3 @8 > 2 @5 > 1 @2'],
      ['a.shop.co.uk', '', 'max-smtp-out', '4 @11 > 3 @8 > 2 @5 > 1 @2'],
      ['x.a.shop.co.uk', '', 'max-smtp-out', '3 @8 > 2 @5 > 1 @2'],
    ],
  },
  {
    of: 'what nothing sets has the default of the guide, or is not known',
    text: '<domain example.com>\n  max-smtp-out 4\n</domain>\n',
    examples: [
      ['example.com', '', 'bounce-after', 'default 4d12h'],
      ['example.net', '', 'max-smtp-out', 'default 20'],
      ['example.com', '', 'backoff-to-normal-after', 'default never'],
      [
        'example.com',
        '',
        'backoff-max-msg-rate',
        'default max-msg-rate of the same queue where that is set, else unlimited',
      ],
      ['example.com', '', 'smtp-hosts', 'unset'],
      ['example.com', '', 'auth-username', 'unset'],
    ],
  },
  {
    of: 'a virtual MTA’s blocks go first, then its pool’s, then the global ones (§3.3.13.2)',
    text: `<domain gmail.com>
  max-smtp-out 50
  max-msg-rate 1000/h
  bounce-after 1d
</domain>
<domain *>
  max-smtp-out 10
  retry-after 5m
</domain>
<virtual-mta mta1>
  smtp-source-host 192.0.2.1 mta1.example.com
  <domain *>
    max-smtp-out 2
  </domain>
  <domain gmail.com>
    max-msg-rate 20/h
  </domain>
</virtual-mta>
<virtual-mta mta2>
</virtual-mta>
<virtual-mta mta3>
</virtual-mta>
<virtual-mta-pool pool1>
  virtual-mta mta1
  virtual-mta MTA2
  <domain [*.]gmail.com>
    max-smtp-out 7
    bounce-after 2d
  </domain>
</virtual-mta-pool>
`,
    examples: [
      ['gmail.com', '', 'max-smtp-out', '50 @2 > 10 @7'],
      ['gmail.com', 'mta3', 'max-smtp-out', '50 @2 > 10 @7'],
      ['gmail.com', 'mta1', 'max-smtp-out', '2 @13 > 7 @27 > 50 @2 > 10 @7'],
      ['gmail.com', 'mta1', 'max-msg-rate', '20/h @16 > 1000/h @3'],
      ['gmail.com', 'MTA1', 'bounce-after', '2d @28 > 1d @4'],
      ['gmail.com', 'mta1', 'retry-after', '5m @8'],
      ['gmail.com', 'mta2', 'max-smtp-out', '7 @27 > 50 @2 > 10 @7'],
      ['gmail.com', 'mta2', 'max-msg-rate', '1000/h @3'],
      ['mail.gmail.com', 'mta2', 'bounce-after', '2d @28'],
      ['example.com', 'mta1', 'max-smtp-out', '2 @13 > 10 @7'],
      ['example.com', 'mta2', 'max-smtp-out', '10 @7'],
      ['gmail.com', 'pool1', 'max-smtp-out', '7 @27 > 50 @2 > 10 @7'],
    ],
  },
  {
    of: '"" clears what is inherited, and what is more specific sets it anew',
    text: `<domain *>
  backoff-notify ops@example.com
  smtp-hosts [192.0.2.9]
  remove-header X-A
</domain>
<domain [*.]example.org>
  backoff-notify ""
  smtp-hosts ""
</domain>
<domain mail.example.org>
  backoff-notify me@example.org
</domain>
`,
    examples: [
      ['example.com', '', 'backoff-notify', 'ops@example.com @2'],
      ['example.org', '', 'backoff-notify', 'cleared @7 > ops@example.com @2'],
      ['example.org', '', 'smtp-hosts', 'cleared @8 > [192.0.2.9] @3'],
      ['mail.example.org', '', 'backoff-notify', 'me@example.org @11 > "" @7 > ops@example.com @2'],
      ['mail.example.org', '', 'smtp-hosts', 'cleared @8 > [192.0.2.9] @3'],
    ],
  },
  {
    of: 'directives that may be repeated add up, the most specific first',
    text: `<domain *>
  source-ip-max-msg-rate 0/0 100/h
  remove-header X-A
</domain>
<domain example.org>
  source-ip-max-msg-rate 192.0.2.1 5/h
  source-ip-max-msg-rate 192.0.2.2 6/h
  remove-header X-B
</domain>
<domain x.example.org>
  remove-header ""
  remove-header X-C
</domain>
`,
    examples: [
      ['example.org', '', 'source-ip-max-msg-rate', '192.0.2.1 5/h @6 + 192.0.2.2 6/h @7 + 0/0 100/h @2'],
      ['example.com', '', 'source-ip-max-msg-rate', '0/0 100/h @2'],
      ['example.org', '', 'remove-header', 'X-B @8 + X-A @3'],
      ['x.example.org', '', 'remove-header', 'X-C @12 cleared @11 > X-A @3'],
    ],
  },
  {
    of: 'macros stand for each of their domains (§3.3.1.43.4)',
    text: `domain-macro yahoo yahoo.com, ymail.com,
  rocketmail.com
domain-macro big gmail.com,$yahoo
<domain *>
  max-smtp-out 1
</domain>
<domain $yahoo>
  max-smtp-out 2
</domain>
<domain [*.]$big>
  max-smtp-out 3
</domain>
<domain $nowhere>
  max-smtp-out 4
</domain>
`,
    examples: [
      ['yahoo.com', '', 'max-smtp-out', '2 @8 > 3 @11 > 1 @5'],
      ['ymail.com', '', 'max-smtp-out', '2 @8 > 3 @11 > 1 @5'],
      ['rocketmail.com', '', 'max-smtp-out', '2 @8 > 3 @11 > 1 @5'],
      ['mail.rocketmail.com', '', 'max-smtp-out', '3 @11 > 1 @5'],
      ['gmail.com', '', 'max-smtp-out', '3 @11 > 1 @5'],
      ['example.com', '', 'max-smtp-out', '1 @5'],
    ],
  },
  {
    of: 'queue-to takes the settings of the queue (§3.3.10.31)',
    text: `<domain hotmail.com>
  queue-to "Microsoft.rollup"
  max-smtp-out 1
</domain>
<domain [*.]live.com>
  queue-to microsoft.rollup
</domain>
<domain keep.live.com>
  queue-to ""
  max-smtp-out 5
</domain>
<domain microsoft.rollup>
  max-smtp-out 9
</domain>
<domain *>
  retry-after 15m
</domain>
<virtual-mta warm>
  <domain microsoft.rollup>
    max-smtp-out 2
  </domain>
</virtual-mta>
<virtual-mta direct>
  <domain hotmail.com>
    queue-to ""
  </domain>
</virtual-mta>
`,
    examples: [
      ['hotmail.com', '', 'max-smtp-out', '9 @13'],
      ['hotmail.com', '', 'retry-after', '15m @16'],
      ['login.live.com', '', 'max-smtp-out', '9 @13'],
      ['keep.live.com', '', 'max-smtp-out', '5 @10'],
      ['microsoft.rollup', '', 'max-smtp-out', '9 @13'],
      ['hotmail.com', 'warm', 'max-smtp-out', '2 @20 > 9 @13'],
      ['hotmail.com', 'direct', 'max-smtp-out', '1 @3'],
    ],
  },
  {
    of: 'address literals and reserved names',
    text: `<domain *>
  max-smtp-out 1
</domain>
<domain [0/0]>
  max-smtp-out 2
</domain>
<domain [192.0.2.0/24]>
  max-smtp-out 3
</domain>
<domain {sparkpost}>
  max-smtp-out 4
</domain>
`,
    examples: [
      ['[198.51.100.1]', '', 'max-smtp-out', '2 @5 > 1 @2'],
      ['[192.0.2.7]', '', 'max-smtp-out', '3 @8 > 2 @5 > 1 @2'],
      ['[IPv6:2001:db8::1]', '', 'max-smtp-out', '1 @2'],
      ['{SparkPost}', '', 'max-smtp-out', '4 @11 > 1 @2'],
    ],
  },
  {
    of: 'included files count where they are included (§3.3.1.41)',
    text: {
      '/etc/pmta/config': `<domain example.com>
  include common
  max-smtp-out 5
  include limits
</domain>
include domains
<domain example.net>
  max-smtp-out 8
</domain>
<virtual-mta mta1>
  include mta1.domains
</virtual-mta>
`,
      '/etc/pmta/common': 'max-smtp-out 3\nretry-after 5m\n',
      '/etc/pmta/limits': 'max-msg-rate 7/h\nretry-after 9m\n',
      '/etc/pmta/domains': '<domain example.net>\nmax-smtp-out 6\nbounce-after 3d\n</domain>\n',
      '/etc/pmta/mta1.domains': '<domain example.com>\nmax-smtp-out 1\n</domain>\n',
      '/etc/pmta/config-defaults': '<domain example.com>\nmax-smtp-out 30\nuse-starttls no\n</domain>\n',
    },
    examples: [
      ['example.com', '', 'max-smtp-out', '5 @3 > 3 @common:1 > 30 @config-defaults:2'],
      ['example.com', '', 'retry-after', '9m @limits:2 > 5m @common:2'],
      ['example.com', '', 'max-msg-rate', '7/h @limits:1'],
      ['example.com', '', 'use-starttls', 'no @config-defaults:3'],
      ['example.net', '', 'max-smtp-out', '8 @8 > 6 @domains:2'],
      ['example.net', '', 'bounce-after', '3d @domains:3'],
      [
        'example.com',
        'mta1',
        'max-smtp-out',
        '1 @mta1.domains:2 > 5 @3 > 3 @common:1 > 30 @config-defaults:2',
      ],
    ],
  },
  {
    of: 'secrets are not shown',
    text: `<domain example.com>
  auth-username me
  auth-password hunter2
  http-delivery-url https://me:hunter2@example.com/x
  smtp-client-certificate /etc/pmta/c.pem hunter2
  x-api-key hunter2
</domain>
`,
    examples: [
      ['example.com', '', 'auth-username', 'me @2'],
      ['example.com', '', 'auth-password', '•••••• @3'],
      ['example.com', '', 'http-delivery-url', 'https://••••••@example.com/x @4'],
      ['example.com', '', 'smtp-client-certificate', '/etc/pmta/c.pem •••••• @5'],
      ['example.com', '', 'x-api-key', '•••••• @6'],
    ],
  },
];

describe('effective settings of a domain', () => {
  for (const { of, text, examples } of tables) {
    const texts = typeof text === 'string' ? { '/etc/pmta/config': text } : text;
    const configuration = followedConfiguration(texts);
    for (const [domain, virtualMta, directive, answer] of examples) {
      it(`${of}: ${domain}${virtualMta && ` in ${virtualMta}`}, ${directive}`, () => {
        const effective = effectiveForDomain(configuration, { domain, ...(virtualMta && { virtualMta }) });
        assert.equal(shownSetting(effective.queue.settings.get(directive)), answer);
      });
    }
  }
});
