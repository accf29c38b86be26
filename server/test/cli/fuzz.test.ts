import assert from 'node:assert/strict';
import { configurationText, mutatedText, noiseText } from '../fuzz/texts';
import { type Random, randomFrom } from '../random';
import { type Folder, newFolder } from './cli';

/** Command lines on the files `a` and `b`; those with `json` print one JSON value. */
const commands: readonly { readonly args: readonly string[]; readonly json?: true }[] = [
  { args: ['lint', 'a', 'b'] },
  { args: ['lint', '--entry', 'a', '--format', 'json'], json: true },
  { args: ['lint', '--format', 'sarif', 'a'], json: true },
  { args: ['lint', '--fix-dry-run', 'a'] },
  { args: ['format', 'a'] },
  { args: ['explain', '--entry', 'a', '--domain', 'example.com', '--json'], json: true },
  { args: ['explain', '--entry', 'a', '--client-ip', '192.0.2.1'] },
  { args: ['compare', 'a', 'b', '--json'], json: true },
  { args: ['match', '--entry', 'a', '--list', 'bounce-category-patterns'] },
  { args: ['generate', 'a'] },
  { args: ['generate', '--output', 'json', 'b'], json: true },
];
const words = [
  ...new Set(commands.flatMap(({ args }) => args)),
  '--map',
  '--split',
  '-',
  '',
  '\u{1f4e7}',
  '--x',
];

describe('pmta-config on texts and command lines of any kind', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`ends each command as it should, and alike at each run (seed ${seed})`, () => {
      const random = randomFrom(seed);
      folder.write('a', anyBytes(random));
      folder.write('b', anyBytes(random));
      for (const { args, json } of commands) {
        const run = ended(folder, args);
        if (json && run.out !== '') {
          JSON.parse(run.out);
        }
        assert.deepEqual(folder.run(args), run, args.join(' '));
      }
    });
  }

  it('answers command lines that make no sense', () => {
    const random = randomFrom(7);
    folder.write('a', configurationText(random));
    folder.write('b', configurationText(random));
    for (let times = 0; times < 40; times++) {
      ended(
        folder,
        Array.from({ length: 1 + random.below(5) }, () => words[random.below(words.length)] ?? ''),
      );
    }
  });
});

/** Runs a command, which may find what it likes but not fail in a way that nobody thought of. */
function ended(folder: Folder, args: readonly string[]) {
  const run = folder.run(args);
  const told = `${args.join(' ')}: ${run.code} ${run.err}`;
  assert.ok(run.code === 0 || run.code === 1 || run.code === 2, told);
  assert.ok(!run.err.includes("it can't go on"), told);
  assert.ok(run.code !== 2 || run.err !== '', told);
  return run;
}

function anyBytes(random: Random): string | Buffer {
  switch (random.below(4)) {
    case 0:
      return Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)));
    case 1:
      return noiseText(random);
    case 2:
      return configurationText(random);
    default:
      return mutatedText(configurationText(random), [], random);
  }
}
