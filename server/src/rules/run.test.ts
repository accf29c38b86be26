import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configurationOf } from '../model/configuration';
import { modelFile } from '../model/file-model';
import { parse } from '../syntax/tree';
import { allRules } from '.';
import { checkFile, ruleSet } from './run';
import { defaultLintSettings } from './settings';

/** Lines that rules of a line judge, some of them otherwise in other blocks. */
const lines = [
  'max-smtp-out 20',
  'max-smtp-out x',
  'max-smtp-out',
  'max-msg-rate 100/5m',
  'smtp-source-host 10.0.0.1 mail.sender.net',
  'smtp-source-host 10.0.0.1 localhost',
  'source {',
  'route [10.0.0.1]',
  'hide-received-header yes',
  'max-msg-per-hour 5',
  'password a#b',
  'name “quoted”',
  'unknown-thing 1',
  'dkim-algorithm rsa-sha1',
  'allow-sslv3 no',
  '/x/ other',
  '/x',
  '',
  '# comment',
];
const tags = [
  'virtual-mta a',
  'domain *',
  'domain a,b',
  'smtp-user u',
  'bounce-category-patterns',
  'domian x',
];
const block = fc
  .tuple(fc.constantFrom(...tags), fc.array(fc.constantFrom(...lines), { maxLength: 6 }))
  .map(([tag, body]) => [`<${tag}>`, ...body, `</${tag.split(' ')[0]}>`].join('\n'));

describe('running the rules', () => {
  it('finds the same whether or not rules of a line are asked about equal lines again', () => {
    const once = ruleSet(allRules, defaultLintSettings);
    const always = ruleSet(
      allRules.map(({ ofLine: _, ...rule }) => rule),
      defaultLintSettings,
    );
    const part = fc.oneof(block, fc.constantFrom(...lines));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const file = modelFile('file:///etc/pmta/config', parse(`${parts.join('\n')}\n`), 'global');
        const configuration = configurationOf([file], true);
        assert.deepEqual(
          checkFile(file, configuration, once).map(plain),
          checkFile(file, configuration, always).map(plain),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('shows long words shortened', () => {
    const long = 'x'.repeat(5000);
    const text = [
      `${long} 1`,
      `<${long}>`,
      `</${long}>`,
      `</${long}>`,
      `<virtual-mta ${long}>`,
      `max-smtp-out ${long}`,
      `smtp-source-host 192.0.2.1 ${long}`,
      '</virtual-mta>',
      `<pattern-list ${long}>`,
      '</pattern-list>',
      '<source 192.0.2.1>',
      `default-virtual-mta y${long}`,
      `</${long}>`,
      `<${long}>`,
    ].join('\n');
    const file = modelFile('file:///etc/pmta/config', parse(text), 'global');
    const set = ruleSet(allRules, defaultLintSettings);
    const findings = checkFile(file, configurationOf([file], true), set);
    assert.ok(findings.length > 6);
    assert.deepEqual(
      findings.filter(({ message }) => message.length > 300).map(({ rule }) => rule),
      [],
    );
  });
});

function plain({ unit, ...finding }: ReturnType<typeof checkFile>[number]) {
  return { ...finding, related: undefined, line: (unit?.first ?? 0) + finding.offset };
}
