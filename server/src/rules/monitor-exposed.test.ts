import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { monitorExposed } from './monitor-exposed';
import { fixesFor } from './run';

const count = (text: string) => check([monitorExposed], text, {}).findings.length;

describe('monitor-exposed', () => {
  it('tells every level for everybody or a wide public range', () => {
    expectFindings(
      [monitorExposed],
      `http-access 0.0.0.0/0 monitor
            ^^^^^^^^^ warning monitor-exposed: Anybody on the Internet may look at
http-access ::/0 monitor,deny-logs
            ^^^^ warning monitor-exposed: Give only your administrators' addresses
http-access 203.0.0.0/8 operator # all of them
            ^^^^^^^^^^^ warning monitor-exposed: Anybody in 203.0.0.0/8 may view your configuration
`,
    );
    assert.deepEqual(
      ['0/0', '0.0/0', '198.51.0.0/16', '2001:db8::/32'].map((range) => count(`http-access ${range} admin`)),
      [1, 1, 1, 1],
    );
  });

  it('tells admin for more than a handful', () => {
    expectFindings(
      [monitorExposed],
      `http-access 203.0.113.0/24 admin
            ^^^^^^^^^^^^^^ warning monitor-exposed: Each of the 256 addresses of 203.0.113.0/24 may change
http-access 10.0.0.0/8 admin
            ^^^^^^^^^^ information monitor-exposed: 16,777,216 addresses
http-access 198.51.100.0/28 admin
http-access 198.51.100.64 admin
http-access 192.168.1.0/24 admin
http-access 127.0.0.0/8 admin
http-access 198.51.100.0/24 operator
http-access 2001:db8::/64 admin
http-access 192.168.0.0/16 monitor
http-access 0/0 none
`,
    );
  });

  it('knows that the first line that matches decides', () => {
    assert.equal(count('http-access 0/0 none\nhttp-access 0/0 admin\n'), 0);
    assert.equal(
      count('http-access 0/1 none\nhttp-access 128.0.0.0/1 none\nhttp-access 0.0.0.0/0 monitor\n'),
      0,
    );
    assert.equal(count('http-access 10/8 none\nhttp-access 0/0 monitor\n'), 1);
    assert.equal(count('http-access 0/0 monitor\nhttp-access 0/0 none\n'), 1);
    assert.equal(count('http-access ::/0 none\nhttp-access 0/0 monitor\n'), 1);
    assert.equal(count('http-access 203.0.113.0/24 none\nhttp-access 203.0.113.0/24 admin\n'), 0);
  });

  it('goes by the order of reading, through included files', () => {
    const among = (text: string, included: string) =>
      check([monitorExposed], text, { files: { '/etc/pmta/access': included } }).findings.length;
    assert.equal(among('include access\nhttp-access 0/0 monitor\n', 'http-access 0/0 none\n'), 0);
    assert.equal(among('http-access 0/0 monitor\ninclude access\n', 'http-access 0/0 none\n'), 1);
    assert.equal(
      among('http-access 10/8 none\ninclude access\nhttp-access 0/0 admin\n', 'http-access 0/0 none\n'),
      0,
    );
  });

  it('tells each line that would take over when the one before it is narrowed', () => {
    assert.equal(count('http-access 0/0 admin\nhttp-access 0/0 monitor\n'), 2);
  });

  it('says nothing about a monitor that is off, and about templates', () => {
    assert.equal(count('http-mgmt-port 0\nhttp-access 0/0 admin\nhttp-csrf-protection no\n'), 0);
    assert.equal(
      count('http-access {{office}} admin\nhttp-access 0/0 {{level}}\nhttp-access X.X.X.X admin\n'),
      0,
    );
  });

  it('tells plain HTTP and missing protection', () => {
    expectFindings(
      [monitorExposed],
      `http-redirect-to-https no
                       ^^ warning monitor-exposed: plain HTTP
http-csrf-protection false
                     ^^^^^ warning monitor-exposed: any web page
`,
    );
    assert.equal(
      count('http-redirect-to-https no\nhttp-access 127.0.0.1 admin\nhttp-access ::1 monitor\n'),
      0,
    );
    assert.equal(
      check([monitorExposed], 'http-redirect-to-https no\n', { complete: true }).findings.length,
      0,
    );
    assert.equal(count('http-csrf-protection no\nhttp-access 127.0.0.1 admin\n'), 1);
    assert.equal(count('http-redirect-to-https yes\nhttp-csrf-protection yes\n'), 0);
  });

  it('narrows the range, or switches the protection on', () => {
    expectFix([monitorExposed], 'http-access 0/0 monitor # all\n', 'http-access 127.0.0.1 monitor # all\n');
    expectFix([monitorExposed], 'http-access ::/0 admin\n', 'http-access ::1 admin\n');
    expectFix([monitorExposed], 'http-csrf-protection no\n', 'http-csrf-protection yes\n');
  });

  it('only offers to narrow a range, since that may lock somebody out', () => {
    for (const range of ['203.0.113.0/24', '0/0']) {
      const text = `http-access ${range} admin\n`;
      const { findings, file, configuration, set } = check([monitorExposed], text, {});
      const [finding] = findings;
      assert.ok(finding !== undefined);
      assert.deepEqual(
        fixesFor(finding, file, configuration, set).map((fix) => fix.preferred),
        [false],
      );
    }
  });
});
