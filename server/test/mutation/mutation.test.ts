import assert from 'node:assert/strict';
import { allRules } from '../../src/rules';
import { randomFrom } from '../random';
import { type Clean, cleanConfigurations } from './clean';
import { mistakes } from './mistakes';
import { findingsWith, judge, type Mistake, type Site, sitesOf } from './mutant';

const SEED = 20_261_121;
/** Configurations made from the seed, besides the sample. */
const CONFIGURATIONS = 12;
/** Mutants of each kind. */
const MUTANTS = 45;
/** So many wrong results of each kind are told. */
const MOST_SHOWN = 4;
/** The least part of a kind's mutants that must be found. */
const RECALL = 0.99;

/** What came of a kind. */
interface Score {
  readonly mistake: Mistake;
  made: number;
  found: number;
  /** Mutants that weren't found. */
  readonly wrong: string[];
  /** Mutants in which something else was reported. */
  readonly extra: string[];
}

describe('mutation test', function () {
  this.timeout(480_000);
  const cleans = cleanConfigurations(SEED, CONFIGURATIONS);
  const scores: Score[] = [];

  for (const clean of cleans) {
    it(`begins with a clean configuration: ${clean.name}`, () => {
      const [path = ''] = clean.files.keys();
      const found = findingsWith(clean, {}, path, clean.texts[path] ?? '');
      assert.deepEqual(
        found.map(
          ({ path: where, line, finding }) => `${where}:${line + 1} ${finding.rule}: ${finding.message}`,
        ),
        [],
      );
    });
  }

  for (const mistake of mistakes) {
    it(`${mistake.name}: ${mistake.rules[0]}`, () => {
      const score = scoreOf(mistake, cleans);
      scores.push(score);
      assert.ok(score.made >= MUTANTS * 0.9, `only ${score.made} mutants could be made`);
      assert.ok(
        score.found >= score.made * RECALL,
        `found ${score.found} of ${score.made}: ${score.wrong.join('\n')}`,
      );
      assert.deepEqual(score.extra, []);
    });
  }

  it('plants thousands of mutants of at least 40 kinds and asks nearly every rule', () => {
    const made = scores.reduce((sum, score) => sum + score.made, 0);
    const asked = new Set(mistakes.flatMap((mistake) => mistake.rules));
    const unasked = allRules.filter((rule) => !asked.has(rule.id)).map((rule) => rule.id);
    assert.ok(mistakes.length >= 40 && made >= 2000, `${mistakes.length} kinds, ${made} mutants`);
    assert.ok(unasked.length < allRules.length / 10, `rules that nothing asks: ${unasked.join(', ')}`);
  });

  after(() => {
    const rows = scores.map(
      ({ mistake, made, found }) =>
        `  ${((100 * found) / Math.max(1, made)).toFixed(1).padStart(5)} %  ${String(found).padStart(3)}/${made}  ${mistake.name}`,
    );
    const made = scores.reduce((sum, score) => sum + score.made, 0);
    console.log(`\nRecall of ${made} mutants from seed ${SEED}, by kind:\n${rows.join('\n')}`);
  });
});

/** Plants mutants of a kind in all configurations, each in a line and form chosen by chance. */
function scoreOf(mistake: Mistake, cleans: readonly Clean[]): Score {
  const random = randomFrom(SEED);
  const score: Score = { mistake, made: 0, found: 0, wrong: [], extra: [] };
  const places = cleans
    .map((clean) => ({ clean, sites: sitesOfKind(mistake, clean) }))
    .filter(({ sites }) => sites.length > 0);
  for (let attempt = 0; attempt < MUTANTS * 3 && score.made < MUTANTS && places.length > 0; attempt++) {
    const { clean, sites } = random.of(places);
    const site = random.of(sites);
    const planted = mistake.plant(site, random, clean);
    if (planted === undefined) {
      continue;
    }
    score.made++;
    const { isFound, extra } = judge(clean, mistake, planted);
    score.found += isFound ? 1 : 0;
    const line = planted.text.split(/\r\n|\r|\n/)[planted.line];
    const text = `${clean.name} ${planted.path}:${planted.line + 1} "${line}" ${extra.join(' | ')}`;
    if (!isFound && score.wrong.length < MOST_SHOWN) {
      score.wrong.push(text);
    }
    if (extra.length > 0 && score.extra.length < MOST_SHOWN) {
      score.extra.push(text);
    }
  }
  return score;
}

const knownSites = new WeakMap<Clean, readonly Site[]>();

function sitesOfKind(mistake: Mistake, clean: Clean): Site[] {
  const all = knownSites.get(clean) ?? sitesOf(clean);
  knownSites.set(clean, all);
  return all.filter((site) => site.path !== '/etc/pmta/config-defaults' && mistake.sites(site, clean));
}
