import assert from 'node:assert/strict';
import { formatted, testOptions } from '../../../test/format';
import { inOneGo } from '../../model/steps';
import { parse } from '../../syntax/tree';
import { applyEdits, type FormatOptions, formatDocument, formatRange } from '.';

/** A text, what it is formatted to, and options that differ from the defaults. */
type Pair = readonly [before: string, after: string, options?: Partial<FormatOptions>];

function pairs(name: string, all: Readonly<Record<string, Pair>>): void {
  describe(name, () => {
    for (const [title, [before, after, options]] of Object.entries(all)) {
      it(title, () => {
        assert.equal(formatted(before, options), after);
        assert.equal(formatted(after, options), after, 'formatting twice changes it again');
      });
    }
  });
}

function same(text: string, options?: Partial<FormatOptions>): Pair {
  return options === undefined ? [text, text] : [text, text, options];
}

pairs('indentation', {
  'follows the nesting, closing tags stand below their openers': [
    '<virtual-mta a>\nsmtp-source-host 192.0.2.1 a.example\n      <domain *>\n  dkim-sign yes\n </domain>\n  </virtual-mta>\n',
    '<virtual-mta a>\n    smtp-source-host 192.0.2.1 a.example\n    <domain *>\n        dkim-sign yes\n    </domain>\n</virtual-mta>\n',
  ],
  'of the top level is none': [' run-as-root no\n\t# note\n', 'run-as-root no\n# note\n'],
  'goes in at a block that an entry opens at its end': [
    '<pattern-list p>\nmail-from /x/ <pattern-list>\nrcpt-to * virtual-mta=a\n</pattern-list>\nheader X-A /b/ virtual-mta=c\n</pattern-list>\n',
    '<pattern-list p>\n    mail-from /x/ <pattern-list>\n        rcpt-to * virtual-mta=a\n    </pattern-list>\n    header X-A /b/ virtual-mta=c\n</pattern-list>\n',
  ],
  'puts what a domain-macro goes on with below it, comments among it too': [
    'domain-macro big a.example,\n# mine\nb.example,\n  c.example\n# none of it\nrun-as-root no\n',
    'domain-macro big a.example,\n    # mine\n    b.example,\n    c.example\n# none of it\nrun-as-root no\n',
  ],
  'puts comments with their block and leaves them as they are': [
    '<source 10/8>\n#   process-x-job yes\n########\n  # a  b\n</source>\n',
    '<source 10/8>\n    #   process-x-job yes\n    ########\n    # a  b\n</source>\n',
  ],
  'uses as many spaces as set': [
    '<source 10/8>\n    smtp-service yes\n</source>\n',
    '<source 10/8>\n  smtp-service yes\n</source>\n',
    { tabSize: 2 },
  ],
  'uses tabs when set': [
    '<virtual-mta a>\n    <domain *>\n        dkim-sign yes\n    </domain>\n</virtual-mta>\n',
    '<virtual-mta a>\n\t<domain *>\n\t\tdkim-sign yes\n\t</domain>\n</virtual-mta>\n',
    { insertSpaces: false },
  ],
  'takes a mistyped closing tag for the one that was meant': [
    '<domain *>\ndkim-sign yes\n  </domian>\n',
    '<domain *>\n    dkim-sign yes\n</domian>\n',
  ],
  'keeps a byte order mark first': ['\uFEFF  run-as-root no\n', '\uFEFFrun-as-root no\n'],
});

pairs('what is in doubt', {
  'stays in a block that is never closed, and what is closed in it is indented by its tag': [
    '<source 10/8>\nsmtp-service yes\n  <domain x>\n  dkim-sign  yes\n  </domain>\n',
    '<source 10/8>\nsmtp-service yes\n<domain x>\n    dkim-sign yes\n</domain>\n',
  ],
  'is not the block around an unclosed one': [
    '<virtual-mta a>\n  smtp-source-host 192.0.2.1 a\n  <domain x>\n      max-smtp-out  1\n </virtual-mta>\n',
    '<virtual-mta a>\n    smtp-source-host 192.0.2.1 a\n    <domain x>\n      max-smtp-out 1\n</virtual-mta>\n',
  ],
  'is a closing tag without opener, and what stands before it': [
    '    smtp-service  yes\n  </source>\n   run-as-root no\n',
    '    smtp-service yes\n  </source>\nrun-as-root no\n',
  ],
  'is what people put between braces': [
    'domain example.net {\n  max-smtp-out   1\n  x {\n    y\n  }\n}\n  run-as-root no\n',
    'domain example.net {\n  max-smtp-out 1\n  x {\n    y\n  }\n}\nrun-as-root no\n',
  ],
  'is not what follows a brace that is never closed': [
    'domain example.net {\n  max-smtp-out   1\n',
    'domain example.net {\nmax-smtp-out 1\n',
  ],
});

pairs('tags', {
  'lose white space inside their brackets': [
    '< source  10/8 >\n  < / source >\n<mx-rollup-list >\n</ mx-rollup-list>\n',
    '<source 10/8>\n</source>\n<mx-rollup-list>\n</mx-rollup-list>\n',
  ],
  'keep what is within their argument': same('<domain a  b>\n</domain>\n'),
  'at the end of an entry stand behind one space': [
    '<pattern-list p>\n    mail-from  /x y/   < pattern-list >\n    </pattern-list>\n</pattern-list>\n',
    '<pattern-list p>\n    mail-from /x y/ <pattern-list>\n    </pattern-list>\n</pattern-list>\n',
  ],
  'without their end are left alone': same('<  source  10/8\n'),
  'are not made into template markup': same('< ?x>\n</?x>\n< %y>\n</%y>\n'),
});

pairs('values', {
  'stand behind one space': [
    'run-as-root\t\tno\nhttp-access   10/8  admin\n',
    'run-as-root no\nhttp-access 10/8  admin\n',
  ],
  'stand in one column when set, in each block for itself': [
    'run-as-root no\npostmaster a@example.com\n<source 10/8>\n    smtp-service yes\n    # or not\n    always-allow-relaying no\n</source>\n',
    'run-as-root no\npostmaster  a@example.com\n<source 10/8>\n    smtp-service          yes\n    # or not\n    always-allow-relaying no\n</source>\n',
    { alignValues: true },
  ],
  'stand in columns of their own below a blank line': [
    'run-as-root no\nspool /s\n\nhttp-mgmt-port 8080\nlog-file /l\n',
    'run-as-root no\nspool       /s\n\nhttp-mgmt-port 8080\nlog-file       /l\n',
    { alignValues: true },
  ],
  'keep every blank of theirs': same(
    'x-header "a   b"\nreply /a  b\\/ c/  mode=backoff\ndomain-key a,  b,  /c d\n',
  ),
  'keep white space of other kinds around them': same('run-as-root\u00A0no\n'),
});

pairs('comments behind code', {
  'stay in their column where they line up': [
    '<source 10/8>\n    log-commands    no       # verbose!\n    log-data        no       # more\n</source>\n',
    '<source 10/8>\n    log-commands no          # verbose!\n    log-data no              # more\n</source>\n',
  ],
  'go along with the indentation': [
    '<source 10/8>\n  smtp-service yes      # a\n  always-allow-relaying no # b\n  process-x-job yes     # c\n</source>\n',
    '<source 10/8>\n    smtp-service yes      # a\n    always-allow-relaying no # b\n    process-x-job yes     # c\n</source>\n',
  ],
  'make room for longer code together': [
    'max-smtp-out 5 # a\nlog-file /l    # b\n',
    'max-smtp-out 5  # a\nlog-file     /l # b\n',
    { alignValues: true },
  ],
  'keep their distance alone': ['max-smtp-out    5   # a\n', 'max-smtp-out 5   # a\n'],
  'go on in comments below, in their column': [
    '<source 10/8>\n  smtp-service yes   # a\n                     # b\n                     # c\n  # d\n</source>\n',
    '<source 10/8>\n    smtp-service yes   # a\n                       # b\n                       # c\n    # d\n</source>\n',
  ],
  'keep tabs that lead where they should': same('run-as-root no\t\t# a\nlog-file /l\t\t# b\n'),
  'are not moved when they touch the code': [
    'password  a#b\nrun-as-root   no  # x\n',
    'password a#b\nrun-as-root no  # x\n',
  ],
  'are not moved when they are the rest of a pattern or of a quoted value': [
    'reply   /a   #b/ mode=backoff\nqueue-to  "a  # b"\n',
    'reply /a   #b/ mode=backoff\nqueue-to "a  # b"\n',
  ],
  'stay in column behind aligned values': [
    'run-as-root no  # a\nlog-file /l     # b\n',
    'run-as-root no  # a\nlog-file    /l  # b\n',
    { alignValues: true },
  ],
});

pairs('white space', {
  'at the end of lines goes': [
    'run-as-root no \t\n# a  \n   \n<source 10/8>  \n</source>\t\n',
    'run-as-root no\n# a\n\n<source 10/8>\n</source>\n',
  ],
  'as blank lines goes at both ends, in heaps, and next to tags': [
    '\n\na 1\n\n\n\n\nb 2\n<source 10/8>\n\n\nc 3\n\n</source>\n\n\n',
    'a 1\n\n\nb 2\n<source 10/8>\n    c 3\n</source>\n',
  ],
  'as blank lines stays as set': [
    'a 1\n\n\nb 2\n<source 10/8>\n\n    c 3\n</source>\n',
    'a 1\n\nb 2\n<source 10/8>\n\n    c 3\n</source>\n',
    { maxBlankLines: 1, trimBlocks: false },
  ],
  'at the end of the file leaves no line end behind that was not there': same('a 1'),
  'is all there is': ['\n \n\n', ''],
});

pairs('line ends', {
  'stay as they are': ['a  1\r\nb 2\nc 3 \r', 'a 1\r\nb 2\nc 3\r'],
  'are made of one kind when set, but for a lone \\r': [
    'a 1\r\n\r\nb 2\nc 3\rd 4\n',
    'a 1\n\nb 2\nc 3\rd 4\n',
    { endOfLine: 'lf' },
  ],
  'are made of the other kind': ['a 1\n\nb 2\r\n', 'a 1\r\n\r\nb 2\r\n', { endOfLine: 'crlf' }],
  'come to the last line when set, as the others': [
    'a 1\r\nb 2',
    'a 1\r\nb 2\r\n',
    { insertFinalNewline: true },
  ],
  'come once': same('a 1\n', { insertFinalNewline: true }),
  'are not joined from two': same('a 1\r \nb 2\n'),
});

pairs('templates', {
  'leave their lines byte for byte': [
    '<virtual-mta a>\nsmtp-source-host   {{ip}}  {{host}} \n  max-smtp-out   5\n</virtual-mta>\n',
    '<virtual-mta a>\nsmtp-source-host   {{ip}}  {{host}} \n    max-smtp-out 5\n</virtual-mta>\n',
  ],
  'indent what is in a block by its templated tag': [
    '{{#each ips}}\n    <virtual-mta  a-{{sub}}>\n    max-smtp-out  5\n      </virtual-mta>\n{{/each}}\n',
    '{{#each ips}}\n    <virtual-mta  a-{{sub}}>\n        max-smtp-out 5\n    </virtual-mta>\n{{/each}}\n',
  ],
  'keep the indentation of what stands between them': [
    '{{#each ips}}\n    <virtual-mta a>\n    max-smtp-out 5\n    </virtual-mta>\n{{/each}}\n  run-as-root no\n',
    '{{#each ips}}\n    <virtual-mta a>\n        max-smtp-out 5\n    </virtual-mta>\n{{/each}}\nrun-as-root no\n',
  ],
  'keep what is in column with them': same(
    '<virtual-mta a>\n  smtp-source-host {{ip}} b\n  max-smtp-out 5\n</virtual-mta>\n',
  ),
  'over several lines stay byte for byte': same(
    '<?php\n  foreach  ( $ips as  $ip ) {   \n\n\n\n   <x>\n   </x>\n?>\n{{!--\n   a   b \n--}}\n',
  ),
  'of PHP may stay open to the end': same('run-as-root no\n<?php\n  a  b\n\n\n\n'),
  'are not begun by braces that are never closed': [
    'reply /a{{/ mode=backoff\n  run-as-root   no\n',
    'reply /a{{/ mode=backoff\nrun-as-root no\n',
  ],
});

describe('a range', () => {
  const text = '<source 10/8>\n smtp-service   yes\n log-data  no\n\n\n\n\n </source>\n';
  const format = (from: [number, number], to: [number, number]) => {
    const tree = parse(text);
    const range = { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } };
    return applyEdits(tree, inOneGo(formatRange(tree, range, testOptions())));
  };

  it('changes the lines that it touches only', () => {
    assert.equal(format([2, 4], [2, 5]), text.replace(' log-data  no', '    log-data no'));
  });
  it('does not touch the line that it ends before', () => {
    assert.equal(format([1, 0], [2, 0]), text.replace(' smtp-service   yes', '    smtp-service yes'));
  });
  it('takes blank lines as far as it goes', () => {
    assert.equal(format([5, 0], [6, 0]), text.replace('\n\n\n\n\n', '\n\n\n\n'));
  });
  it('counts tags before it as they stand', () => {
    const tree = parse('  <source 10/8>\n  smtp-service yes\n');
    const closed = parse('  <source 10/8>\n  smtp-service yes\n</source>\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 3 } };
    assert.equal(
      applyEdits(closed, inOneGo(formatRange(closed, range, testOptions()))),
      '  <source 10/8>\n      smtp-service yes\n  </source>\n',
    );
    assert.deepEqual(inOneGo(formatRange(tree, range, testOptions())), []);
  });
  it('beyond the text changes nothing', () => {
    assert.equal(format([90, 0], [99, 0]), text);
  });
});

describe('edits', () => {
  it('are as small as what changes', () => {
    const tree = parse(
      '<source 10/8>\n  smtp-service  yes  # a\n    log-data no\n\n\n\n\n    x y\n</source >\n',
    );
    assert.deepEqual(
      formatDocument(tree, testOptions()).map(({ range: { start, end }, newText }) => [
        start.line,
        start.character,
        end.line,
        end.character,
        newText,
      ]),
      [
        [1, 0, 1, 2, '    '],
        [1, 14, 1, 16, ' '],
        [5, 0, 7, 0, ''],
        [8, 8, 8, 9, ''],
      ],
    );
  });
  it('are none where all is well', () => {
    assert.deepEqual(
      formatDocument(parse('<source 10/8>\n    smtp-service yes # a\n</source>\n'), testOptions()),
      [],
    );
  });
});
