import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type SampleLine, sampleLines } from '../../test/ip-lines';
import { check } from '../../test/marked';
import { randomFrom } from '../../test/random';
import { readBack } from '../../test/read-back';
import { defaultFormatSettings, formatDocument } from '../features/format';
import { allRules } from '../rules';
import type { Finding } from '../rules/rule';
import { lineOfFinding } from '../rules/run';
import { parse } from '../syntax/tree';
import { defaultOptions } from './defaults';
import { existingIn } from './existing';
import { type Generated, generate, isGenerated } from './generate';
import type { GeneratorInput, GeneratorOptions } from './types';

const root = join(import.meta.dirname, '../../..');
const sample = join(root, 'test-fixtures/sample');
const corpus = join(root, '../shared/corpus');

const templates = ['auto', 'tls', 'client-delivery', 'plain'] as const;

/** Options of every kind, each combined with every template. */
const variants: Readonly<Record<string, Partial<GeneratorOptions>>> = {
  'nothing chosen': {},
  'one pool': { pool: 'all' },
  'one pool with a name': { pool: 'all', poolName: 'Everything' },
  'many source hosts': { members: 'source-hosts' },
  'one virtual MTA of all': { pool: 'all', members: 'source-hosts' },
  rates: {
    rates: [
      { domain: '*', rate: '10000/h' },
      { domain: 'gmail.com', rate: '500/15m' },
      { domain: '[*.]yahoo.com', rate: 'unlimited' },
    ],
  },
  'warm-up': { warmUp: { limits: '50/d,100/d,500/d', warm: [] } },
  'warm-up of one pool': {
    pool: 'all',
    warmUp: { limits: '50/d', warm: [] },
    rates: [{ domain: '*', rate: '9/s' }],
  },
  'other paths': { tlsPath: 'C:\\pmta\\{ip}-{domain}.pem', dkimPath: '{vault}:/pmta/{domain}:{selector}' },
  'other names': { namePattern: 'mta-{n}-{label}-{ip}', user: '{name}@{domain}', selector: 'short' },
  'one name for all': { namePattern: 'mta' },
};

describe('generated configurations', () => {
  for (const template of templates) {
    for (const [title, variant] of Object.entries(variants)) {
      it(`are clean and say what the lines say: template ${template}, ${title}`, () => {
        const ports = template === 'plain' ? [[], [25], [2525, 2526]] : [[], [465], [587, 465]];
        for (const [index, chosen] of ports.entries()) {
          const lines = goodFor(template, sampleLines(100, index * 1000 + title.length));
          const options = { ...defaultOptions, ...variant, template, ports: chosen };
          const generated = make(lines, options);
          assert.deepEqual(
            generated.problems.filter(({ kind }) => kind !== 'notice'),
            [],
          );
          assertClean(generated.files[0]?.text ?? '');
          assertSame(generated, lines, options);
        }
      });
    }
  }

  it('go with a configuration that is there, whatever names it has', () => {
    const files = sampleFiles();
    const main = files['/etc/pmta/config'] ?? '';
    const { configuration, findings: before } = check(allRules, main, { files });
    assert.deepEqual(before, []);
    const existing = existingIn(configuration);
    const taken = ['newsletter', 'alerts', 'NEWSLETTER-1', 'submission'];
    for (const template of ['auto', 'tls', 'plain'] as const) {
      const lines = goodFor(template, sampleLines(200, 7)).map((line, index) =>
        line.name === undefined || index % 3 > 0
          ? line
          : {
              ...line,
              text: line.text.replaceAll(line.name, taken[index % 4] ?? ''),
              name: taken[index % 4] ?? '',
            },
      );
      const options = {
        ...defaultOptions,
        template,
        ...(template === 'tls' && { pool: 'all' as const, warmUp: { limits: '5/d', warm: ['alerts'] } }),
      };
      const generated = make(lines, options, { existing });
      const renamed = generated.problems.filter(({ message }) =>
        message.includes('exists in the configuration'),
      );
      assert.ok(template === 'tls' || renamed.length > 2);
      const { findings } = check(allRules, `${main}\n${generated.files[0]?.text}`, { files });
      assert.deepEqual(findings.filter(isSerious).map(described), []);
    }
  });

  it('bring no new finding into working configurations', () => {
    // The public configurations aren't part of the project: where they are missing, there is nothing to go through.
    const paths = existsSync(corpus) ? readdirSync(corpus, { recursive: true, withFileTypes: true }) : [];
    for (const path of paths) {
      if (!path.isFile() || path.name === 'MANIFEST.tsv') {
        continue;
      }
      const text = readFileSync(join(path.parentPath, path.name), 'utf8');
      const { configuration, findings: before, file } = check(allRules, text, {});
      if (file.baseScope !== 'global' || file.tree.problems.length > 0) {
        continue;
      }
      const existing = existingIn(configuration);
      const options = { ...defaultOptions, ports: [587, 465] };
      const generated = make(sampleLines(60, text.length), options, { existing });
      const after = check(allRules, `${text}\n${generated.files[0]?.text}`, {}).findings;
      // The first users of a configuration whose own listeners take logins without TLS make that harmful.
      const old = new Set([...before, ...after.filter(isOldDoor(file.tree.lines.length))].map(described));
      const fresh = after
        .filter(isSerious)
        .map(described)
        .filter((finding) => !old.has(finding));
      assert.deepEqual(fresh, [], path.name);
    }
  });

  it('never have one name twice, and keep the names that lines give', () => {
    const lines = sampleLines(3000, 4);
    const generated = make(lines, { ...defaultOptions, namePattern: 'pool{n}' });
    const { virtualMtas, pools } = readBack(generated.files[0]?.text ?? '');
    const names = [...virtualMtas, ...pools].map(({ name }) => name.toLowerCase());
    assert.equal(new Set(names).size, names.length);
    const given = new Set(lines.flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()])));
    assert.deepEqual(
      [...given].filter((name) => !names.includes(name)),
      [],
    );
  });

  it('are the same in one file and by kind', () => {
    const lines = sampleLines(200, 9);
    const whole = make(lines, defaultOptions);
    const parts = make(lines, { ...defaultOptions, layout: 'by-kind', includeFolder: '/etc/pmta/new/' });
    const sorted = (texts: readonly string[]) =>
      texts
        .join('\n')
        .split('\n\n')
        .map((block) => block.trim())
        .sort();
    assert.deepEqual(
      sorted(parts.files.map(({ text }) => text)),
      sorted(whole.files.map(({ text }) => text)),
    );
    assert.equal(
      parts.entry,
      ['virtual-mtas', 'pools', 'sources', 'users', 'listeners']
        .map((kind) => `include /etc/pmta/new/${kind}.conf\n`)
        .join(''),
    );
    for (const { text } of parts.files) {
      assertClean(text);
    }
  });

  it('come of any text without a throw, and every line is counted', () => {
    const random = randomFrom(5);
    const pieces = [
      '1.2.3.4',
      '::1',
      '2001:db8::/126',
      '10.0.0.0/30',
      '|',
      ',',
      ';',
      '\t',
      ' ',
      '"',
      '#',
      '\n',
      '\r\n',
      '\r',
      'a.com',
      'm{n}.a.com',
      '{',
      'user@a.com',
      'k',
      '\ufeff',
      '\u00a0',
      '\ud800',
      '1.2.3.4-9',
      ':25',
    ] as const;
    const noise = fc.array(
      fc.oneof(fc.string(), fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const options = {
          ...defaultOptions,
          template: random.of(templates),
          hostPattern: random.of(['', 'm{n}.host.net']),
          pool: random.of<'by-name' | 'all'>(['by-name', 'all']),
          answers:
            random.below(2) === 0
              ? {}
              : ({ 'two-addresses': 'separate', 'host-and-domain': 'domain-first' } as const),
        };
        const result = generate(parts.join(''), options);
        assert.ok(result !== undefined && isGenerated(result));
        const { read, generated, skipped, refused } = result.counts;
        assert.equal(read, generated + skipped + refused);
        const wrong = new Set(result.problems.flatMap(({ kind, line }) => (kind === 'notice' ? [] : [line])));
        assert.equal(wrong.size, refused);
        const errors = check(allRules, result.files[0]?.text ?? '', {}).findings.filter(
          ({ severity }) => severity === 'error',
        );
        assert.deepEqual(errors.map(described), []);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('can be stopped, and tell how far they are', () => {
    const text = sampleLines(4500, 2)
      .map((line) => line.text)
      .join('\n');
    const told: number[] = [];
    const stopped = generate(text, defaultOptions, {}, ({ done, total }) => {
      assert.equal(total, 4500);
      told.push(done);
      return done < 3000;
    });
    assert.equal(stopped, undefined);
    assert.deepEqual(told, [1000, 2000, 3000]);
  });
});

function make(
  lines: readonly SampleLine[],
  options: GeneratorOptions,
  input: GeneratorInput = {},
): Generated {
  let count = 0;
  const makePassword = () => `Zk7-${(++count).toString(36).padStart(4, 'q')}-Wx93-hT`;
  const result = generate(lines.map(({ text }) => text).join('\r\n'), options, { makePassword, ...input });
  assert.ok(result !== undefined && isGenerated(result));
  return result;
}

/** Without TLS a line may not name a port that is for TLS. */
function goodFor(template: GeneratorOptions['template'], lines: readonly SampleLine[]): SampleLine[] {
  return lines.filter(({ port }) => template !== 'plain' || port !== 465);
}

/** No rule complains, and the formatter has nothing to change. */
function assertClean(text: string): void {
  const format = { ...defaultFormatSettings, tabSize: 4, insertSpaces: true };
  assert.deepEqual(formatDocument(parse(text), format), []);
  assert.deepEqual(check(allRules, text, {}).findings.filter(isSerious).map(described), []);
}

/** What the configuration says, read back from its text, is what the lines say. */
function assertSame(generated: Generated, lines: readonly SampleLine[], options: GeneratorOptions): void {
  const back = readBack(generated.files[0]?.text ?? '');
  assert.equal(generated.identities.length, lines.length);
  for (const [index, line] of lines.entries()) {
    const named = generated.identities[index];
    assert.equal(named?.identity.line, index);
    const virtualMta = back.virtualMtas.find(({ name }) => name === named?.virtualMta);
    assert.ok(virtualMta?.hosts.includes(`${line.delivery} ${line.host}`) === true, line.text);
    const selector = line.selector ?? (options.selector === '' ? undefined : options.selector);
    if (line.domain !== undefined && selector !== undefined) {
      assert.ok(
        virtualMta.keys.some((key) => key.startsWith(`${selector},${line.domain},`)),
        line.text,
      );
    }
    const target = named?.pool ?? named?.virtualMta;
    if (line.user !== undefined) {
      const user = back.users.find(({ name }) => name === line.user);
      assert.equal(user?.password, line.password);
      assert.equal(back.sources.get(user?.source ?? '')?.['default-virtual-mta'], target);
    }
    const handedIn = line.format === 'authenticated' || line.format === 'client-delivery';
    for (const port of handedIn ? (line.port === undefined ? (named?.ports ?? []) : [line.port]) : []) {
      const address = line.client.includes(':') ? `[${line.client}]` : line.client;
      const listener = back.listeners.find(({ name }) => name === `${address}:${port}`);
      assert.equal(listener?.immediateTls, port === 465, line.text);
      const source = back.sources.get(listener?.source ?? '');
      assert.equal(source?.['require-auth'], 'true');
      assert.equal(source?.['always-allow-relaying'], 'no');
      assert.equal(
        source?.['require-starttls-before-auth'] === 'yes',
        port !== 465 && options.template !== 'plain',
      );
    }
  }
}

/** Logins without TLS in the first lines of a file. */
function isOldDoor(lines: number): (finding: Finding) => boolean {
  return (finding) => finding.rule === 'auth-without-tls' && lineOfFinding(finding) < lines;
}

function isSerious({ severity }: { severity: string }): boolean {
  return severity !== 'hint';
}

function described({ rule, message }: { rule: string; message: string }): string {
  return `${rule}: ${message}`;
}

function sampleFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(sample, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(sample.length), readFileSync(path, 'utf8')];
      }),
  );
}
