import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { check, expectFindings } from '../../test/marked';
import { checkFile, ruleSet } from './run';
import { sameSourceIp } from './same-source-ip';
import { defaultLintSettings } from './settings';

describe('same-source-ip', () => {
  it('tells of the second name and points to the first', () => {
    const text = `<virtual-mta a>
  smtp-source-host 192.0.2.1 a.example.net
</virtual-mta>
<virtual-mta b>
  smtp-source-host 192.0.2.1 b.example.net
                   ^^^^^^^^^ information same-source-ip: calls itself b.example.net here and a.example.net in another virtual MTA
</virtual-mta>
<virtual-mta c>
  smtp-source-host 192.0.2.2 c.example.net
</virtual-mta>
`;
    expectFindings([sameSourceIp], text);
    const findings = check([sameSourceIp], text.replace(/^ +\^.*\n/gm, ''), {}).findings;
    assert.deepEqual(
      findings.map((finding) => finding.related?.map(({ at }) => at.unit.first + at.offset)),
      [[1]],
    );
  });

  it('compares names as DNS does, and addresses in any case', () => {
    expectFindings(
      [sameSourceIp],
      `<virtual-mta a>
  smtp-source-host 192.0.2.1 Mail.example.net
</virtual-mta>
<virtual-mta b>
  smtp-source-host 192.0.2.1 mail.example.net.
</virtual-mta>
<virtual-mta c>
  smtp-source-host 2001:DB8::1 c.example.net
</virtual-mta>
<virtual-mta d>
  smtp-source-host 2001:db8::1 d.example.net
                   ^^^^^^^^^^^ information same-source-ip: c.example.net
</virtual-mta>
`,
    );
  });

  it('leaves templates and one virtual MTA by itself alone', () => {
    expectFindings(
      [sameSourceIp],
      `<virtual-mta a>
  smtp-source-host {{ip}} {{host}}
  smtp-source-host 192.0.2.1 a.example.net
  smtp-source-host 192.0.2.1 b.example.net
</virtual-mta>
<virtual-mta b>
  smtp-source-host {{ip}} b.example.net
  smtp-source-host 192.0.2.1 {{host}}
</virtual-mta>
smtp-source-host 192.0.2.1 global.example.net
`,
    );
  });

  it('compares across files', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config':
        '<virtual-mta a>\nsmtp-source-host 192.0.2.1 a.example.net\n</virtual-mta>\ninclude more\n',
      '/etc/pmta/more': '<virtual-mta b>\nsmtp-source-host 192.0.2.1 b.example.net\n</virtual-mta>\n',
    });
    const rules = ruleSet([sameSourceIp], defaultLintSettings);
    assert.deepEqual(
      [...configuration.files.values()].map((file) => checkFile(file, configuration, rules).length),
      [0, 1],
    );
  });
});
