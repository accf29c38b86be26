import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackPattern } from 'recheck';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { attacksOn, disproportion, textOf } from './attacks';
import { type FoundPattern, patternsInCode, patternsInManifest, placesThatMakePatterns } from './collect';

const root = join(import.meta.dirname, '../../..');

/** Where the code makes a regular expression of a text, and of which. */
const makers: Readonly<Record<string, string>> = {
  'server/src/machine/pattern-matcher.ts':
    'patterns of users, in a thread that is ended when one takes too long',
  'server/src/lsp/pattern-worker.ts': 'the same for browsers, in a worker',
  'server/src/features/pattern-lab/translate.ts': 'only to see whether it can be read; it is not run',
  'server/src/schema/values/problems.ts': 'the pattern above it with another flag',
  'client/src/test-task/messages.ts': 'the pattern above it, which package.json has too',
};

describe('regular expressions', function () {
  this.timeout(600_000);
  const all = [...patternsInCode(), ...patternsInManifest()];
  const unique = [...new Map(all.map((each) => [`${each.source}/${each.flags}`, each])).values()];

  it('are found in the code', () => {
    assert.ok(unique.length > 200);
  });

  it('are not made of texts but in the places that are known', () => {
    assert.deepEqual([...new Set(placesThatMakePatterns())].sort(), Object.keys(makers).sort());
  });

  it('have no attack string that a checker for catastrophic backtracking finds', async () => {
    process.env.RECHECK_BACKEND = 'pure';
    const { checkSync } = await import('recheck');
    const vulnerable = unique.flatMap(({ where, source, flags }) => {
      const result = checkSync(source, flags, { timeout: 30_000 });
      // What was found by trying alone isn't sure: it must take its time here, too.
      return result.status === 'vulnerable' &&
        (!result.complexity.isFuzz || takesLong(source, flags, result.attack))
        ? [`${where}: ${result.complexity.summary}, ${result.attack.pattern}`]
        : [];
    });
    assert.deepEqual(vulnerable, []);
  });

  it('take no more than in proportion for lines of 100,000 characters', () => {
    assert.deepEqual(unique.flatMap(slowOnes), []);
  });

  it('of the grammar take no more than in proportion either', async () => {
    const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const patterns = patternsInGrammar();
    assert.ok(patterns.length > 30);
    const slow = patterns.flatMap((source) => {
      const scanner = createOnigScanner([source]);
      const run = (text: string) => void scanner.findNextMatchSync(createOnigString(text), 0);
      return attacksOn(source).flatMap((attack) => {
        const times = disproportion(run, (length) => textOf(attack, length));
        return times === undefined ? [] : [`${source} on ${JSON.stringify(attack)}: ${times}`];
      });
    });
    assert.deepEqual(slow, []);
  });
});

function takesLong(source: string, flags: string, { pumps, suffix }: AttackPattern): boolean {
  const text = (length: number) =>
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(length / pump.length)).join('') + suffix;
  return disproportion(runOf(source, flags), text) !== undefined;
}

/** Runs a pattern as it is run: to the first match, or to all. */
function runOf(source: string, flags: string): (text: string) => void {
  const regex = new RegExp(source, flags);
  return flags.includes('g') ? (text) => void text.replace(regex, '') : (text) => void regex.test(text);
}

function slowOnes({ where, source, flags }: FoundPattern): string[] {
  const run = runOf(source, flags);
  return attacksOn(source).flatMap((attack) => {
    const times = disproportion(run, (length) => textOf(attack, length));
    return times === undefined ? [] : [`${where} on ${JSON.stringify(attack)}: ${times} times`];
  });
}

function patternsInGrammar(): string[] {
  const found = new Set<string>();
  const visit = (value: unknown) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (['match', 'begin', 'end', 'while'].includes(key) && typeof inner === 'string') {
          found.add(inner);
        }
        visit(inner);
      }
    }
  };
  visit(JSON.parse(readFileSync(join(root, 'syntaxes/powermta.tmLanguage.json'), 'utf8')));
  return [...found];
}
