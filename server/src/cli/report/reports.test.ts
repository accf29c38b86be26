import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { check } from '../../../test/marked';
import { allRules } from '../../rules';
import { reporters } from './index';
import type { LintedFile, Report } from './report';

const text =
  'run-as-root yes\n<domain a.com>\n    queue-to a\u0007"b,c:d%e\n<domain a.com>\n    max-smtp-out 1\n    max-smtp-out 2\n</domain>\n<virtual-mta v>\n</virtual-mta>\n<virtual-mta V>\n</virtual-mta>\n';

function linted(path: string, content: string): LintedFile {
  const { file, findings } = check(allRules, content, {});
  return { path, file, findings };
}

function report(...files: LintedFile[]): Report {
  return {
    files,
    notices: ['other was not checked: there is no such file.'],
    rules: allRules,
    product: {
      version: '1.2.3',
      pages: { 'run-as-root': '# run-as-root\n' },
      pagesUrl: 'https://example.com/rules',
    },
    folder: '/work/größe 1',
    colour: false,
  };
}

const both = () => report(linted('conf d/a#1.conf', text), linted('/etc/pmta/config', 'run-as-root no\n'));

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../test/fixtures/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);

  it('keeps to the schema of SARIF 2.1.0', () => {
    for (const made of [both(), report(), { ...both(), notices: [] }]) {
      assert.ok(isValid(JSON.parse(reporters.sarif(made))), JSON.stringify(isValid.errors));
    }
    assert.ok(!isValid({ version: '2.1.0', runs: [{ tool: {} }] }), 'the schema checks nothing');
  });

  it('says what was found where, and what else is spoken of', () => {
    const [run] = JSON.parse(reporters.sarif(both())).runs;
    const { findings } = both().files[0] as LintedFile;
    assert.equal(run.results.length, findings.length);
    const first = run.results[0];
    assert.deepEqual(
      [first.ruleId, first.level, run.tool.driver.rules[first.ruleIndex].id],
      ['run-as-root', 'note', 'run-as-root'],
    );
    assert.deepEqual(first.locations[0].physicalLocation, {
      artifactLocation: { uri: 'conf%20d/a%231.conf', uriBaseId: '%SRCROOT%', index: 0 },
      region: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 16 },
    });
    assert.equal(run.originalUriBaseIds['%SRCROOT%'].uri, 'file:///work/gr%C3%B6%C3%9Fe%201/');
    assert.equal(run.artifacts[1].location.uri, 'file:///etc/pmta/config');
    const duplicate = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'duplicate-name');
    assert.equal(duplicate.relatedLocations[0].physicalLocation.region.startLine, 8);
    assert.equal(run.invocations[0].executionSuccessful, false);
  });

  it('describes every rule, with the page of those that found something', () => {
    const { rules } = JSON.parse(reporters.sarif(both())).runs[0].tool.driver;
    assert.equal(rules.length, allRules.length);
    const rule = rules.find(({ id }: { id: string }) => id === 'run-as-root');
    assert.equal(rule.help.markdown, '# run-as-root\n');
    assert.equal(rule.helpUri, 'https://example.com/rules/run-as-root.md');
  });
});

describe('the other reports', () => {
  it('are workflow commands for GitHub, with everything escaped', () => {
    const lines = reporters.github(both()).split('\n');
    assert.match(
      lines[0] ?? '',
      /^::notice file=conf d\/a#1\.conf,line=1,endLine=1,col=13,endColumn=15,title=run-as-root::/,
    );
    assert.ok(
      lines.slice(0, -1).every((line) => /^::(error|warning|notice) file=[^:,]+,line=\d+/.test(line)),
    );
    const odd = report(linted('a,b:c%d', 'run-as-root yes\n'));
    assert.match(reporters.github(odd), /file=a%2Cb%3Ac%25d,line=1/);
  });

  it('are well-formed XML for Checkstyle', () => {
    const xml = reporters.checkstyle(report(linted('a&"b<c', text), linted('clean', 'run-as-root no\n')));
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<checkstyle version="4\.3">\n {2}<file name="a&amp;&quot;b&lt;c">/,
    );
    assert.match(xml, /<file name="clean"\/>\n<\/checkstyle>\n$/);
    const attributes = xml.match(/"[^"]*"/g) ?? [];
    assert.ok(
      attributes.every(
        (value) => !value.includes('\u0007') && !/<|&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(value),
      ),
    );
    assert.equal(xml.match(/<error /g)?.length, check(allRules, text, {}).findings.length);
  });

  it('are text that people read, coloured when that is wanted', () => {
    const plain = reporters.text(both());
    assert.match(plain, /^conf d\/a#1\.conf:1:13: information: .* \[run-as-root\]\n/);
    assert.match(plain, /\n2 files, 12 lines: /);
    const coloured = reporters.text({ ...both(), colour: true });
    assert.ok(coloured.includes('\u001B[34minformation\u001B[0m'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    assert.equal(coloured.replace(/\u001B\[\d+m/g, ''), plain);
  });
});
