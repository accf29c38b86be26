import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type Folder, newFolder, type Run } from './cli';

const program = resolve(import.meta.dirname, '../../../dist/cli.js');
const fullDisk = resolve(import.meta.dirname, '../faults/full-disk.cjs');
const lines = '5.0.0.1|k|b.net|p.b.net|x\n5.0.0.2|k|c.net|q.c.net|x\n';

describe('pmta-config when things fail', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** Runs a shell command line, in which `pmta` is the program; it must end by itself. */
  const shell = (command: string, env: NodeJS.ProcessEnv = {}): Run => {
    const { status, stdout, stderr, error } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; pmta() { "${process.execPath}" "${program}" "$@"; }; ${command}`],
      { cwd: folder.path, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 120_000 },
    );
    assert.equal(error, undefined);
    return { code: status, out: stdout, err: stderr };
  };
  const generate = (args: string, fullAfter: number) =>
    shell(`pmta generate ${args} lines`, {
      NODE_OPTIONS: `--require=${fullDisk}`,
      FULL_AFTER: String(fullAfter),
    });

  it('reads no pipe and no device that a configuration includes, and waits for none', () => {
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    symlinkSync('/dev/zero', join(folder.path, 'zero'));
    symlinkSync('loop', join(folder.path, 'loop'));
    mkdirSync(join(folder.path, 'folder'));
    folder.write('config', 'include pipe\ninclude zero\ninclude loop\ninclude folder\ninclude /dev/zero\n');
    const { code, err } = folder.run(['lint', '--entry', 'config']);
    assert.equal(code, 2);
    assert.match(err, /pipe was not checked: it is not a plain file\./);
    assert.match(err, /zero was not checked: it is not a plain file\./);
    assert.match(err, /loop was not checked: its symbolic links lead in a circle\./);
    assert.match(err, /folder was not checked: it is a directory\./);
  });

  it('reads a pipe that is named, and no more of a device than the limit', () => {
    assert.match(shell('pmta lint <(echo run-as-root yes)').out, /run-as-root/);
    const { code, err } = shell('pmta lint /dev/zero');
    assert.equal(code, 2);
    assert.match(err, /\/dev\/zero was not checked: it is larger than 20 MB\./);
  });

  it('waits for no pipe that stands where settings of rules would be', () => {
    execFileSync('mkfifo', [join(folder.path, '.pmtalintrc.json')]);
    folder.write('config', 'run-as-root no\n');
    const { code, err } = folder.run(['lint', 'config']);
    assert.equal(code, 2);
    assert.match(err, /\.pmtalintrc\.json: it can't be used: it is not a plain file/);
  });

  // Only root may run it as somebody who may not read everything.
  const asRoot = process.getuid?.() === 0 ? it : () => {};
  asRoot('tells of files that it may not read, and checks the others', () => {
    folder.write('secret', 'run-as-root yes\n');
    folder.write('closed/inner', 'run-as-root yes\n');
    folder.write('config', 'include secret\ninclude closed/inner\nrun-as-root yes\n');
    copyFileSync(program, join(folder.path, 'cli.js'));
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'secret'), 0o600);
    chmodSync(join(folder.path, 'closed'), 0o700);
    const nobody = 65534;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder.path, 'cli.js'), 'lint', '--entry', 'config'],
      { cwd: folder.path, encoding: 'utf8', uid: nobody, gid: nobody },
    );
    assert.equal(status, 2);
    assert.match(stderr, /secret was not checked: you aren't allowed to read it\./);
    assert.match(stderr, /closed\/inner was not checked: you aren't allowed to read it\./);
    assert.match(stdout, /config:3:13: information/);
  });

  it('leaves no half-written key when the disk is full', () => {
    folder.write('lines', lines);
    const { code, err } = generate('--make-keys keys', 1);
    assert.equal(code, 2);
    assert.match(
      err,
      /k\.c\.net\.pem was not made: there is no space left on the disk\. Keys that were made stay/,
    );
    assert.deepEqual(readdirSync(join(folder.path, 'keys')), ['k.b.net.pem']);
    const first = folder.read('keys/k.b.net.pem');
    const again = generate('--make-keys keys', 99);
    assert.match(again.err, /Keys: 1 made, 1 were there/);
    assert.equal(folder.read('keys/k.b.net.pem'), first);
  });

  it('leaves none of the generated files when the disk is full', () => {
    folder.write('lines', lines);
    const { code, out, err } = generate('--split out', 1);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(
      err,
      /could not be written: there is no space left on the disk\. None of the files is left\./,
    );
    assert.deepEqual(readdirSync(join(folder.path, 'out')), []);
  });

  it('leaves a file as it was when its fixes can’t be written', () => {
    const text = 'run-as-root   yes\n';
    folder.write('config', text);
    const { code, err } = shell('pmta format --write config', {
      NODE_OPTIONS: `--require=${fullDisk}`,
      FULL_AFTER: '0',
    });
    assert.equal(code, 2);
    assert.match(err, /config could not be written: there is no space left on the disk\./);
    assert.equal(folder.read('config'), text);
    assert.deepEqual(readdirSync(folder.path), ['config']);
  });

  const onLinux = existsSync('/dev/full') ? it : () => {};
  onLinux('says that its results could not be written', () => {
    folder.write('config', 'run-as-root   no\n');
    const { code, err } = shell('pmta format config > /dev/full');
    assert.equal(code, 2);
    assert.match(err, /the results could not be written: there is no space left on the disk\./);
  });

  it('is silent when nobody reads on', () => {
    folder.write('config', 'max-smtp-out x\n'.repeat(50_000));
    for (const command of ['lint config', 'lint --format sarif config', 'format config']) {
      const { out, err } = shell(`(pmta ${command}; echo status $? >&2) | head -n 1`);
      assert.notEqual(out, '', command);
      assert.match(err, /^status [01]\n$/, command);
    }
    assert.match(shell('(pmta lint gone; echo status $?) 2> >(true)').out, /status 2/);
  });

  it('takes a closed standard input for an empty one', () => {
    const { code, err } = shell('pmta lint --stdin <&-');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(shell('pmta format - <&-').code, 0);
  });

  it('neither follows nor overwrites links in the folder that it writes to', () => {
    folder.write('lines', lines);
    folder.write('elsewhere', 'mine');
    mkdirSync(join(folder.path, 'keys'));
    symlinkSync('../gone', join(folder.path, 'keys/k.b.net.pem'));
    symlinkSync('../elsewhere', join(folder.path, 'keys/k.c.net.pem'));
    const { code, err } = shell('pmta generate --make-keys keys lines');
    assert.equal(code, 2);
    assert.match(err, /k\.b\.net\.pem was not made: there is such a file already/);
    assert.equal(folder.read('elsewhere'), 'mine');
    assert.ok(!existsSync(join(folder.path, 'gone')));
  });

  it('writes nothing outside of the folder, whatever the pasted names are', () => {
    const long = `${'a'.repeat(60)}.`.repeat(5);
    const names = [
      '../../x',
      '..\\..\\x',
      'a/../../x',
      '/etc/x',
      '..',
      '%2e%2e%2fx',
      `${long}com`,
      'con',
      'x.',
    ];
    const hostile = names.flatMap((name) => [
      `5.0.0.1|${name}|b.net|p.b.net|x`,
      `5.0.0.1|k|${name}|p.b.net|x`,
    ]);
    folder.write('deep/er/lines', [...hostile, `5.0.0.9|k|b.net|p.b.net|x`].join('\n'));
    const { err } = shell('cd deep/er && pmta generate --make-keys keys --split out lines');
    assert.match(err, /refused/);
    assert.deepEqual(readdirSync(folder.path), ['deep']);
    assert.deepEqual(readdirSync(join(folder.path, 'deep')), ['er']);
    assert.deepEqual(readdirSync(join(folder.path, 'deep/er')).sort(), ['keys', 'lines', 'out']);
    const made = readdirSync(join(folder.path, 'deep/er/keys'));
    assert.ok(made.includes('k.b.net.pem'));
    for (const name of made) {
      assert.match(name, /^[^/\\]+\.pem$/);
      assert.equal(statSync(join(folder.path, 'deep/er/keys', name)).mode & 0o777, 0o600);
    }
  });

  it('never overwrites when two make the same keys at once', () => {
    folder.write('lines', lines);
    const { out } = shell(
      'for n in 1 2 3 4; do pmta generate --make-keys keys --output dns lines > dns$n 2> err$n & done; wait; cat dns1',
    );
    assert.deepEqual(readdirSync(join(folder.path, 'keys')), ['k.b.net.pem', 'k.c.net.pem']);
    for (const n of [2, 3, 4]) {
      assert.equal(readFileSync(join(folder.path, `dns${n}`), 'utf8'), out, folder.read(`err${n}`));
    }
  });
});
