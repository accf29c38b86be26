import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { check, expectFindings, expectFix } from '../../test/marked';
import { dkimNoKey } from './dkim-no-key';
import { dkimNotSigned } from './dkim-not-signed';
import type { Rule } from './rule';
import { checkFile, ruleSet } from './run';
import { defaultLintSettings } from './settings';

const complete = { complete: true };
const count = (rule: Rule, text: string) => check([rule], text, complete).findings.length;
const sign = '<domain *>\ndkim-sign yes\n</domain>\n';
const key = 'domain-key s,a.org,/k.pem\n';
const mta = (name: string, body: string) => `<virtual-mta ${name}>\n${body}</virtual-mta>\n`;
const pool = (name: string, body: string) => `<virtual-mta-pool ${name}>\n${body}</virtual-mta-pool>\n`;

describe('dkim-not-signed', () => {
  it('tells the first key when nothing is signed at all', () => {
    expectFindings(
      [dkimNotSigned],
      `domain-key news,a.org,/etc/pmta/a.pem
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning dkim-not-signed: on for mail. Add dkim-sign yes
domain-key news,b.org,/etc/pmta/b.pem
<domain *>
  dkim-sign no
</domain>
`,
      complete,
    );
  });

  it('tells the keys of a virtual MTA whose mail is not signed', () => {
    expectFindings(
      [dkimNotSigned],
      `<virtual-mta a>
  domain-key s,a.org,/k.pem
  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning dkim-not-signed: the mail of <virtual-mta a>
  domain-key s,b.org,/k.pem
</virtual-mta>
<virtual-mta b>
  <domain *>
    dkim-sign yes
  </domain>
</virtual-mta>
`,
      complete,
    );
  });

  it('is content where the switch is global, in the virtual MTA, or in its pool', () => {
    const fine = [
      `${key}${sign}`,
      `${mta('a', key)}<domain gmail.com>\ndkim-sign if-x-dkim-options-present\n</domain>\n`,
      mta('a', key + sign),
      `${mta('a', key)}${pool('p', `virtual-mta A\n${sign}`)}`,
      `${key}${mta('a', sign)}`,
      `${pool('p', `virtual-mta a\n${key}`)}${mta('a', sign)}`,
      `${mta('a', key)}<domain *>\nsecond-dkim-sign yes\n</domain>\n`,
      `${mta('a', key)}<domain *>\ndkim-sign {{sign}}\n</domain>\n`,
    ];
    assert.deepEqual(
      fine.filter((text) => count(dkimNotSigned, text) > 0),
      [],
    );
    assert.equal(count(dkimNotSigned, `${mta('a', key)}${pool('p', `virtual-mta b\n${sign}`)}`), 1);
  });

  it('keeps quiet unless all of the configuration is known', () => {
    expectFindings([dkimNotSigned], key);
  });

  it('switches signing on where the mail of the key passes', () => {
    expectFix(
      [dkimNotSigned],
      `${key}<domain *>\n  max-smtp-out 5\n</domain>\n`,
      `${key}<domain *>\n  dkim-sign yes\n  max-smtp-out 5\n</domain>\n`,
      complete,
    );
    expectFix(
      [dkimNotSigned],
      '<virtual-mta a>\n  domain-key s,a.org,/k.pem\n</virtual-mta>\n',
      '<virtual-mta a>\n  domain-key s,a.org,/k.pem\n  <domain *>\n      dkim-sign yes\n  </domain>\n</virtual-mta>\n',
      complete,
    );
    expectFix(
      [dkimNotSigned],
      '<virtual-mta a>\ndomain-key s,a.org,/k.pem\n<domain *>\ndkim-sign no # not yet\n</domain>\n</virtual-mta>\n',
      '<virtual-mta a>\ndomain-key s,a.org,/k.pem\n<domain *>\ndkim-sign yes # not yet\n</domain>\n</virtual-mta>\n',
      complete,
    );
  });
});

describe('dkim-no-key', () => {
  it('tells the first switch when there is no key at all', () => {
    expectFindings(
      [dkimNoKey],
      `<domain gmail.com>
  dkim-sign yes
  ^^^^^^^^^^^^^ warning dkim-no-key: no key to sign mail with
</domain>
<domain *>
  dkim-sign yes
</domain>
`,
      complete,
    );
  });

  it('tells the switch of a virtual MTA that has no key', () => {
    expectFindings(
      [dkimNoKey],
      `<virtual-mta a>
  <domain *>
    dkim-sign true
    ^^^^^^^^^^^^^^ warning dkim-no-key: the mail of <virtual-mta a>
  </domain>
</virtual-mta>
<virtual-mta b>
  domain-key s,b.org,/k.pem
</virtual-mta>
`,
      complete,
    );
  });

  it('finds keys at the top level, in pools, lists and headers', () => {
    const fine = [
      `${key}${mta('a', sign)}`,
      `${sign}${mta('a', key)}`,
      `${mta('a', sign)}${pool('p', `virtual-mta a\n${key}`)}`,
      `${mta('a', sign)}<domain-key-list l>\n${key}</domain-key-list>\n`,
      `${sign}<source 127.0.0.1>\nprocess-x-dkim-key yes\n</source>\n`,
      '<domain *>\ndkim-sign no\n</domain>\n',
    ];
    assert.deepEqual(
      fine.filter((text) => count(dkimNoKey, text) > 0),
      [],
    );
  });

  it('keeps quiet unless all of the configuration is known', () => {
    expectFindings([dkimNoKey], sign);
  });

  it('says nothing about what config-defaults switches on', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config': 'log-file /var/log/pmta\n<spool /var/spool>\n</spool>\n',
      '/etc/pmta/config-defaults': sign,
    });
    const rules = ruleSet([dkimNoKey], defaultLintSettings);
    const files = [...configuration.files.values()];
    assert.equal(files.length, 2);
    assert.deepEqual(
      files.flatMap((file) => checkFile(file, configuration, rules)),
      [],
    );
  });

  it('finds keys in files that a virtual MTA includes', () => {
    const texts = {
      '/etc/pmta/config': `log-file /var/log/pmta\n<spool /var/spool>\n</spool>\n${mta('a', `include keys\n${sign}`)}`,
      '/etc/pmta/keys': key,
    };
    const found = (files: Record<string, string>) => {
      const configuration = followedConfiguration(files);
      const rules = ruleSet([dkimNoKey, dkimNotSigned], defaultLintSettings);
      return [...configuration.files.values()].flatMap((file) => checkFile(file, configuration, rules))
        .length;
    };
    assert.equal(found(texts), 0);
    assert.equal(found({ ...texts, '/etc/pmta/keys': '# none yet\n' }), 1);
  });
});
