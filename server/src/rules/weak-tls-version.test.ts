import { expectFindings, expectFix } from '../../test/marked';
import { defaultLintSettings } from './settings';
import { weakTlsVersion } from './weak-tls-version';

describe('weak-tls-version', () => {
  it('tells TLS 1.0 and 1.1 in every place that has switches for them', () => {
    expectFindings(
      [weakTlsVersion],
      `smtp-server-tls-allow-tlsv1 yes
                            ^^^ warning weak-tls-version: TLS 1.0
http-tls-allow-tlsv1.1 true
                       ^^^^ warning weak-tls-version: Write false
<smtp-listener 0.0.0.0:465>
  tls-allow-tlsv1.1 yes
                    ^^^ warning weak-tls-version: TLS 1.1
</smtp-listener>
<transmissions-api-listener 192.0.2.1:8443>
  tls-allow-tlsv1 yes
                  ^^^ warning weak-tls-version: TLS 1.0
</transmissions-api-listener>
<domain *>
  smtp-tls-allow-tlsv1 yes
                       ^^^ warning weak-tls-version: RFC 8996
</domain>
`,
    );
  });

  it('tells that no safe version is left', () => {
    expectFindings(
      [weakTlsVersion],
      `http-tls-allow-tlsv1.2 no
                       ^^ warning weak-tls-version: no safe version is left
http-tls-allow-tlsv1.3 no
<smtp-listener 0.0.0.0:465>
  tls-allow-tlsv1.3 false
  tls-allow-tlsv1.2 false
                    ^^^^^ warning weak-tls-version: Write true
</smtp-listener>
`,
    );
  });

  it('lets TLS 1.2 be off where 1.3 is on, as it is unless switched off in the same place', () => {
    expectFindings(
      [weakTlsVersion],
      `smtp-server-tls-allow-tlsv1.2 no
http-tls-allow-tlsv1.3 no
<domain a.example>
  smtp-tls-allow-tlsv1.2 no
</domain>
<domain b.example>
  smtp-tls-allow-tlsv1.3 no
</domain>
smtp-server-tls-allow-tlsv1 no
`,
    );
  });

  it('knows that PowerMTA 4.5 has no TLS 1.3', () => {
    expectFindings(
      [weakTlsVersion],
      `smtp-server-tls-allow-tlsv1.2 no
                              ^^ warning weak-tls-version: TLS 1.3 isn't there
`,
      { settings: { ...defaultLintSettings, version: '4.5' } },
    );
  });

  it('turns the switch round in its own words', () => {
    expectFix([weakTlsVersion], 'smtp-server-tls-allow-tlsv1 true\n', 'smtp-server-tls-allow-tlsv1 false\n');
    expectFix(
      [weakTlsVersion],
      'http-tls-allow-tlsv1.2 no\nhttp-tls-allow-tlsv1.3 no\n',
      'http-tls-allow-tlsv1.2 yes\nhttp-tls-allow-tlsv1.3 no\n',
    );
  });
});
