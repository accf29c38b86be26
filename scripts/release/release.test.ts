import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseChangelog } from './changelog';
import { type ReleaseOptions, release } from './release';
import { nextVersion } from './version';

const repositoryPath = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = ['package.json', 'client/package.json', 'server/package.json', 'package-lock.json'];
const current: string = JSON.parse(readFileSync(repositoryPath('package.json'), 'utf8')).version;

describe('the version to release', () => {
  it('counts up one part and starts those behind it again', () => {
    assert.equal(nextVersion('1.2.3', 'patch'), '1.2.4');
    assert.equal(nextVersion('1.2.3', 'minor'), '1.3.0');
    assert.equal(nextVersion('1.2.3', 'major'), '2.0.0');
  });

  it('can be said, from the current one upwards', () => {
    assert.equal(nextVersion('0.1.0', '0.1.0'), '0.1.0');
    assert.equal(nextVersion('0.9.9', '0.10.0'), '0.10.0');
    assert.throws(() => nextVersion('1.2.3', '1.1.9'), /1\.1\.9 comes before 1\.2\.3/);
  });

  it('is nothing else', () => {
    for (const wanted of ['', 'Patch', '1.2', 'v1.2.4', '1.2.4-beta']) {
      assert.throws(() => nextVersion('1.2.3', wanted), /Say patch, minor or major/, wanted);
    }
  });
});

describe('the changelog of a release', () => {
  it('has what was unreleased under the version, and older versions as they were', () => {
    assert.equal(
      releaseChangelog(
        '# C\n\n## Unreleased\n\n- New.\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n',
        '1.1.0',
        '2026-02-28',
      ),
      '# C\n\n## Unreleased\n\n## 1.1.0 (2026-02-28)\n\n- New.\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n',
    );
  });

  it('is not made without anything to tell, or of no date', () => {
    assert.throws(() => releaseChangelog('## 1.0.0\n\n- Old.\n', '1.1.0', '2026-01-01'), /no line/);
    assert.throws(
      () => releaseChangelog('## Unreleased\n\n## 1.0.0\n\n- Old.\n', '1.1.0', '2026-01-01'),
      /nothing unreleased/,
    );
    assert.throws(() => releaseChangelog('## Unreleased\n\n- New.\n', '1.1.0', '2026-02-30'), /no date/);
  });
});

describe('a release', () => {
  let dir = '';
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const make = (options: Partial<ReleaseOptions>) =>
    release({
      dir,
      wanted: 'minor',
      date: '2026-03-04',
      dryRun: false,
      check: () => undefined,
      tell: () => undefined,
      ...options,
    });

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'powermta-release-'));
    for (const path of files) write(path, readFileSync(repositoryPath(path), 'utf8'));
    write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- New.\n');
    git('init', '--quiet');
    for (const [key, value] of [
      ['user.name', 'Test'],
      ['user.email', 'test@example.com'],
      ['commit.gpgsign', 'false'],
      ['tag.gpgsign', 'false'],
      ['core.autocrlf', 'false'],
    ] as const) {
      git('config', key, value);
    }
    git('add', '.');
    git('commit', '--quiet', '--message', 'start');
  });

  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is a commit with a tag, after checks of the new version', () => {
    const checked: string[] = [];
    const version = make({ check: () => checked.push(JSON.parse(read('package.json')).version) });
    assert.equal(version, nextVersion(current, 'minor'));
    assert.deepEqual(checked, [version]);
    assert.equal(git('log', '-1', '--format=%s'), `chore: release ${version}`);
    assert.equal(git('describe', '--exact-match'), `v${version}`);
    assert.equal(git('status', '--porcelain'), '');
    assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version} \\(2026-03-04\\)$`, 'm'));
    for (const path of files) assert.equal(JSON.parse(read(path)).version, version, path);
    const { packages } = JSON.parse(read('package-lock.json'));
    for (const name of ['', 'client', 'server']) assert.equal(packages[name].version, version, name);
  });

  it('changes nothing in those files but versions', () => {
    make({});
    const changed = git('diff', 'HEAD~1', '--unified=0', '--', ...files)
      .split('\n')
      .filter((line) => /^[-+] /.test(line));
    assert.equal(changed.length, 2 * 7);
    for (const line of changed) assert.match(line, /^[-+] +"version": "\d+\.\d+\.\d+",$/);
  });

  it('can be the first one, of the version that is there', () => {
    assert.equal(make({ wanted: current }), current);
    assert.equal(git('show', '--format=', '--name-only', 'HEAD'), 'CHANGELOG.md');
    assert.throws(() => make({ wanted: current }), /already there/);
  });

  it('writes nothing as a dry run, and runs no checks', () => {
    const told: string[] = [];
    const check = () => assert.fail('checked');
    make({ dryRun: true, check, tell: (line) => told.push(line) });
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('tag'), '');
    assert.match(told.join('\n'), /changes package\.json.*CHANGELOG\.md[\s\S]*Nothing was written/);
  });

  it('leaves everything as it was when the checks fail', () => {
    const check = () => {
      throw new Error('The checks failed.');
    };
    assert.throws(() => make({ check }), /The checks failed/);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('log', '--format=%s'), 'start');
    assert.equal(git('tag'), '');
  });

  it('is not made of a tree with changes', () => {
    write('new.txt', '');
    assert.throws(() => make({}), /aren’t committed/);
  });
});
