import assert from 'node:assert/strict';
import { CompletionItemTag } from 'vscode-languageserver-types';
import {
  chosenAt,
  completionsAt,
  expectLabels,
  itemAt,
  labelsAt,
  plainClient,
} from '../../../test/completions';
import { expandSnippet } from '../../../test/expand-snippet';
import { allDirectives, directiveIn, scopesOf } from '../../schema/lookup';
import type { DirectiveEntry } from '../../schema/types';
import { layOut } from '../../schema/values/arguments';
import { parse } from '../../syntax/tree';
import { describe as describeItem } from '.';

/** A text with the cursor in an empty line of a block. */
function inside(scope: string, line = '$0'): string {
  return scope === 'global' ? `${line}\n` : `<${scope} 0/0>\n${line}\n</${scope}>\n`;
}

describe('completion of directives', () => {
  it('offers every directive of the schema in each of its blocks, with syntax and documentation', () => {
    const scopes = new Set(allDirectives().map((entry) => entry.scope));
    for (const scope of scopes) {
      const { items } = completionsAt(inside(scope));
      const byName = new Map(items.map((item) => [item.label, item]));
      for (const entry of allDirectives().filter((candidate) => candidate.scope === scope)) {
        const item = byName.get(entry.name);
        assert.ok(item, `${entry.name} is not offered in ${scope}`);
        assert.ok(item.detail?.startsWith(entry.name), entry.name);
        assert.equal(item.documentation, undefined, 'documentation is for later');
        const { documentation } = describeItem(item);
        assert.ok(typeof documentation === 'object' && documentation.value.includes(entry.text), entry.name);
      }
    }
  });

  it('offers a directive in the block around an include, for a file of such directives', () => {
    expectLabels('$0', { offers: ['smtp-service'], lacks: ['log-file'] }, { baseScope: 'source' });
  });

  it('offers nothing of other blocks', () => {
    expectLabels(inside('source'), { offers: ['smtp-service'], lacks: ['bounce-after', 'log-file'] });
  });

  it('puts what many configurations have first, what is deprecated or gone last', () => {
    expectLabels(inside('domain'), {
      offers: ['retry-after', 'max-smtp-out', 'default-smtp-port', 'dk-sign', 'max-msg-per-hour'],
    });
    expectLabels('$0', { offers: ['log-file', 'edns-udp-length', 'total-max-file', 'smtp-ip'] });
  });

  it('puts what the block has already behind what it lacks, unless it may be repeated', () => {
    const marked = '<virtual-mta a>\nsmtp-source-host 192.0.2.1 a.test\nmax-smtp-out 20\n$0\n</virtual-mta>';
    const [first] = labelsAt(marked);
    assert.equal(first, 'smtp-source-host', 'may be repeated');
    const without = labelsAt(marked.replace('max-smtp-out 20\n', ''));
    assert.ok(labelsAt(marked).indexOf('max-smtp-out') > without.indexOf('max-smtp-out'));
  });

  it('sees at the top level what other files set', () => {
    const files = { '/etc/pmta/other': 'log-file /var/log/pmta/log\n' };
    const alone = labelsAt('$0');
    assert.ok(alone.indexOf('log-file') < alone.indexOf('<domain>'));
    const together = labelsAt('include /etc/pmta/other\n$0', { files });
    assert.ok(together.indexOf('log-file') > together.indexOf('<domain>'));
  });

  it('strikes through what is deprecated and says what replaces it', () => {
    const item = itemAt(inside('domain'), 'max-msg-per-hour');
    assert.deepEqual(item.tags, [CompletionItemTag.Deprecated]);
    assert.equal(item.labelDetails?.description, 'deprecated: max-msg-rate');
    const old = itemAt(inside('domain'), 'max-msg-per-hour', { options: plainClient });
    assert.equal(old.deprecated, true);
    assert.match(old.detail ?? '', /— deprecated: max-msg-rate$/);
  });

  it('strikes nothing through of which hardly anything is known', () => {
    const item = itemAt(inside('domain'), 'add-gm-token');
    assert.equal(item.tags, undefined);
    assert.equal(item.labelDetails?.description, 'seems to be out of use');
  });

  it('marks what only working configurations know', () => {
    assert.equal(
      itemAt(inside('domain'), 'mx-connection-attempts').labelDetails?.description,
      'seen in working configurations',
    );
  });

  it('replaces the whole word at the cursor, hyphens and all', () => {
    assert.equal(
      chosenAt(inside('source', 'smtp-$0serv'), 'hide-message-source', { options: plainClient }),
      '<source 0/0>\nhide-message-source \n</source>\n',
    );
  });

  it('leaves a value that is there alone', () => {
    assert.equal(
      chosenAt(inside('source', '  smtp-ser$0 yes # why'), 'smtp-service'),
      '<source 0/0>\n  smtp-service yes # why\n</source>\n',
    );
  });

  it('writes choices for booleans and enumerations, places for the rest', () => {
    const snippet = (scope: string, name: string) =>
      chosenAt(inside(scope), name).split('\n')[scope === 'global' ? 0 : 1];
    assert.equal(snippet('source', 'smtp-service'), 'smtp-service ${1|yes,no|}');
    assert.equal(snippet('domain', 'type'), 'type ${1|smtp,pipe,file,discard,http-delivery|}');
    assert.equal(
      snippet('global', 'http-access'),
      'http-access ${1:CIDR} ${2|none,monitor,monitor\\,deny-logs,operator,admin|}',
    );
    assert.equal(snippet('global', 'domain-key'), 'domain-key ${1:SELECTOR},${2:DOMAIN},${3:FILENAME}');
    assert.equal(snippet('domain', 'bounce-after'), 'bounce-after ${1:4d12h}');
    assert.equal(snippet('smtp-pattern-list', 'reply'), 'reply /${1:REGEX}/ ${2:mode=backoff}');
    assert.equal(snippet('global', 'smtp-listener'), 'smtp-listener ${1:CIDR:PORT}');
    assert.equal(snippet('domain', 'smtp-tls-ciphers'), 'smtp-tls-ciphers ${1:ECDHE+AESGCM:ECDHE+CHACHA20}');
  });

  it('writes as many arguments as the directive needs, for every directive', () => {
    const wrong = allDirectives().filter((entry) => {
      const { textEdit, insertTextFormat } = itemAt(inside(entry.scope), entry.name);
      const [line] = parse(expandSnippet(textEdit?.newText ?? '')).lines;
      const layout = line && layOut(line, entry);
      const required = entry.params.filter((param) => !param.optional).length;
      return layout?.args.length !== required || layout.extra.length > 0 || insertTextFormat === undefined;
    });
    assert.deepEqual(wrong.map(nameOf), []);
  });

  it('writes a name and a blank for clients without tab stops', () => {
    assert.equal(chosenAt('$0', 'log-file', { options: plainClient }), 'log-file ');
  });

  it('leaves the first place empty and asks again where the client can be told to', () => {
    const options = { suggestCommand: 'suggest' };
    const item = itemAt(inside('domain'), 'smtp-pattern-list', { options });
    assert.equal(item.textEdit?.newText, 'smtp-pattern-list $1');
    assert.equal(item.command?.command, 'suggest');
    assert.equal(itemAt(inside('domain'), 'dkim-sign', { options }).command, undefined);
  });

  it('has no commit characters', () => {
    assert.ok(completionsAt('$0').items.every((item) => item.commitCharacters === undefined));
  });

  it('is not asked for by a blank or another letter at the start of a line', () => {
    for (const trigger of [' ', ',', '/', '=']) {
      assert.deepEqual(labelsAt(inside('source', '  $0'), { options: { trigger } }), []);
    }
  });
});

function nameOf({ name, scope }: DirectiveEntry): string {
  assert.ok(directiveIn(name, scope) !== undefined && scopesOf(name).includes(scope));
  return `${scope}/${name}`;
}
