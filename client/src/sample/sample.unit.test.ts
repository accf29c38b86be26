import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { configurationOf } from '../../../server/src/model/configuration';
import { modelFile } from '../../../server/src/model/file-model';
import { allRules } from '../../../server/src/rules';
import { checkFile, ruleSet } from '../../../server/src/rules/run';
import { defaultLintSettings } from '../../../server/src/rules/settings';
import { parse } from '../../../server/src/syntax/tree';
import { landmarks, sampleEntry, sampleFiles, sampleFolder } from './names';

const folder = new URL(`../../../${sampleFolder}/`, import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** What the rules say about the sample, as `file: line [rule]`. */
function findings(): string[] {
  const models = sampleFiles.map((name) => modelFile(`file:///etc/pmta/${name}`, parse(textOf(name))));
  const configuration = configurationOf(models, true);
  const rules = ruleSet(allRules, defaultLintSettings);
  return models.flatMap((model, index) => {
    const name = sampleFiles[index] ?? sampleEntry;
    const lines = textOf(name).split('\n');
    return checkFile(model, configuration, rules).map(
      ({ rule, unit, offset }) => `${name}: ${lines[(unit?.first ?? 0) + offset]?.trim()} [${rule}]`,
    );
  });
}

describe('the sample configuration', () => {
  it('has the files that are copied', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...sampleFiles].sort());
    for (const name of sampleFiles.filter((one) => one !== sampleEntry)) {
      assert.ok(textOf(sampleEntry).includes(`include /etc/pmta/${name}\n`), name);
    }
  });

  it('has the planted mistakes and no others', () => {
    assert.deepEqual(findings(), [
      'config: tls-allow-tlsv1 yes [weak-tls-version]',
      'config: tls-allow-tlsv1.1 yes [weak-tls-version]',
      'config: tls-ciphers HIGH:3DES:!aNULL [weak-ciphers]',
      'config: tls-dh-key-length 1024 [weak-dh]',
      'config: max-msg-rat 1000/h [unknown-directive]',
      'users.conf: always-allow-relaying yes [open-relay]',
      'vmtas.conf: 192.0.2.11|n1|news.example.com|mail1.example.com|newsletter [pasted-ip-lines]',
    ]);
  });

  it('has each landmark of the walkthrough in one place', () => {
    const all = sampleFiles.map(textOf).join('\n');
    for (const landmark of Object.values(landmarks)) {
      assert.equal(all.split(landmark).length, 2, landmark);
    }
  });
});
