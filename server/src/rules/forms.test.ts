import { expectFindings, expectFix } from '../../test/marked';
import { braceBlock } from './brace-block';
import { hashCutsValue } from './hash-cuts-value';
import { allRules } from './index';
import { missingRequired } from './missing-required';
import { pastedMarkup } from './pasted-markup';
import { typeNeeds } from './type-needs';

describe('brace-block', () => {
  it('rewrites nested braces one by one', () => {
    expectFix(
      [braceBlock],
      'virtual-mta a {\n  domain * {\n  }\n}\n',
      '<virtual-mta a>\n  domain * {\n  }\n</virtual-mta>\n',
    );
  });
  it('says one thing about a name that blog posts invented', () => {
    expectFindings(
      allRules,
      `<domain *>
    max-message-rate 100/h
    ^^^^^^^^^^^^^^^^ warning brace-block: max-msg-rate
</domain>
<source {auth}>
    require-starttls yes
    ^^^^^^^^^^^^^^^^ warning brace-block: outgoing mail
</source>
source 192.0.2.10
^^^^^^^^^^^^^^^^^ warning brace-block: A source is a block
`,
    );
  });
  it('leaves require-starttls in a domain alone', () => {
    expectFindings([braceBlock], '<domain *>\n    require-starttls yes\n</domain>\n');
  });
});

describe('hash-cuts-value', () => {
  it('leaves comments alone', () => {
    expectFindings(
      [hashCutsValue],
      '<smtp-user a>\n  password Correct-horse-9 # see vault\n</smtp-user>\nreply /a/ skip-mx # /b/\n',
    );
  });
  it('finds a password that is cut', () => {
    expectFindings(
      [hashCutsValue],
      `<smtp-user a>
  password abc#def
              ^ warning hash-cuts-value: choose one without
</smtp-user>
`,
    );
  });
  it('writes \\x23 for every # of the pattern', () => {
    expectFix(
      [hashCutsValue],
      '<bounce-category-patterns>\n/a #1 or #2/ other # note\n</bounce-category-patterns>\n',
      '<bounce-category-patterns>\n/a \\x231 or \\x232/ other # note\n</bounce-category-patterns>\n',
    );
  });
});

describe('pasted-markup', () => {
  it('writes plain characters', () => {
    expectFix(
      [pastedMarkup],
      'host-name\u00a0\u201cmail.example.net\u201d\n',
      'host-name "mail.example.net"\n',
    );
    expectFix([pastedMarkup], '&lt;domain *&gt;\n', '<domain *>\n');
  });
  it('tells what is not UTF-8 text', () => {
    expectFindings(
      [pastedMarkup],
      'host-name a\u0000b.example.net\n           ^ warning pasted-markup: UTF-16\nhost-name \ufffd.example.net # \ufffd\n          ^ warning pasted-markup: not UTF-8\n',
    );
  });
  it('leaves comments, patterns and the byte order mark alone', () => {
    expectFindings(
      [pastedMarkup],
      '\uFEFF# “quoted”\n<smtp-pattern-list a>\nreply /it’s – “x”/ skip-mx\n</smtp-pattern-list>\n',
    );
  });
});

describe('type-needs', () => {
  it('counts a setting that another domain block may provide', () => {
    expectFindings(
      [typeNeeds],
      '<domain *>\ncommand /bin/cat\n</domain>\n<domain a>\ntype pipe\n</domain>\n',
    );
  });
  it('asks nothing of types that it does not know', () => {
    expectFindings([typeNeeds], '<domain *>\ntype constructor\n</domain>\n');
  });
  it('tells what a queue lacks, in quotes or not', () => {
    expectFindings(
      [typeNeeds],
      `<domain a>
type "Pipe"
     ^^^^^^ error type-needs: type pipe needs command: add it
</domain>
`,
    );
  });
  it('tells what a proxy lacks', () => {
    expectFindings(
      [typeNeeds],
      `<proxy p>
 ^^^^^ error type-needs: needs client
  server 192.0.2.1:80
</proxy>
`,
    );
  });
});

describe('missing-required', () => {
  it('is silent about files that are included or stand beside the main one', () => {
    expectFindings([missingRequired], '<domain *>\n</domain>\n');
    expectFindings([missingRequired], 'run-as-root no\nhttp-mgmt-port 0\ninclude more\n');
  });
});
