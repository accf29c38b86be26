import assert from 'node:assert/strict';
import { check, checkFiles, format, generate, parse, rules } from './index';

describe('the public API', () => {
  it('parses a text into nodes', () => {
    const text =
      '# pmta\n<virtual-mta Mta1>\n  Max-Smtp-Out 5 # few\n  <domain *>\n  </domain>\n</virtual-mta>\n</source>\n';
    const [comment, block, stray, ...rest] = parse(text);
    assert.equal(comment?.kind, 'comment');
    assert.deepEqual(
      [block?.kind, block?.name, block?.value, block?.range.end],
      ['block', 'virtual-mta', 'Mta1', { line: 5, character: 14 }],
    );
    assert.deepEqual(
      block?.children.map(({ kind, name, value }) => [kind, name, value]),
      [
        ['directive', 'max-smtp-out', '5'],
        ['block', 'domain', '*'],
      ],
    );
    assert.equal(stray?.kind, 'stray-close');
    assert.deepEqual(
      rest.map(({ kind }) => kind),
      ['blank'],
    );
  });

  it('parses a block that is never closed, and nothing at all', () => {
    const [block] = parse('<domain *>\nmax-smtp-out 5');
    assert.deepEqual([block?.kind, block?.children.length], ['block', 1]);
    assert.equal(parse('').length, 1);
  });

  it('keeps a closing tag that closes nothing, also at the end of a block that is never closed', () => {
    const [block] = parse('<domain *>\nmax-smtp-out 5\n</source>');
    assert.deepEqual(
      block?.children.map(({ kind, name }) => [kind, name]),
      [
        ['directive', 'max-smtp-out'],
        ['stray-close', 'source'],
      ],
    );
  });

  it('parses blocks in blocks, however deep', () => {
    let depth = 0;
    for (let [node] = parse('<x>\n'.repeat(20_000)); node?.kind === 'block'; [node] = node.children) {
      depth++;
    }
    assert.equal(depth, 20_000);
  });

  it('checks a text by the rules that are chosen', () => {
    const text = '<domain *>\n  max-smtp-ou 5\n';
    const found = check(text);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['unclosed-block', 'unknown-directive'],
    );
    assert.deepEqual(found[1]?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 13 } });
    assert.deepEqual(
      check(text, { rules: { 'unclosed-block': 'off', 'unknown-directive': 'error' } }).map(
        ({ severity }) => severity,
      ),
      ['error'],
    );
  });

  it('checks a configuration in several files', () => {
    const files = {
      '/etc/pmta/config': 'include /etc/pmta/pools.conf\ninclude /etc/pmta/gone.conf\n',
      '/etc/pmta/pools.conf': '<virtual-mta-pool p>\n  virtual-mta nobody\n</virtual-mta-pool>\n',
    };
    const found = checkFiles(files, '/etc/pmta/config');
    assert.ok(found.some(({ file, rule }) => file === '/etc/pmta/config' && rule === 'include-missing'));
    assert.ok(found.every(({ file }) => Object.hasOwn(files, file)));
    assert.throws(() => checkFiles(files, '/etc/other'), RangeError);
  });

  it('formats a text, and leaves a formatted one alone', () => {
    const formatted = format('<domain *>\nmax-smtp-out    5\n</domain>\n', {
      tabSize: 4,
      insertSpaces: true,
    });
    assert.equal(formatted, '<domain *>\n    max-smtp-out 5\n</domain>\n');
    assert.equal(format(formatted), formatted);
  });

  it('generates a configuration with its DNS records, or says what is wrong', () => {
    const result = generate('203.0.113.5|s1|example.com|mail.example.com\n');
    assert.deepEqual(result.wrong, []);
    assert.match(result.files[0]?.text ?? '', /<virtual-mta /);
    assert.deepEqual(
      check(result.files[0]?.text ?? '').filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(result.records.some(({ type, name }) => type === 'A' && name === 'mail.example.com'));
    assert.notDeepEqual(generate('203.0.113.5', { ports: [99999] }).wrong, []);
  });

  it('lists the rules', () => {
    assert.ok(rules.length > 50);
    assert.ok(rules.some(({ id }) => id === 'open-relay'));
  });
});
