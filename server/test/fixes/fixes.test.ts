import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFile } from '../../src/model/configuration';
import { modelFile } from '../../src/model/file-model';
import { singleFile } from '../../src/model/single-file';
import { allRules } from '../../src/rules';
import { ruleSet } from '../../src/rules/run';
import { defaultLintSettings } from '../../src/rules/settings';
import { parse } from '../../src/syntax/tree';
import { followedConfiguration } from '../in-memory';
import { cleanConfigurations } from '../mutation/clean';
import { mistakes } from '../mutation/mistakes';
import { sitesOf } from '../mutation/mutant';
import { randomFrom } from '../random';
import { problemsOfFixes, type State } from './properties';

const root = resolve(import.meta.dirname, '../../..');
const corpus = resolve(root, '../shared/corpus');
const SEED = 4711;
/** Mutants of each kind of mistake whose fixes are tried. */
const MUTANTS = 8;

const rules = ruleSet(allRules, defaultLintSettings);

/** A file by itself. */
function alone(path: string, text: string): State {
  const file = modelFile(`file://${path}`, parse(text));
  return { file, configuration: singleFile(file) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:tsv|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('preferred fixes take their finding away, bring no error or warning, and are done once', function () {
  this.timeout(480_000);
  let tried = 0;
  const problemsOf = (state: State, name: string) => {
    const result = problemsOfFixes(state, rules);
    tried += result.tried;
    return result.problems.map((problem) => `${name}: ${problem}`);
  };
  const check = (state: State, name: string) => assert.deepEqual(problemsOf(state, name), []);

  it('in the sample with mistakes', () => {
    check(alone('/etc/pmta/config', readFileSync(join(root, 'test-fixtures/demo/config'), 'utf8')), 'demo');
  });

  for (const name of readdirSync(join(root, 'docs/rules')).filter((file) => file !== 'README.md')) {
    it(`in the bad example of ${name}`, () => {
      const page = readFileSync(join(root, 'docs/rules', name), 'utf8');
      const text = /## Bad\n[\s\S]*?```powermta[^\n]*\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
      check(alone('/etc/pmta/config', text), name);
      check(alone('/etc/pmta/config', text.replaceAll('\n', '\r\n').trimEnd()), `${name} with CRLF`);
    });
  }

  it('in mutants of clean configurations', () => {
    const problems: string[] = [];
    const random = randomFrom(SEED);
    const cleans = cleanConfigurations(SEED, 3).map((clean) => ({ clean, sites: sitesOf(clean) }));
    for (const mistake of mistakes.filter(({ follow }) => follow !== true)) {
      for (let at = 0; at < MUTANTS; at++) {
        const { clean, sites } = random.of(cleans);
        const fitting = sites.filter((site) => mistake.sites(site, clean));
        const planted = fitting.length === 0 ? undefined : mistake.plant(random.of(fitting), random, clean);
        const before = planted && clean.files.get(planted.path);
        if (planted === undefined || before === undefined) {
          continue;
        }
        const file = modelFile(before.uri, parse(planted.text), before.baseScope);
        const configuration = withFile(clean.configuration, before, file);
        problems.push(...problemsOf({ file, configuration }, `${mistake.name} in ${clean.name}`));
      }
    }
    assert.deepEqual(problems, []);
  });

  if (existsSync(corpus)) {
    it('in public configurations', () => {
      for (const path of filesIn(corpus)) {
        check(alone(path, readFileSync(path, 'utf8')), path.slice(corpus.length + 1));
      }
    });

    it('in each file of a public configuration of many files', () => {
      const folder = join(corpus, 'macrob--pmta-clibuild');
      const texts = filesIn(folder).map((path) => {
        const name = path.slice(folder.length + 1).replaceAll('~', '/');
        return [`/etc/${name}`, readFileSync(path, 'utf8')] as const;
      });
      const configuration = followedConfiguration(Object.fromEntries(texts));
      assert.ok(configuration.files.size > 5);
      for (const [uri, file] of configuration.files) {
        check({ file, configuration }, uri);
      }
    });
  }

  after(() => {
    console.log(`\nTried ${tried} preferred fixes, each alone, and all of every text at once.`);
  });
});
