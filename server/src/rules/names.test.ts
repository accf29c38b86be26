import { expectFindings, expectFix } from '../../test/marked';
import { duplicateDirective } from './duplicate-directive';
import { allRules } from './index';
import { poolDomainConflict } from './pool-domain-conflict';
import { unusedDefinition } from './unused-definition';
import { usedBeforeDefined } from './used-before-defined';

const complete = { complete: true };

describe('rules about names', () => {
  it('calls a pool with the name of a virtual MTA an error', () => {
    expectFindings(
      allRules,
      `<virtual-mta a>
</virtual-mta>
<virtual-mta-pool A>
                  ^ error duplicate-name: already a <virtual-mta> in line 1
  virtual-mta a
</virtual-mta-pool>
`,
    );
  });

  it('compares names without regard to case', () => {
    expectFindings(
      allRules,
      `<smtp-pattern-list Gmail>
  reply /x/ skip-mx
</smtp-pattern-list>
<domain gmail.com>
  smtp-pattern-list GMAIL
</domain>
`,
      complete,
    );
  });

  it('stays silent about names when the configuration is not known as a whole', () => {
    expectFindings(allRules, '<virtual-mta-pool p>\n  virtual-mta nobody\n</virtual-mta-pool>\n');
  });

  it('knows the names that PowerMTA defines itself', () => {
    expectFindings(
      allRules,
      '<smtp-user u>\n  source {auth}\n  password Correct-horse-9\n</smtp-user>\n',
      complete,
    );
  });

  it('lets a configuration define again what config-defaults defines', () => {
    const list = '<smtp-pattern-list common-errors>\n  reply /x/ skip-mx\n</smtp-pattern-list>\n';
    const text = `${list}<domain *>\n  smtp-pattern-list common-errors\n</domain>\n`;
    expectFindings(allRules, text, { files: { '/etc/pmta/config-defaults': list } });
  });

  it('offers the nearest name', () => {
    const text =
      '<virtual-mta mta-1>\n</virtual-mta>\n<virtual-mta-pool p>\n  virtual-mta mta-l\n</virtual-mta-pool>\n';
    expectFix(allRules, text, text.replace('mta-l', 'mta-1'), complete);
  });

  it('finds a macro used in a domain pattern that nothing defines', () => {
    expectFindings(
      allRules,
      `domain-macro yahoo yahoo.com
<domain $yaho>
         ^^^^ warning undefined-reference: did you mean "yahoo"
</domain>
<domain $yahoo>
</domain>
`,
      complete,
    );
  });

  it('tells a macro that uses itself in a list over several lines', () => {
    expectFindings(
      allRules,
      `domain-macro a x.com,
             ^ error macro-loop: $a → $a
  $a
`,
    );
  });

  it('knows the filters that enable-signals names, and its words', () => {
    const filter = '<signals-filter some>\n  sender-or-from a.com enable-signals\n</signals-filter>\n';
    expectFindings(
      allRules,
      `${filter}enable-signals Some
<virtual-mta a>
  enable-signals true,subaccount=1
</virtual-mta>
<virtual-mta b>
  enable-signals "soma"
                  ^^^^ warning undefined-reference: did you mean "some"
</virtual-mta>
<virtual-mta-pool c>
  enable-signals no
</virtual-mta-pool>
`,
      complete,
    );
    expectFindings(
      [unusedDefinition],
      `${filter.replace('some>', 'some>\n                ^^^^ hint unused-definition: Nothing uses "some"')}enable-signals false\n`,
      complete,
    );
  });

  it('deletes a definition that nothing uses, with the lines that it goes on in', () => {
    expectFix(allRules, 'domain-macro a x.com,\n  y.com\nrun-as-root no\n', 'run-as-root no\n', complete);
    expectFix(
      [unusedDefinition],
      'run-as-root no\n<proxy p>\n  server a.net:1\n</proxy>',
      'run-as-root no\n',
      complete,
    );
  });

  it('wants a pattern list above the source that names it', () => {
    const list = '<pattern-list l>\n  mail-from // virtual-mta=a\n</pattern-list>\n';
    expectFindings(
      [usedBeforeDefined],
      `<source a>
  pattern-list L
               ^ warning used-before-defined: defined in line 4
</source>
${list}`,
    );
    expectFindings([usedBeforeDefined], `${list}<source a>\n  pattern-list l\n</source>\n${list}`);
    expectFindings([usedBeforeDefined], '<source a>\n  pattern-list l\n</source>\n', {
      files: { '/etc/pmta/lists': list },
    });
  });

  it('tells a virtual MTA whose two pools both have settings for domains', () => {
    const pool = (name: string, ...lines: string[]) =>
      `<virtual-mta-pool ${name}>\n${lines.join('\n')}\n</virtual-mta-pool>\n`;
    const settings = '<domain *>\nmax-smtp-out 5\n</domain>';
    const marker = '            ^ error pool-domain-conflict: also in the pool "';
    expectFindings(
      [poolDomainConflict],
      pool('p', 'virtual-mta a', `${marker}q"`, settings) +
        pool('q', 'virtual-mta A', `${marker}p"`, settings),
    );
    expectFindings([poolDomainConflict], pool('p', 'virtual-mta a', settings) + pool('q', 'virtual-mta a'));
  });

  it('tells a setting at the top level that is given twice', () => {
    expectFindings(
      allRules,
      `run-as-root no
host-name a.example.net
host-name b.example.net
run-as-root no
^^^^^^^^^^^ information duplicate-directive: line 1
`,
      { settings: { version: '5.0', severities: { 'run-as-root': 'off' } } },
    );
  });

  it('tells it as well with a block between that has the setting, which is of its own', () => {
    expectFindings(
      [duplicateDirective],
      `always-allow-relaying no
<source 127.0.0.1>
always-allow-relaying yes
</source>
always-allow-relaying no
^^^^^^^^^^^^^^^^^^^^^ information duplicate-directive: line 1
`,
    );
  });
});
