// `npm run test:server-package`: installs the packed npm package of the language server into an empty project and uses it there:
// both commands, the library from CommonJS and ES modules, its types, and the server over stdio.
// Ends with the line `N passed, N failed`.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const tarball = resolve('dist/powermta-language-server.tgz');
const tsc = resolve('node_modules/typescript/bin/tsc');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const dir = mkdtempSync(join(tmpdir(), 'powermta-package-'));
const bin = (name) => join(dir, 'node_modules', '.bin', name);
const run = (command, args, input) => spawnSync(command, args, { cwd: dir, encoding: 'utf8', input });

const usesApi = `import { check, checkFiles, format, generate, parse, rules, type Finding } from 'powermta-language-server';
const found: readonly Finding[] = check('<domain *>\\n');
const [first] = found;
if (first?.rule !== 'unclosed-block' || first.range.start.line !== 0) throw new Error(JSON.stringify(found));
const files = checkFiles({ '/a': 'include /b\\n', '/b': '</domain>\\n' }, '/a', { version: '5.0', rules: { x: 'off' } });
if (files[0]?.file !== '/b') throw new Error(JSON.stringify(files));
if (format('<domain *>\\nmax-smtp-out 5\\n</domain>\\n', { tabSize: 2, insertSpaces: true }).split('\\n')[1] !== '  max-smtp-out 5') throw new Error('format');
if (!generate('203.0.113.5|s1|example.com|mail.example.com').files[0]?.text.includes('<virtual-mta')) throw new Error('generate');
if (parse('<domain *>\\n</domain>')[0]?.name !== 'domain' || rules.length < 50) throw new Error('parse');
console.log('fine');
`;

const tests = {
  'installs without any other package'() {
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
    const args = ['install', '--offline', '--no-audit', '--no-fund', tarball];
    execFileSync('npm', args, { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
    const packages = readdirSync(join(dir, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(packages, ['powermta-language-server']);
    const files = readdirSync(join(dir, 'node_modules', 'powermta-language-server'));
    for (const name of ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json'])
      assert.ok(files.includes(name), name);
  },
  'lints a file by pmta-config'() {
    mkdirSync(join(dir, 'pmta'));
    writeFileSync(join(dir, 'pmta', 'config'), '<source 0/0>\n  always-allow-relaying yes\n</source>\n');
    const { status, stdout } = run(bin('pmta-config'), ['lint', 'pmta/config']);
    assert.equal(status, 1);
    assert.match(stdout, /open-relay/);
    assert.equal(run(bin('pmta-config'), ['--version']).stdout, `${version}\n`);
  },
  'is a library for ES modules, CommonJS and TypeScript'() {
    writeFileSync(join(dir, 'uses.mts'), usesApi);
    writeFileSync(join(dir, 'uses.cts'), usesApi);
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const files = resolution === 'bundler' ? ['uses.mts'] : ['uses.mts', 'uses.cts'];
      const options = [
        '--strict',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        '--target',
        'es2022',
        '--types',
        'node',
        '--typeRoots',
        resolve('node_modules/@types'),
      ];
      const { status, stdout } = run(process.execPath, [tsc, ...options, ...files]);
      assert.equal(status, 0, stdout);
    }
    assert.equal(run(process.execPath, ['uses.mjs']).stdout, 'fine\n');
    run(process.execPath, [
      tsc,
      '--module',
      'nodenext',
      '--types',
      'node',
      '--typeRoots',
      resolve('node_modules/@types'),
      'uses.cts',
    ]);
    assert.equal(run(process.execPath, ['uses.cjs']).stdout, 'fine\n');
  },
  async 'serves over stdio'() {
    const child = spawn(bin('powermta-language-server'), ['--stdio'], {
      cwd: dir,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    assert.deepEqual(serverInfo, { name: 'powermta-language-server', version });
    await connection.sendNotification('initialized', {});
    const textDocument = {
      uri: 'file:///etc/pmta/config',
      languageId: 'powermta',
      version: 1,
      text: '<domain *>\n',
    };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument });
    assert.deepEqual(
      items.map(({ code }) => code),
      ['unclosed-block'],
    );
    const ended = new Promise((done) => child.once('exit', done));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  },
  'says how it is used when it is started by hand'() {
    assert.equal(run(bin('powermta-language-server'), ['--version']).stdout, `${version}\n`);
    const { status, stderr } = run(bin('powermta-language-server'), []);
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
  },
};

const count = { passed: 0, failed: 0 };
try {
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      count.passed++;
      console.log(`  ok  ${name}`);
    } catch (error) {
      count.failed++;
      console.log(`  NOT OK  ${name}\n${error.stack}`);
    }
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
