import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationOf } from '../server/src/model/configuration';
import { modelFile } from '../server/src/model/file-model';
import { allRules } from '../server/src/rules';
import { checkFile, ruleSet } from '../server/src/rules/run';
import { defaultLintSettings } from '../server/src/rules/settings';
import { parse } from '../server/src/syntax/tree';

const fixtures = fileURLToPath(new URL('../test-fixtures', import.meta.url));

/** Lints files as one complete configuration: `rule: message` for each finding. */
const findingsIn = (files: readonly string[]): string[] => {
  const models = files.map((file) => modelFile(`file://${file}`, parse(readFileSync(file, 'utf8'))));
  const configuration = configurationOf(models, true);
  const rules = ruleSet(allRules, defaultLintSettings);
  return models.flatMap((model) =>
    checkFile(model, configuration, rules).map((finding) => `${finding.rule}: ${finding.message}`),
  );
};

describe('fixtures', () => {
  it('have a sample configuration that is clean', () => {
    const folder = `${fixtures}/sample/etc/pmta`;
    const included = readdirSync(`${folder}/conf.d`).map((name) => `${folder}/conf.d/${name}`);
    assert.ok(included.length >= 5);
    assert.deepEqual(findingsIn([`${folder}/config`, ...included]), []);
  });

  it('have a demonstration of the usual mistakes', () => {
    const found = new Set(findingsIn([`${fixtures}/demo/config`]).map((text) => text.split(':')[0]));
    const expected = [
      'brace-block',
      'deprecated-directive',
      'duplicate-name',
      'hash-cuts-value',
      'pasted-markup',
      'pattern-action-conflict',
      'unclosed-block',
      'undefined-reference',
      'unknown-directive',
      'weak-dh',
      'weak-tls-version',
      'wrong-scope',
    ];
    assert.deepEqual(
      expected.filter((rule) => !found.has(rule)),
      [],
    );
  });
});
