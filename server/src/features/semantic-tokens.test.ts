import assert from 'node:assert/strict';
import { modelFile } from '../model/file-model';
import { parse } from '../syntax/tree';
import { semanticTokens } from './semantic-tokens';

const tokensOf = (text: string, from?: number, to?: number) => {
  const lines = text.split('\n');
  return semanticTokens(modelFile('file:///etc/pmta/config', parse(text)), from, to).map((token) =>
    [
      lines[token.line]?.slice(token.start, token.start + token.length),
      [token.type, ...token.modifiers].join('.'),
    ].join(' '),
  );
};

describe('semanticTokens', () => {
  it('tells known, unknown, old and misplaced directives', () => {
    assert.deepEqual(
      tokensOf('run-as-root no\nrun-as-rot no\nsmtp-port 25\nthread-reuse yes\nBounce-After 4d\n'),
      [
        'run-as-root property',
        'run-as-rot unknown',
        'smtp-port property.deprecated',
        'thread-reuse property.deprecated',
        'Bounce-After property.wrongScope',
      ],
    );
  });
  it('tells known, unknown, old and misplaced blocks at both tags, and nothing in unknown ones', () => {
    assert.deepEqual(
      tokensOf(
        '<mystery>\nwhatever x\n</mystery>\n<Signals>\n<domain x>\n</domain>\n</Signals>\n<sparkpost-analytics>\n</sparkpost-analytics>\n',
      ),
      [
        'mystery unknown',
        'mystery unknown',
        'Signals struct',
        'domain struct.wrongScope',
        'domain struct.wrongScope',
        'Signals struct',
        'sparkpost-analytics struct.deprecated',
        'sparkpost-analytics struct.deprecated',
      ],
    );
  });
  it('tells definitions of names from references', () => {
    assert.deepEqual(
      tokensOf(
        '<virtual-mta v>\n</virtual-mta>\n<pattern-list p>\nmail-from /x/ virtual-mta=V,recipient-priority=2\nrcpt-to /y/ <pattern-list>\nmail-from * call-to:q\n</pattern-list>\n</pattern-list>\n',
      ),
      [
        'virtual-mta struct',
        'v class.declaration',
        'virtual-mta struct',
        'pattern-list struct',
        'p class.declaration',
        'mail-from property',
        'V class',
        'rcpt-to property',
        'pattern-list struct',
        'mail-from property',
        'q class',
        'pattern-list struct',
        'pattern-list struct',
      ],
    );
  });
  it('tells macros where they are defined and used, also in lines that go on', () => {
    assert.deepEqual(tokensOf('domain-macro big a.com,\n  $more,b.com\n<domain [*.]$big>\n</domain>\n'), [
      'domain-macro property',
      'big macro.declaration',
      '$more macro',
      'domain struct',
      '$big macro',
      'domain struct',
    ]);
  });
  it('leaves domains, addresses and what templates fill in to the grammar', () => {
    assert.deepEqual(tokensOf('<domain a.com>\n{{name}} yes\n</domain>\nsmtp-listener 0/0:25\n'), [
      'domain struct',
      'domain struct',
      'smtp-listener property',
    ]);
  });
  it('gives the tokens of some lines only, the same as among all', () => {
    const text =
      '<virtual-mta a>\nhost-name x\n</virtual-mta>\n<virtual-mta b>\nhost-name x\n</virtual-mta>\n';
    assert.deepEqual(tokensOf(text, 2, 4), [
      'virtual-mta struct',
      'virtual-mta struct',
      'b class.declaration',
      'host-name property',
    ]);
  });
  it('gives tokens in order that never overlap, whatever the text', () => {
    const pieces = [
      '<source ',
      'a>b>',
      '$x',
      'domain-macro m $n,',
      '\n',
      ' ',
      '</source>',
      '<pattern-list>',
      'mail-from /a/ ',
      '"',
      ',',
    ];
    for (let seed = 1; seed < 300; seed++) {
      const text = Array.from(
        { length: 20 },
        (_, at) => pieces[(seed * 7 + at * at * seed) % pieces.length],
      ).join('');
      const tokens = semanticTokens(modelFile('file:///x', parse(text)));
      for (const [at, token] of tokens.entries()) {
        const next = tokens[at + 1];
        assert.ok(token.length > 0);
        assert.ok(
          next === undefined || next.line > token.line || next.start >= token.start + token.length,
          text,
        );
      }
    }
  });
});
