import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';

describe('hover over references', () => {
  it('shows the first lines of the definition, without comments and secrets', () => {
    const files = {
      '/etc/pmta/v':
        '<virtual-mta v1>\n  # the first\n  smtp-source-host 192.0.2.1 a.example.com # main\n  auth-password hush\n</virtual-mta>\n',
    };
    expectHover(
      'include v\n<virtual-mta-pool p>\nvirtual-mta V$01\n</virtual-mta-pool>\n',
      'V1',
      [
        '**Virtual MTA** `V1`: [v line 1](<file:///etc/pmta/v#L1>)',
        '<virtual-mta v1>\n  smtp-source-host 192.0.2.1 a.example.com\n  auth-password ••••••\n</virtual-mta>',
        '`virtual-mta VMTA-NAME`: Makes a virtual MTA a member of the pool.',
      ],
      {},
      files,
    );
  });
  it('shows only the first lines of a long one', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `  reply /x${at}/ skip-mx`).join('\n');
    const text = `<smtp-pattern-list big>\n${lines}\n</smtp-pattern-list>\n<domain *>\nsmtp-pattern-list b$0ig\n</domain>\n`;
    const said = hoverOn(text)?.text ?? '';
    assert.match(said, /x6\/ skip-mx\n…\n```/);
    assert.doesNotMatch(said, /x7/);
  });
  it('tells when there is no definition, as sure as it is', () => {
    expectHover('<domain *>\nsmtp-pattern-list go$0ne\n</domain>\n', 'gone', [
      'isn’t defined in the files that are read',
    ]);
    expectHover(
      'log-file /l\n<spool /s>\n</spool>\n<domain *>\nsmtp-pattern-list go$0ne\n</domain>\n',
      'gone',
      ['isn’t defined in this configuration'],
    );
  });
  it('tells where a definition is used', () => {
    expectHover(
      '<virtual-mta v$0>\n</virtual-mta>\n<virtual-mta-pool p>\nvirtual-mta v\n</virtual-mta-pool>\n',
      'v',
      [
        '**Virtual MTA** `v`, referred to once:',
        '- [line 4](<file:///etc/pmta/config#L4>): `virtual-mta v` in `<virtual-mta-pool p>`',
      ],
    );
    expectHover('<smtp-pattern-list un$0used>\n</smtp-pattern-list>\n', 'unused', [
      'nothing in the files that are read refers to it',
    ]);
    assert.doesNotMatch(hoverOn('<smtp-user b$0ob>\n</smtp-user>\n')?.text ?? '', /nothing/);
  });
  it('finds the source of a listener wherever the cursor is', () => {
    expectHover('<source sub>\n</source>\nsmtp-listener 0/0:25 sou$0rce=sub\n', 'source=sub', [
      '**Source** `sub`',
    ]);
  });

  it('expands macros where they are used and defined, through lines and other macros', () => {
    const macros = 'domain-macro big a.com,\n  b.com,$more\ndomain-macro more c.com,$gone\n';
    const said = [
      '**Macro** `$big` ([line 1](',
      'stands for 3 domains: `a.com`, `b.com`, `c.com`.',
      'Not defined: `$gone`.',
    ];
    expectHover(`${macros}relay-domain $b$0ig\n`, '$big', said);
    expectHover(macros.replace('big', 'b$0ig'), 'big', said);
    expectHover(`${macros}<domain [*.]$b$0ig>\n</domain>\n`, '$big', said);
    expectHover(macros.replace('$more', '$mo$0re'), '$more', ['`$more`', '1 domain: `c.com`']);
    expectHover(macros.replace('b.com', 'b.c$0om'), 'b.com', ['**b.com only']);
    expectHover('relay-domain $no$0pe\n', '$nope', ['isn’t defined']);
    expectHover('domain-macro a $b$0\ndomain-macro b $a\n', '$b', ['**It leads back to itself**']);
  });
  it('shortens long macros', () => {
    const domains = Array.from({ length: 100 }, (_, at) => `d${at}.com`).join(',');
    expectHover(`domain-macro b$0ig ${domains}\n`, 'big', [
      'stands for 100 domains',
      '`d19.com` and 80 more.',
    ]);
  });
});

describe('hover over words, records, includes and secrets', () => {
  it('tells booleans and fixed words', () => {
    expectHover('run-as-root n$0o\n', 'no', ['**off**, the same as `false`', 'Default: `true`']);
    expectHover('<domain *>\ntype pi$0pe\n</domain>\n', 'pipe', [
      '**hands messages to a program**; needs `command`',
    ]);
    expectHover('<domain *>\nsecond-dkim-headers-canon Rela$0xed\n</domain>\n', 'Relaxed', [
      'white space (RFC 6376',
    ]);
    expectHover('<domain *>\nqueue-to "$0"\n</domain>\n', '', [
      '**clears the value that would be inherited**',
    ]);
    expectHover('<source 0/0>\nadd-date-header over$0ride\n</source>\n', 'override', ['always sets it']);
    expectHover('<source 0/0>\nadd-date-header ye$0s\n</source>\n', 'yes', ['adds one where it is missing']);
  });
  it('tells record types and fields', () => {
    const file = (line: string) => `<acct-file /a>\n${line}\n</acct-file>\n`;
    expectHover(file('records d,t$0q'), 'tq', ['(transient-queue)', 'Fields: `type`, `timeLogged`']);
    expectHover(file('record-fields b dsn$0Diag,*'), 'dsnDiag', [
      "the remote host's reply",
      'In records of type `d`',
    ]);
    expectHover(file('record-fields b !dsn$0Diag'), '!dsnDiag', ['**Left out:** field `dsnDiag`']);
    expectHover(file('record-fields d header_X-$0Job'), 'header_X-Job', [
      'the header `X-Job` of the message',
    ]);
    expectHover(file('record-fields d $0*'), '*', ['**all fields**']);
    expectHover(file('record-fields d timeFirst$0Attempt'), 'timeFirstAttempt', ['Since version 5.5.']);
  });
  it('tells where an include leads', () => {
    const files = { '/etc/pmta/d/a.conf': '', '/etc/pmta/d/b.conf': '' };
    expectHover(
      'include d/*.co$0nf\n',
      'd/*.conf',
      ['Reads 2 files:', '[`/etc/pmta/d/a.conf`](<file:///etc/pmta/d/a.conf>)'],
      {},
      files,
    );
    expectHover('include no$0pe\n', 'nope', ['**There is no such file**: it should be `/etc/pmta/nope`.']);
    expectHover('include con$0fig\n', 'config', ['**It leads back to this file:**']);
    expectHover('include https://exam$0ple.com/x\n', 'https://example.com/x', ['PowerMTA fetches it']);
  });
  it('shows nothing of secrets', () => {
    const lines = [
      ['<smtp-user u>', 'password hun$0ter2', '</smtp-user>'],
      ['<domain x>', 'auth-password hun$0ter2', '</domain>'],
      ['<source 0/0>', 'password hun$0ter2', '</source>'],
      ['smtp-server-tls-certificate /c.pem hun$0ter2'],
      ['<acct-file /a>', 'privacy-policy siphash hun$0ter2', '</acct-file>'],
      ['http-api-key hun$0ter2'],
    ];
    for (const text of lines) {
      const hover = hoverOn(`${text.join('\n')}\n`);
      assert.match(hover?.text ?? '', /^\*\*A secret\*\*/, text.join(' '));
      assert.doesNotMatch(hover?.text ?? '', /hunter2/);
    }
  });
  it('tells other values by their parameter', () => {
    expectHover('log-file /var/l$0og\n', '/var/log', [
      '`/var/log`: `FILENAME`, a path',
      'Names the log file.',
    ]);
  });
});
