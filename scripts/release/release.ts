import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseChangelog } from './changelog';
import { nextVersion } from './version';

export interface ReleaseOptions {
  /** The root of the checkout. */
  readonly dir: string;
  /** `patch`, `minor`, `major` or a version. */
  readonly wanted: string;
  /** The day of the release, as `2026-01-31`. */
  readonly date: string;
  /** Only tell what would be done. */
  readonly dryRun: boolean;
  /** Runs all checks on the files of the release; throws when one fails. */
  readonly check: () => void;
  /** Is told each step, in a line. */
  readonly tell: (line: string) => void;
}

const manifests = ['package.json', 'client/package.json', 'server/package.json'];
const lockfile = 'package-lock.json';
const changelog = 'CHANGELOG.md';

/** A JSON file of npm with other versions, as npm writes it. */
const written = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

function withVersion(text: string, version: string): string {
  return written({ ...JSON.parse(text), version });
}

/** The lockfile with the version of the three packages that are developed here. */
function lockWithVersion(text: string, version: string): string {
  const lock = JSON.parse(text);
  const packages = { ...lock.packages };
  for (const name of ['', 'client', 'server']) packages[name] = { ...packages[name], version };
  return written({ ...lock, version, packages });
}

/**
 * Makes a release: moves what is unreleased in CHANGELOG.md to the new version, writes the version into all manifests and the
 * lockfile, runs the checks, and leaves a commit with the tag `vVERSION`. Nothing is pushed or published. When the checks fail,
 * the files are as they were.
 * @returns the version
 * @throws Error with what to do, when the tree has changes, the tag exists, or something of the release can't be made
 */
export function release({ dir, wanted, date, dryRun, check, tell }: ReleaseOptions): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);

  if (git('status', '--porcelain') !== '') {
    throw new Error('There are changes that aren’t committed: commit or remove them first.');
  }
  const version = nextVersion(JSON.parse(read('package.json')).version, wanted);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`The tag ${tag} is already there.`);

  const before = new Map([...manifests, lockfile, changelog].map((path) => [path, read(path)]));
  const after = new Map(
    [...before].map(([path, text]) => {
      if (path === changelog) return [path, releaseChangelog(text, version, date)];
      return [path, path === lockfile ? lockWithVersion(text, version) : withVersion(text, version)];
    }),
  );
  const changed = [...after].filter(([path, text]) => text !== before.get(path)).map(([path]) => path);
  tell(`${version}: changes ${changed.join(', ')}`);
  if (dryRun) {
    tell(`Would run all checks, commit, and tag ${tag}. Nothing was written.`);
    return version;
  }
  for (const [path, text] of after) write(path, text);
  try {
    check();
  } catch (error) {
    for (const [path, text] of before) write(path, text);
    throw error;
  }
  git('commit', '--quiet', '--message', `chore: release ${version}`, '--', ...changed);
  git('tag', '--annotate', tag, '--message', `Version ${version}`);
  tell(`Committed and tagged ${tag}. Look at it, then: git push --follow-tags`);
  return version;
}
