import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allBlocks } from '../server/src/schema/lookup';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly indentationRules: Readonly<Record<string, string>>;
  readonly onEnterRules: readonly { readonly beforeText: string; readonly afterText?: string }[];
}

interface Manifest {
  readonly contributes: { readonly languages: readonly { readonly firstLine: string }[] };
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'));

describe('language configuration', () => {
  const configuration = read('language-configuration.json') as LanguageConfiguration;

  const wordAt = (line: string): string[] => {
    const { pattern, flags } = configuration.wordPattern;
    return [...line.matchAll(new RegExp(pattern, `${flags}g`))].map((match) => match[0]);
  };

  it('pairs the tags of every block of the schema', () => {
    const tags = configuration.brackets.filter(([open]) => open.startsWith('<'));
    const expected = allBlocks().map(({ name }) => [`<${name}`, `</${name}>`]);
    assert.deepEqual([...tags].sort(), expected.sort());
  });

  const words: [line: string, expected: string[]][] = [
    ['max-msg-rate 100/15m', ['max-msg-rate', '100', '15m']],
    ['smtp-tls-allow-tlsv1.3 yes', ['smtp-tls-allow-tlsv1.3', 'yes']],
    ['<source {pmta-auth}>', ['source', '{pmta-auth}']],
    ['<domain [*.]$gmail>', ['domain', '$gmail']],
    ['domain-key s,${domain}.x,/y', ['domain-key', 's', '${domain}', 'x', 'y']],
    ['host-name mail.bücher.example', ['host-name', 'mail.bücher.example']],
    ['virtual-mta=a1,recipient-priority=50', ['virtual-mta', 'a1', 'recipient-priority', '50']],
    ['max-', ['max-']],
  ];
  for (const [line, expected] of words) {
    it(`takes the words of "${line}" whole`, () => assert.deepEqual(wordAt(line), expected));
  }

  it('indents inside blocks', () => {
    const opens = new RegExp(configuration.indentationRules.increaseIndentPattern ?? '');
    for (const line of ['<domain *>', ' < source 0/0 > # x', 'mail-from /x</ <pattern-list>', '<a b>c>']) {
      assert.ok(opens.test(line), line);
    }
    for (const line of [
      '</domain>',
      '# <domain *>',
      'bounce-after 1d',
      '<?php x ?>',
      '<%= x %>',
      '<domain',
    ]) {
      assert.ok(!opens.test(line), line);
    }
    const closes = new RegExp(configuration.indentationRules.decreaseIndentPattern ?? '');
    assert.ok(closes.test('  </domain>'));
    assert.ok(!closes.test('<domain *>'));
  });

  it('folds between banners', () => {
    const start = new RegExp(configuration.folding.markers.start);
    const end = new RegExp(configuration.folding.markers.end);
    assert.ok(start.test('# BEGIN: listeners') && start.test('#region x') && start.test('## region x'));
    assert.ok(end.test('# END') && end.test('  # endregion'));
    assert.ok(!start.test('# begins here') && !end.test('# BEGIN: the END') && !end.test('# the end'));
  });

  it('knows a configuration by its first line', () => {
    const { contributes } = read('package.json') as Manifest;
    const first = new RegExp(contributes.languages[0]?.firstLine ?? '');
    for (const line of [
      '# PowerMTA configuration',
      '<virtual-mta a>',
      '  <acct-file /var/log/x>',
      '<bounce-processor>',
    ]) {
      assert.ok(first.test(line), line);
    }
    for (const line of [
      '#!/bin/sh # restarts PowerMTA',
      '<source srcset="x">',
      '<domain>',
      'postmaster a@b',
      '<virtual-mtas>',
    ]) {
      assert.ok(!first.test(line), line);
    }
  });
});
