import { expectFindings, expectFix } from '../../test/marked';
import { deprecatedDirective } from './deprecated-directive';
import { newerThanTarget } from './newer-than-target';
import { removedDirective } from './removed-directive';
import { defaultLintSettings } from './settings';

const inDomain = (line: string) => `<domain *>\n  ${line}\n</domain>\n`;

describe('deprecated-directive', () => {
  const replaced: readonly (readonly [before: string, after: string])[] = [
    [inDomain('max-msg-per-hour 100 # slow'), inDomain('max-msg-rate 100/h # slow')],
    [inDomain('backoff-max-msg-per-hour 7'), inDomain('backoff-max-msg-rate 7/h')],
    [inDomain('max-smtp-out-per-source-ip 2'), inDomain('source-ip-max-smtp-out 0/0 2')],
    [inDomain('route [10.0.0.1]'), inDomain('smtp-hosts [10.0.0.1]')],
    ['spool /s # big\n', '<spool /s>\n</spool> # big\n'],
    ['<sparkpost-analytics>\n</sparkpost-analytics>\n', '<signals>\n</signals>\n'],
  ];
  for (const [before, after] of replaced) {
    it(`writes ${JSON.stringify(after)}`, () => {
      expectFix([deprecatedDirective], before, after);
    });
  }

  it('leaves to the user what nobody else can decide', () => {
    expectFindings(
      [deprecatedDirective],
      `<domain *>
  max-msg-per-hour {{limit}}
  ^^^^^^^^^^^^^^^^ warning deprecated-directive: use max-msg-rate
</domain>
`,
    );
  });

  it('is quieter the less it is sure', () => {
    expectFindings(
      [deprecatedDirective],
      `<domain *>
  dk-sign no
  ^^^^^^^ information deprecated-directive: is deprecated: use dkim-sign instead
</domain>
<virtual-mta mta-1>
  smtp-source-ip 192.0.2.1
  ^^^^^^^^^^^^^^ information deprecated-directive: seems to be deprecated: use smtp-source-host instead
</virtual-mta>
<source 0/0>
  check-mfrom-inbound no
  ^^^^^^^^^^^^^^^^^^^ hint deprecated-directive: seems to be out of use
</source>
`,
    );
  });
});

describe('removed-directive', () => {
  it('deletes the line, the last one of a file too', () => {
    expectFix([removedDirective], inDomain('smtp-tls-allow-sslv3 no'), '<domain *>\n</domain>\n');
    expectFix([removedDirective], 'run-as-root no\nthread-reuse yes', 'run-as-root no\n');
  });
});

describe('newer-than-target', () => {
  const text = `<acct-file /a.csv>
  http-webhook-url https://example.net/
  ^^^^^^^^^^^^^^^^ warning newer-than-target: you run 4.5
</acct-file>
<domain *>
  max-msg-rate 100/15m
                   ^^^ warning newer-than-target: N/d, N/h, N/m and N/s only
  max-connect-rate 5/m
</domain>
`;

  it('tells what an older version does not know', () => {
    expectFindings([newerThanTarget], text, { settings: { ...defaultLintSettings, version: '4.5' } });
  });

  it('says nothing to those who run 5.0', () => {
    expectFindings([newerThanTarget], text.replace(/^ +\^.*\n/gm, ''));
  });
});
