import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followedConfiguration } from '../../test/in-memory';
import { allRules } from '../rules';
import { checkFile, ruleSet } from '../rules/run';
import { defaultLintSettings } from '../rules/settings';
import { definitionsOf } from './configuration';

const folder = join(import.meta.dirname, '../../../../shared/corpus/macrob--pmta-clibuild');
const prefix = 'pmta~';

/** A public configuration in many files, laid out by absolute path below a folder. */
function laidOut(root: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  return Object.fromEntries(
    names.map((name) => [
      `${root}/${name.slice(prefix.length).replaceAll('~', '/')}`,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

describe('a public configuration in many files', () => {
  if (!existsSync(folder)) {
    return;
  }
  for (const root of ['/etc/pmta', '/home/me/checkout/pmta']) {
    it(`is read as a whole from ${root}, but for the file that it makes on the server`, () => {
      const texts = laidOut(root);
      const configuration = followedConfiguration(texts, `${root}/config`);
      const states = new Map<string, number>();
      for (const { state, sure } of configuration.targets.values()) {
        const key = `${state}${sure ? '' : '?'}`;
        states.set(key, (states.get(key) ?? 0) + 1);
      }
      const missing = root === '/etc/pmta' ? 'missing' : 'missing?';
      assert.deepEqual([...states].sort(), [
        ['found', 8],
        [missing, 15],
      ]);
      assert.equal(configuration.files.size, 9);
      for (const { kinds, key } of [...configuration.files.values()].flatMap(({ units }) =>
        units.flatMap(({ facts }) => facts.references),
      )) {
        const known = kinds.some((kind) => definitionsOf(configuration, [kind], key).length > 0);
        assert.ok(
          known || kinds[0] === 'queue' || kinds[0] === 'selector',
          `${kinds[0]} ${key} is not known`,
        );
      }
    });
  }

  it('has no finding of certain harm in its names and includes but the file that is missing', () => {
    const configuration = followedConfiguration(laidOut('/etc/pmta'));
    const rules = ruleSet(allRules, defaultLintSettings);
    const found = [...configuration.files.values()]
      .flatMap((file) => checkFile(file, configuration, rules))
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule);
    const about = [
      'undefined-reference',
      'duplicate-name',
      'wrong-scope',
      'include-cycle',
      'unknown-directive',
    ];
    assert.deepEqual(
      found.filter((rule) => about.includes(rule)),
      [],
    );
  });
});
