import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { followedConfiguration } from '../../test/in-memory';
import { markedFiles, shown } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { documentSymbols } from './document-symbols';
import { workspaceSymbols } from './workspace-symbols';

function outline(texts: Record<string, string>): string[] {
  const configuration = followedConfiguration(texts);
  const [file] = configuration.files.values();
  assert.ok(file);
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name} | ${detail}`,
      ...lines(children ?? [], `${indent}  `),
    ]);
  return lines(documentSymbols(file, configuration), '');
}

describe('document symbols', () => {
  it('have a kind, whatever a block is called', () => {
    const configuration = followedConfiguration({ '/etc/pmta/config': '<constructor a>\n</constructor>\n' });
    const [file] = configuration.files.values();
    assert.ok(file);
    assert.deepEqual(
      documentSymbols(file, configuration).map(({ kind }) => kind),
      [SymbolKind.Object],
    );
  });
  it('read as an outline', () => {
    const text = `
log-file /var/log/pmta/log
include keys
smtp-listener 0.0.0.0:25
domain-macro gmail gmail.com,googlemail.com
<virtual-mta mta1>
    smtp-source-host 192.0.2.1  mta1.example.com # main
    smtp-source-host 192.0.2.2 mta2.example.com
    <domain gmail.com>
        max-smtp-out 10
        queue-to gmail.queue
    </domain>
    include keys
</virtual-mta>
<virtual-mta mta2>
    include /etc/pmta/address
</virtual-mta>
<virtual-mta-pool pool>
    virtual-mta mta1
    virtual-mta mta2
</virtual-mta-pool>
<smtp-user app>
    password secret-word
    source {auth}
</smtp-user>
<source 10/8>
    smtp-service yes
</source>
<smtp-pattern-list errors>
    reply /busy/ mode=backoff
</smtp-pattern-list>
<bounce-category-patterns>
    /spam/ spam-related
    /full/ quota-issues
</bounce-category-patterns>
<dns>
</dns>
`;
    assert.deepEqual(
      outline({
        '/etc/pmta/config': text,
        '/etc/pmta/keys': '',
        '/etc/pmta/address': 'smtp-source-host 192.0.2.9 a.example.com\n',
      }),
      [
        'keys | include · 1 file',
        '0.0.0.0:25 | smtp-listener',
        '$gmail | domain-macro',
        'mta1 | 192.0.2.1 mta1.example.com, 1 more',
        '  gmail.com | domain · queue-to gmail.queue',
        '  keys | include · 1 file',
        'mta2 | 192.0.2.9 a.example.com',
        '  /etc/pmta/address | include · 1 file',
        'pool | 2 virtual MTAs',
        'app | user · source {auth}',
        '10/8 | source · 1 setting',
        'errors | smtp-pattern-list · 1 entry',
        'bounce-category-patterns | 2 entries',
        'dns | 0 settings',
      ],
    );
  });

  it('stay within their ranges, also where blocks are broken', () => {
    const { file, configuration } = markedFiles(
      '<\n<domain\n<virtual-mta >\n<domain x>\n</virtual-mta>\ninclude\n</x>\n<pattern-list a>\nmail-from /x/ <pattern-list>\n',
    );
    const check = (symbols: readonly DocumentSymbol[]) => {
      for (const { name, range, selectionRange, children } of symbols) {
        assert.notEqual(name, '');
        assert.ok(selectionRange.start.line >= range.start.line && selectionRange.end.line <= range.end.line);
        assert.ok(
          selectionRange.start.line !== range.start.line ||
            selectionRange.start.character >= range.start.character,
        );
        assert.ok(
          selectionRange.end.line !== range.end.line || selectionRange.end.character <= range.end.character,
        );
        check(children ?? []);
      }
    };
    check(documentSymbols(file, configuration));
  });
});

describe('workspace symbols', () => {
  const { configuration, ranges } = markedFiles({
    '/etc/pmta/config':
      'include b\n<virtual-mta «mail-out»>\n</virtual-mta>\nlog-file /l\n<source 10/8>\n</source>\n',
    '/etc/pmta/b': '<virtual-mta-pool «Mail-Outgoing»>\n    virtual-mta mail-out\n</virtual-mta-pool>\n',
  });

  it('are found by letters in their order, in all files', () => {
    const found = inOneGo(workspaceSymbols([configuration, configuration], 'MOut'));
    assert.deepEqual(
      found.map(({ location }) => shown(location.uri, location.range)).sort(),
      [...ranges].sort(),
    );
    assert.deepEqual(found.map(({ containerName }) => containerName).sort(), [
      'virtual MTA pool · b',
      'virtual MTA · config',
    ]);
  });

  it('call kinds by the words of all texts', () => {
    const files = markedFiles('<virtual-mta a>\n    smtp-source-host 10.0.0.1 a.example\n</virtual-mta>\n$0');
    const found = inOneGo(workspaceSymbols([files.configuration], '10.0.0.1'));
    assert.match(found.map((symbol) => symbol.containerName).join(), /^source address · /);
  });

  it('are all given for an empty query, without settings', () => {
    assert.deepEqual(
      inOneGo(workspaceSymbols([configuration], ''))
        .map(({ name }) => name)
        .sort(),
      ['10/8', 'Mail-Outgoing', 'mail-out'],
    );
  });
});
