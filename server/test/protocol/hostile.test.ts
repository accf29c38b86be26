import assert from 'node:assert/strict';
import { CompletionRequest, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';
const many = 10_000;

function block(at: number): string {
  const address = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
  return `<virtual-mta mta${at}>\n    smtp-source-host ${address} mail${at}.sender.net\n    max-smtp-out 20\n</virtual-mta>\n`;
}

/** Texts that no configuration should be and that somebody opens all the same. */
const texts: Readonly<Record<string, string>> = {
  'binary data': String.fromCharCode(
    ...Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
  ).repeat(8),
  'characters that no encoding has': '\uD800<domain \uDFFF>\n\uFFFF \uD83D\n',
  'CRLF, CR and a byte order mark': '\uFEFF<domain *>\r\n max-smtp-out 5\r</domain>\r\n',
  'NUL bytes': '<domain *>\n\u0000max-smtp-out\u00005\n</domain>\n',
  'a line of 5 MB': `reply /${'a'.repeat(5_000_000)}/ skip-mx\n`,
  'a tag of 5 MB': `<${'domain '.repeat(700_000)}\n`,
  'a list of 5 MB': `domain-macro m ${'a.org,'.repeat(800_000)}\n`,
  'opening tags by the thousand': '<domain *>\n'.repeat(many),
  'closing tags by the thousand': '</domain>\n'.repeat(many),
  'tags of two kinds by the thousand': '<virtual-mta a>\n<domain *>\n</virtual-mta>\n'.repeat(many / 2),
  'nested pattern lists by the thousand': '<pattern-list p>\nmail-from /x/ <pattern-list>\n'.repeat(many / 2),
  '20 MB': Array.from({ length: 200_000 }, (_, at) => block(at)).join(''),
  nothing: '',
};

describe('server with hostile input', () => {
  let client: TestClient;

  before(async () => {
    client = await startClient();
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  for (const [name, text] of Object.entries(texts)) {
    it(`answers every request on ${name}`, async () => {
      const document = `${uri}-${name.replaceAll(' ', '-')}`;
      await client.open(document, text);
      const at = { textDocument: { uri: document }, position: { line: 1, character: 3 } };
      const lines = text.split(/\r\n|\r|\n/);
      for (const { range, message } of await client.diagnostics(document)) {
        assert.notEqual(message, '');
        assert.ok(range.start.line <= range.end.line);
        assert.ok(
          range.end.character <= (lines[range.end.line]?.length ?? -1),
          `${message} ends outside of its line`,
        );
      }
      await client.connection.sendRequest(HoverRequest.type, at);
      await client.connection.sendRequest(CompletionRequest.type, at);
      await client.connection.sendRequest(DocumentSymbolRequest.type, at);
      await client.change(document, 2, [
        { range: { start: at.position, end: { line: 9e9, character: 9e9 } }, text: '\n<source 127.0.0.1>\n' },
      ]);
      const left = await client.diagnostics(document);
      assert.ok(left.some(({ code }) => code === 'unclosed-block'));
    });
  }
});
