import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';

/** Blocks with lines that rules have something to say about, alone and together. */
const blocks: readonly { readonly open: string; readonly close: string; readonly body: readonly string[] }[] =
  [
    {
      open: '<virtual-mta a>',
      close: '</virtual-mta>',
      body: [
        'smtp-source-host 192.0.2.1 mail.a.org',
        'domain-key s,a.org,/k.pem',
        '<domain *>',
        'dkim-sign yes',
        'backoff-reroute-to-virtual-mta b',
        '</domain>',
      ],
    },
    {
      open: '<virtual-mta b>',
      close: '</virtual-mta>',
      body: [
        'smtp-source-host 192.0.2.1 x.a.org',
        'domain-key s,*,/k.pem',
        '<domain *>',
        'dkim-sign no',
        'backoff-reroute-to-virtual-mta a',
        '</domain>',
      ],
    },
    {
      open: '<virtual-mta-pool p>',
      close: '</virtual-mta-pool>',
      body: ['virtual-mta a', 'virtual-mta c', '<domain *>', 'max-smtp-out 2', 'dkim-sign yes', '</domain>'],
    },
    {
      open: '<virtual-mta-pool a>',
      close: '</virtual-mta-pool>',
      body: [
        'virtual-mta a',
        'virtual-mta b',
        'domain-key s,b.org,/k.pem',
        '<domain *>',
        'max-smtp-out 2',
        '</domain>',
      ],
    },
    {
      open: '<domain a.org>',
      close: '</domain>',
      body: ['smtp-pattern-list l', 'backoff-to-normal-after never', 'queue-to a.rollup', 'use-starttls no'],
    },
    {
      open: '<domain *>',
      close: '</domain>',
      body: ['backoff-to-normal-after 1h', 'dkim-sign yes', 'command /bin/x', 'max-smtp-out x'],
    },
    {
      open: '<domain a.rollup>',
      close: '</domain>',
      body: ['smtp-hosts lookup-mx:a.org', 'type pipe', 'max-smtp-out 3', 'second-dkim-sign yes'],
    },
    { open: '<domain $m>', close: '</domain>', body: ['dkim-sign no', 'smtp-pattern-list L'] },
    {
      open: '<smtp-pattern-list l>',
      close: '</smtp-pattern-list>',
      body: [
        'reply /x/ mode=backoff',
        'reply /y/ mode=backoff,backoff-to-normal-after=1h',
        'reply // skip-mx',
      ],
    },
    {
      open: '<source 0/0>',
      close: '</source>',
      body: [
        'always-allow-relaying yes',
        'require-auth true',
        'allow-unencrypted-plain-auth yes',
        'pattern-list q',
        'process-x-dkim-key yes',
      ],
    },
    {
      open: '<source s>',
      close: '</source>',
      body: [
        'always-allow-relaying yes',
        'require-auth true',
        'allow-starttls yes',
        'require-starttls-before-auth yes',
      ],
    },
    {
      open: '<pattern-list q>',
      close: '</pattern-list>',
      body: ['mail-from /x/ virtual-mta=a', 'mail-from // virtual-mta=zz'],
    },
    {
      open: '<smtp-listener 0.0.0.0:465>',
      close: '</smtp-listener>',
      body: ['source s', 'immediate-tls yes'],
    },
    {
      open: '<smtp-listener 10.0.0.1:587>',
      close: '</smtp-listener>',
      body: ['source s', 'immediate-tls yes'],
    },
    { open: '<smtp-user u>', close: '</smtp-user>', body: ['password Correct-horse-9', 'source s'] },
    {
      open: '<mx-rollup-list>',
      close: '</mx-rollup-list>',
      body: ['mx *.a.org a.rollup', 'mx mx.b.org b.rollup'],
    },
  ];
const singles = [
  'smtp-listener 0/0:25 source=s',
  'smtp-listener 10.0.0.1:25',
  'domain-macro m a.org,$n',
  'domain-macro n b.org,$m',
  'domain-macro m c.org',
  'domain-macro n *,$m',
  '  c.example, *',
  'relay-domain $m',
  'relay-domain *.$n',
  'run-as-root no',
  'log-file /var/log/pmta/log',
  'spool /var/spool/pmta',
  'domain-key s,a.org,/k.pem',
  'include more',
  'http-access 0/0 admin',
  'http-access 0/1 none',
  'http-access 127.0.0.1 admin',
  'http-mgmt-port 0',
  'http-redirect-to-https no',
  'http-csrf-protection no',
  'domain-key t,*,/l.pem',
  'http-tls-allow-tlsv1.2 no',
  'http-tls-allow-tlsv1.3 no',
  '# pmta-lint-disable-next-line open-relay,undefined-reference,backoff-without-end',
  '# pmta-lint-disable-file duplicate-name',
  '',
];
const allLines = [...singles, ...blocks.flatMap(({ open, close, body }) => [open, close, ...body])];
const block = fc
  .constantFrom(...blocks)
  .chain(({ open, close, body }) =>
    fc
      .subarray([...body], { minLength: Math.min(1, body.length) })
      .map((some) => [open, ...some, close].join('\n')),
  );

/** Configurations about which many rules have something to say. */
export const configurationTexts = fc
  .array(fc.oneof({ weight: 4, arbitrary: block }, fc.constantFrom(...singles)), { maxLength: 14 })
  .map((parts) => `${parts.join('\n')}\n`);

/** One change somewhere in such a text: lines that come, go or are replaced, or a letter that is typed. */
interface RandomEdit {
  readonly line: number;
  /** How many lines go. */
  readonly count: number;
  /** Where in the line a letter is typed. */
  readonly column: number;
  /** What comes: lines, or one letter. */
  readonly inserted: string;
}

/** Random changes. */
export const randomEdits: fc.Arbitrary<RandomEdit> = fc.record({
  line: fc.nat(60),
  count: fc.constantFrom(0, 1, 1, 1, 2),
  column: fc.constantFrom(3, 3, 9, 13, 18, 24),
  inserted: fc.oneof(
    fc.constantFrom('', ...allLines.map((line) => `${line}\n`)),
    fc.constantFrom('a', '#', 'x'),
    block.map((lines) => `${lines}\n`),
  ),
});

/** The range that a random edit replaces in a text of so many lines. */
export function rangeOf({ line, count, column, inserted }: RandomEdit, lines: number): Range {
  const typed = inserted.length === 1 && inserted !== '\n';
  const start = { line: Math.min(line, lines - 1), character: typed ? column : 0 };
  return { start, end: typed ? start : { line: start.line + count, character: 0 } };
}
