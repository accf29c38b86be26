import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/rules';
import { type Folder, newFolder } from './cli';

const weak = 'smtp-server-tls-dh-key-length 1024\r\nrun-as-root yes # why\r\n';

describe('pmta-config lint', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const lint = (...args: string[]) => folder.run(['lint', ...args]);
  /** The findings as `file:line rule severity`. */
  const found = (...args: string[]) => {
    const parsed = JSON.parse(lint('--format', 'json', ...args).out);
    return parsed.findings.map(
      (finding: { file: string; rule: string; severity: string; range: { start: { line: number } } }) =>
        `${finding.file}:${finding.range.start.line} ${finding.rule} ${finding.severity}`,
    );
  };

  it('prints findings and nothing else on standard output', () => {
    folder.write('config', weak);
    const { code, out, err } = lint('config');
    assert.equal(code, 1);
    assert.match(out, /^config:1:31: warning: .*write 2048\. \[weak-dh\]\nconfig:2:13: information: /);
    assert.match(out, /\n1 file, 2 lines: 0 errors, 1 warning, 1 information, 0 hints\n$/);
    assert.equal(err, '');
  });

  it('exits with 0, 1 or 2 by what it found', () => {
    folder.write('config', weak);
    folder.write('good', 'run-as-root no\n');
    assert.equal(lint('good').code, 0);
    assert.equal(lint('--fail-on', 'error', 'config').code, 0);
    assert.equal(lint('--fail-on', 'information', 'config').code, 1);
    const missing = lint('missing', 'config');
    assert.equal(missing.code, 2);
    assert.match(missing.err, /missing was not checked: there is no such file/);
    assert.match(missing.out, /weak-dh/);
  });

  it('refuses what makes no sense, and says why', () => {
    const cases: [string[], RegExp][] = [
      [[], /name at least one file/],
      [['--format', 'xml', 'a'], /--format takes text, json, sarif, github, checkstyle, not "xml"/],
      [['--fail-on', 'never', 'a'], /--fail-on takes error, warning/],
      [['--rule', 'weak-dhh=off', 'a'], /There is no rule "weak-dhh": did you mean "weak-dh"\?/],
      [['--rule', 'weak-dh', 'a'], /--rule takes a rule and error, warning/],
      [['--pmta-version', '7', 'a'], /--pmta-version takes 4\.0, .* not "7"/],
      [['--fix', '--fix-dry-run', 'a'], /choose --fix or --fix-dry-run/],
      [['--stdin', 'a'], /standard input takes no other files/],
      [['-', 'a'], /standard input takes no other files/],
      [['--fix', '--stdin'], /for standard input use --fix-dry-run/],
      [['--stdin-filename', 'a', 'b'], /--stdin-filename needs --stdin/],
      [['--map', '/etc/pmta=.', 'a'], /--map needs --entry/],
      [['--no-such-option', 'a'], /no-such-option/],
    ];
    for (const [args, reason] of cases) {
      const { code, out, err } = lint(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, reason);
    }
  });

  it('takes severities and the version from options', () => {
    folder.write('config', weak);
    assert.deepEqual(found('--rule', 'weak-dh=off', '--rule', 'run-as-root=error', 'config'), [
      'config:1 run-as-root error',
    ]);
    folder.write('new', 'smtp-server-tls-allow-tlsv1.3 yes\n');
    assert.deepEqual(found('--pmta-version', '4.5', 'new'), ['new:0 newer-than-target warning']);
    assert.deepEqual(found('new'), []);
  });

  it('reads the nearest project file, or the one that is chosen; options count more', () => {
    folder.write('.pmtalintrc.json', '{"rules": {"run-as-root": "off"}}');
    folder.write('a/b/config', weak);
    folder.write('a/.pmtalintrc.json', '{"rules": {"weak-dh": "error"}}');
    folder.write('config', weak);
    assert.deepEqual(found('config', 'a/b/config'), [
      'config:0 weak-dh warning',
      'a/b/config:0 weak-dh error',
      'a/b/config:1 run-as-root information',
    ]);
    const chosen = ['--config', '.pmtalintrc.json', 'a/b/config'];
    assert.deepEqual(found(...chosen), ['a/b/config:0 weak-dh warning']);
    assert.deepEqual(found('--rule', 'run-as-root=hint', ...chosen), [
      'a/b/config:0 weak-dh warning',
      'a/b/config:1 run-as-root hint',
    ]);
  });

  it('says where a project file is wrong, checks by the rest of it, and exits with 2', () => {
    folder.write('.pmtalintrc.json', '{\n  "rules": {"weak-dh": "off", "no-rule": "off"}\n}\n');
    folder.write('config', weak);
    const wrong = lint('config');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /\.pmtalintrc\.json:2:31: There is no rule "no-rule"/);
    assert.doesNotMatch(wrong.out, /weak-dh/);
    folder.write('.pmtalintrc.json', '{"rules": ');
    assert.match(lint('config').err, /\.pmtalintrc\.json:1:11: This is not JSON: value expected/);
    assert.match(
      lint('--config', 'none.json', 'config').err,
      /none\.json: it can't be used: there is no such file/,
    );
  });

  it('checks a text on standard input under the name that it is given', () => {
    folder.write('sub/.pmtalintrc.json', '{"rules": {"weak-dh": "off"}}');
    const args = ['lint', '--stdin', '--stdin-filename', 'sub/config'];
    const { code, out } = folder.run(args, weak);
    assert.equal(code, 0);
    assert.match(out, /^sub\/config:2:13: information/);
    assert.match(folder.run(['lint', '--stdin'], weak).out, /^<stdin>:1:31: warning/);
    assert.deepEqual(folder.run(['lint', '-'], weak), folder.run(['lint', '--stdin'], weak));
  });

  it('finds the configurations in a folder, and takes named files as they are', () => {
    folder.write('pmta/config', weak);
    folder.write('pmta/conf.d/domains.conf', '<domain a.com>\n    max-smtp-out x\n</domain>\n');
    folder.write('pmta/extra.pmta', 'run-as-root yes\n');
    folder.write('pmta/nginx.conf', 'server {\n listen 80;\n run-as-root yes\n}\n');
    folder.write('pmta/readme', 'run-as-root yes\nrun-as-root yes\n');
    folder.write('pmta/node_modules/x/config', weak);
    folder.write('pmta/binary.conf', Buffer.from([0, 1, 2]));
    const files = JSON.parse(lint('--format', 'json', 'pmta').out).findings.map(
      ({ file }: { file: string }) => file,
    );
    assert.deepEqual([...new Set(files)], ['pmta/conf.d/domains.conf', 'pmta/config', 'pmta/extra.pmta']);
    folder.write('empty/readme', 'x\n');
    const empty = lint('empty');
    assert.equal(empty.code, 2);
    assert.match(empty.err, /empty holds no PowerMTA configuration/);
    assert.equal(lint('pmta/readme', '--fail-on', 'information').code, 1);
  });

  it('fixes files in place and prints what is left', () => {
    const path = folder.write('config', `${weak}no-such-thing 1\r\n`);
    chmodSync(path, 0o640);
    symlinkSync('config', join(folder.path, 'link'));
    const { code, out } = lint('--fix', 'link');
    assert.equal(code, 0);
    assert.match(out, /no-such-thing/);
    assert.doesNotMatch(out, /weak-dh/);
    assert.equal(
      folder.read('config'),
      'smtp-server-tls-dh-key-length 2048\r\nrun-as-root no # why\r\nno-such-thing 1\r\n',
    );
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path).sort(), ['config', 'link']);
    const before = statSync(path).mtimeMs;
    lint('--fix', 'config');
    assert.equal(statSync(path).mtimeMs, before);
  });

  it('never writes a file that would lose bytes', () => {
    const bytes = Buffer.concat([Buffer.from(weak), Buffer.from([0x23, 0xff, 0x0a])]);
    folder.write('config', bytes);
    const { code, err } = lint('--fix', 'config');
    assert.equal(code, 2);
    assert.match(err, /config was not fixed: it holds bytes that are not UTF-8/);
    assert.deepEqual(Buffer.from(folder.read('config')).subarray(0, 10), bytes.subarray(0, 10));
  });

  it('shows what it would fix as a diff that patch takes', () => {
    const path = folder.write('sub/config', `# one\r\n${weak}`);
    const { code, out } = lint('--fix-dry-run', 'sub/config');
    assert.equal(code, 1);
    assert.match(out, /^--- a\/sub\/config\n\+\+\+ b\/sub\/config\n@@ -1,3 \+1,3 @@\n # one\r\n-smtp/);
    assert.equal(folder.read('sub/config'), `# one\r\n${weak}`);
    execFileSync('git', ['apply', '-'], { cwd: folder.path, input: out });
    assert.match(folder.read('sub/config'), /2048\r\nrun-as-root no # why\r\n$/);
    assert.equal(lint('--fix-dry-run', path).out, '');
  });

  it('fixes the files of a whole configuration', () => {
    folder.write('pmta/config', 'log-file /l\ninclude /etc/pmta/more\nrun-as-root yes\n');
    folder.write('pmta/more', '<smtp-listener 0/0:25>\ntls-dh-key-length 1024\n</smtp-listener>\n');
    lint('--fix', '--entry', 'pmta/config', '--map', '/etc/pmta=pmta');
    assert.match(folder.read('pmta/config'), /run-as-root no/);
    assert.match(folder.read('pmta/more'), /2048/);
  });

  it('lists the rules and explains each', () => {
    const lines = lint('--list-rules').out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      allRules.map((rule) => rule.id),
    );
    const json = JSON.parse(lint('--list-rules', '--format', 'json').out);
    assert.equal(json.length, allRules.length);
    assert.match(lint('--explain', 'weak-dh').out, /^# weak-dh\n[\s\S]*## Good/);
    const wrong = lint('--explain', 'weakdh');
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /did you mean "weak-dh"/);
  });

  it('tells in its help of every option that it takes', () => {
    const { code, out } = folder.run(['--help']);
    assert.equal(code, 0);
    for (const option of [
      'format',
      'fail-on',
      'fix',
      'fix-dry-run',
      'rule',
      'pmta-version',
      'config',
      'entry',
      'map',
      'stdin',
      'stdin-filename',
      'list-rules',
      'explain',
    ]) {
      assert.match(out, new RegExp(`^ +--${option}\\b`, 'm'));
    }
  });
});
