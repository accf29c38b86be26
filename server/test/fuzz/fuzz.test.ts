import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { patternMatcher } from '../../src/machine/pattern-matcher';
import { randomFrom } from '../random';
import { anyConfiguration } from '../random-config';
import { problemsOf } from './fuzz-case';
import { configurationText, mutatedText, noiseText } from './texts';

const fixtures = join(import.meta.dirname, '../../../test-fixtures');

/** Texts of the schema's words, noise, and texts that somebody has had an accident with. */
const seeded = fc
  .tuple(fc.nat(), fc.constantFrom(configurationText, configurationText, noiseText))
  .map(([seed, make]) => {
    const random = randomFrom(seed);
    const text = make(random);
    return random.below(2) === 0 ? text : mutatedText(text, [], random);
  });
const damaged = fc.tuple(fc.constantFrom(...textsIn(fixtures)), fc.nat()).map(([text, seed]) => {
  const random = randomFrom(seed);
  const at = random.below(text.length);
  return mutatedText(text.slice(at, at + 1500), [], random);
});
const anyText = fc.oneof(seeded, damaged, anyConfiguration, fc.string({ unit: 'binary', maxLength: 200 }));

describe('fuzzing', function () {
  this.timeout(480_000);
  const matcher = patternMatcher();
  after(() => matcher.stop());

  it('finds nothing wrong in any request on any text', async () => {
    const property = fc.asyncProperty(anyText, async (text) => {
      assert.deepEqual(await problemsOf(text, { positions: 2, match: matcher.match }), []);
    });
    await fc.assert(property, { seed: 8, numRuns: 100 });
  });

  for (const name of readdirSync(join(fixtures, 'fuzz'))) {
    it(`stays well with ${name}, which was found once`, async () => {
      const { text } = JSON.parse(readFileSync(join(fixtures, 'fuzz', name), 'utf8'));
      assert.deepEqual(await problemsOf(text, { positions: 12, match: matcher.match }), []);
    });
  }
});

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('fuzz'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
