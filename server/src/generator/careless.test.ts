import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyOptions, carelessLines } from '../../test/careless-lines';
import { check } from '../../test/marked';
import { readBack } from '../../test/read-back';
import { allRules } from '../rules';
import type { Finding } from '../rules/rule';
import { defaultOptions } from './defaults';
import { existingIn } from './existing';
import { type Generated, generate, isGenerated } from './generate';
import type { Existing, GeneratorOptions } from './types';

const corpus = join(import.meta.dirname, '../../../../shared/corpus');

/** A configuration that has names and an address of the lines already. */
const taken = `<virtual-mta pool>
    smtp-source-host 3.4.5.6 other.a.com
</virtual-mta>
<virtual-mta-pool x>
    virtual-mta pool
</virtual-mta-pool>
<source tls-submission>
    smtp-service yes
    require-auth true
</source>
<smtp-user bob>
    password hj7-kQm2-xW9p
    source tls-submission
</smtp-user>
`;

describe('careless lines', () => {
  it('become nothing that the linter has something against, alone or beside a configuration', () => {
    let written = 0;
    for (let seed = 0; seed < 300; seed++) {
      const lines = carelessLines(30, seed);
      const options = anyOptions(defaultOptions, seed);
      for (const base of ['', taken]) {
        const before = check(allRules, base, {});
        const generated = make(lines, options, existingIn(before.configuration));
        if (generated !== undefined) {
          written += generated.counts.generated;
          assert.deepEqual(fresh(base, generated, before.findings), [], `seed ${seed}`);
          assertNoNameTwice(base + textOf(generated), `seed ${seed}`);
        }
      }
    }
    assert.ok(written > 3000, String(written));
  });

  it('bring no new finding into working configurations', () => {
    // The public configurations aren't part of the project: where they are missing, there is nothing to go through.
    const paths = existsSync(corpus) ? readdirSync(corpus, { recursive: true, withFileTypes: true }) : [];
    for (const [seed, path] of paths.entries()) {
      if (!path.isFile() || path.name === 'MANIFEST.tsv') {
        continue;
      }
      const text = `${readFileSync(join(path.parentPath, path.name), 'utf8')}\n`;
      const { configuration, findings, file } = check(allRules, text, {});
      if (file.baseScope === 'global' && file.tree.problems.length === 0) {
        const generated = make(
          carelessLines(40, seed),
          anyOptions(defaultOptions, seed),
          existingIn(configuration),
        );
        const found = generated === undefined ? [] : fresh(text, generated, findings);
        // The first users of a configuration whose own listeners take logins without TLS make that harmful.
        assert.deepEqual(
          found.filter((finding) => !finding.startsWith('auth-without-tls')),
          [],
          path.name,
        );
      }
    }
  });

  it('say at the place why a line is written that should not stay as it is', () => {
    const text = textOf(
      make(
        '3.4.5.6|s|example.com|mail.example.com|bob|secret\n3.4.5.6|s|a.com|mail.a.com|pool',
        defaultOptions,
      ),
    );
    assert.match(
      text,
      /# pmta-lint-disable-next-line ehlo-not-fqdn -- "mail\.example\.com" is a placeholder: .*\n {4}smtp-s/,
    );
    assert.match(
      text,
      /# pmta-lint-disable-next-line same-source-ip -- 3\.4\.5\.6 is mail\.example\.com elsewhere/,
    );
    assert.match(
      text,
      /# pmta-lint-disable-next-line weak-secret -- pasted so, and easily guessed: .*\n {4}password secret\n/,
    );
  });
});

function make(lines: string, options: GeneratorOptions, existing?: Existing): Generated | undefined {
  let count = 0;
  const makePassword = () => `Zk7-${(++count).toString(36).padStart(4, 'q')}-Wx93-hT`;
  const result = generate(lines, options, { makePassword, ...(existing && { existing }) });
  return result !== undefined && isGenerated(result) ? result : undefined;
}

function textOf(generated: Generated | undefined): string {
  return generated?.files.map(({ text }) => text).join('\n') ?? '';
}

/** Errors, warnings and information that weren't there before. */
function fresh(base: string, generated: Generated, before: readonly Finding[]): string[] {
  const described = ({ rule, message }: Finding) => `${rule}: ${message}`;
  const old = new Set(before.map(described));
  return check(allRules, base + textOf(generated), {})
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(described)
    .filter((finding) => !old.has(finding));
}

function assertNoNameTwice(text: string, message: string): void {
  const { virtualMtas, pools, users, listeners } = readBack(text);
  for (const blocks of [[...virtualMtas, ...pools], users, listeners]) {
    const names = blocks.map(({ name }) => name.toLowerCase());
    assert.equal(new Set(names).size, names.length, message);
  }
}
