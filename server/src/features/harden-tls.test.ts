import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../test/marked';
import { securityTexts } from '../../test/security-texts';
import { configurationOf } from '../model/configuration';
import { modelFile } from '../model/file-model';
import { inOneGo } from '../model/steps';
import { allRules } from '../rules';
import { changedText } from '../rules/apply-changes';
import { defaultLintSettings, type LintSettings } from '../rules/settings';
import { parse, textOf } from '../syntax/tree';
import { hardenTls } from './harden-tls';

function harden(
  text: string,
  { complete = false, settings = defaultLintSettings }: { complete?: boolean; settings?: LintSettings } = {},
) {
  const file = modelFile('file:///etc/pmta/config', parse(text), 'global');
  const result = inOneGo(hardenTls(file, configurationOf([file], complete), settings));
  assert.equal(changedText(file.tree, result.changes), textOf(result.file.tree));
  return { ...result, text: textOf(result.file.tree) };
}

describe('hardenTls', () => {
  it('applies all fixes at once and says what it did', () => {
    const { text, summary } = harden(`smtp-server-tls-allow-tlsv1 yes # old clients
smtp-server-tls-ciphers ALL
smtp-server-tls-dh-key-length 1024
http-tls-allow-tlsv1.1 true
smtp-listener 0.0.0.0:465 source=users
smtp-listener 0.0.0.0:587 source=users
<source users>
    require-auth true
    allow-unencrypted-plain-auth yes
</source>
<domain *>
    use-starttls no
</domain>
`);
    assert.equal(
      text,
      `smtp-server-tls-allow-tlsv1 no # old clients
smtp-server-tls-ciphers ECDHE+AESGCM:ECDHE+CHACHA20
smtp-server-tls-dh-key-length 2048
http-tls-allow-tlsv1.1 false
<smtp-listener 0.0.0.0:465>
    immediate-tls yes
    source users
</smtp-listener>
smtp-listener 0.0.0.0:587 source=users
<source users>
    require-auth true
    allow-starttls yes
    require-starttls-before-auth yes
    allow-unencrypted-plain-auth no
</source>
<domain *>
    use-starttls no
</domain>
`,
    );
    assert.deepEqual(summary.slice(0, 2), [
      'Switched TLS to versions 1.2 and 1.3 only in 2 lines.',
      'Replaced weak ciphers by the recommended ones in 1 line.',
    ]);
    assert.ok(summary.some((sentence) => sentence.includes('needs a certificate')));
  });

  it('says when there is nothing to do', () => {
    const { changes, summary } = harden('smtp-server-tls-allow-tlsv1 no\n');
    assert.deepEqual([changes, summary], [[], ['Nothing to harden: TLS is set up well here.']]);
  });

  it('says what is left to the user', () => {
    const { changes, summary, left } = harden('smtp-listener 0/0:587\n', { complete: true });
    assert.equal(left.length, 1);
    assert.deepEqual(changes, []);
    assert.match(summary.join(' '), /Left to you in line 1: Port 587/);
  });

  it('is silent about the certificate where there is one', () => {
    const text = 'smtp-server-tls-certificate /c.pem\nsmtp-listener 0/0:465\n';
    assert.deepEqual(harden(text).summary, ['Made 1 listener fit the port.']);
  });

  it('leaves rules alone that the user switched off or silenced', () => {
    const settings = { ...defaultLintSettings, severities: { 'weak-dh': 'off' } as const };
    assert.deepEqual(harden('http-tls-dh-key-length 1024\n', { settings }).changes, []);
    const silenced = '# pmta-lint-disable-next-line weak-dh -- old hardware\nhttp-tls-dh-key-length 1024\n';
    assert.deepEqual(harden(silenced).changes, []);
  });

  it('leaves nothing to harden and brings nothing new, whatever the configuration', () => {
    fc.assert(
      fc.property(securityTexts, fc.boolean(), (before, complete) => {
        const once = harden(before, { complete });
        const again = harden(once.text, { complete });
        assert.equal(again.text, once.text);
        const fixable = once.left.filter((finding) => finding.fixable);
        assert.deepEqual(
          fixable.map((finding) => finding.message),
          [],
        );
        const count = (of: string) => {
          const rules = new Map<string, number>();
          for (const { rule, severity } of check(allRules, of, { complete }).findings) {
            if (severity === 'error' || severity === 'warning') {
              rules.set(rule, (rules.get(rule) ?? 0) + 1);
            }
          }
          return rules;
        };
        const known = count(before);
        for (const [rule, found] of count(once.text)) {
          assert.ok(found <= (known.get(rule) ?? 0), `${rule}: ${found} in\n${once.text}`);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});
