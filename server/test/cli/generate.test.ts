import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLines } from '../ip-lines';
import { pmtaConfig, type Run } from './cli';

const fixtures = join(import.meta.dirname, '../../../test-fixtures');
const seven = join(fixtures, 'generator/seven-lines.txt');
const expected = readFileSync(join(fixtures, 'generator/seven-lines.conf'), 'utf8');

const runCommand = (args: readonly string[], input: string): Run =>
  pmtaConfig(args, import.meta.dirname, input);

describe('pmta-config generate', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-generate-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const inFolder = (name: string) => join(folder, name);

  it('writes the configuration of a file or of standard input', () => {
    for (const [args, input] of [
      [[seven], ''],
      [[], readFileSync(seven, 'utf8')],
      [['-'], readFileSync(seven, 'utf8')],
    ] as const) {
      const { code, out, err } = runCommand(['generate', ...args], input);
      assert.deepEqual([code, out], [0, expected]);
      assert.ok(err.endsWith('7 lines read: 7 generated, 0 skipped, 0 refused.\n'), err);
    }
  });

  it('tells refused lines with their places, writes the good ones and exits with 1', () => {
    const input =
      '1.2.3.4|k|a.com|p.a.com|x\n256.1.1.1|k|a.com|p.a.com|x\n1.2.3.5 5.6.7.8\n1.2.3.6|k|a.com|p.a.com|u|se#cret\n';
    const { code, out, err } = runCommand(['generate'], input);
    assert.equal(code, 1);
    assert.ok(out.includes('<virtual-mta x>'));
    assert.deepEqual(err.split('\n'), [
      '<stdin>:2:1: refused: field 1: "256.1.1.1" is not an IP address: 256 is more than 255.',
      '<stdin>:3:1: refused: field 2: "5.6.7.8" is a second address: say what it is for.',
      '    --answer two-addresses=client-delivery: Clients connect to the first address, mail leaves from the second',
      '    --answer two-addresses=separate: Two senders with an address each',
      "<stdin>:4:27: refused: field 6: the password has a # in it, which starts a comment in PowerMTA's files: choose another password.",
      '4 lines read: 1 generated, 0 skipped, 3 refused.',
      '',
    ]);
    const answered = runCommand(
      ['generate', '--answer', 'two-addresses=separate', '--host', 'm{n}.a.com'],
      '1.2.3.5 5.6.7.8',
    );
    assert.equal(answered.code, 0);
    assert.ok(answered.out.includes('smtp-source-host 5.6.7.8 m2.a.com'));
  });

  it('exits with 2 on wrong usage and on what it can not read or write', () => {
    const wrong: [string[], RegExp][] = [
      [['--template', 'x'], /--template takes auto/],
      [['--port', '587', '--template', 'plain'], /--port: port 587 is for logins over TLS/],
      [['--port', 'x'], /--port takes numbers from 1 to 65535, not "x"/],
      [['--rate', 'gmail.com=5'], /--rate: /],
      [['--warm', 'a'], /--warm needs --warm-up/],
      [['--answer', 'x=y'], /--answer takes/],
      [['--output', 'x'], /--output takes/],
      [['--dmarc-reports', 'x'], /isn't an email address/],
      [['--nonsense'], /nonsense/],
      [['a', 'b'], /name one file/],
      [[inFolder('missing.txt')], /missing\.txt can't be read: there is no such file/],
      [['--entry', inFolder('missing')], /missing can't be read/],
      [
        ['--split', join(seven, 'x')],
        /could not be made: (?:a part of its path is a file|there is such a file already)/,
      ],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = runCommand(['generate', ...args], '1.2.3.4 a.b.com');
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });

  it('makes keys that nobody else can read, and never overwrites one', () => {
    const input = '1.2.3.4|k|a.com|p.a.com|x\n1.2.3.5|k2|b.com|p.b.com|x\n';
    const keys = inFolder('keys');
    const first = runCommand(['generate', '--make-keys', keys, '--output', 'dns'], input);
    assert.equal(first.code, 0, first.err);
    assert.ok(first.err.includes('Keys: 2 made, 0 were there'));
    assert.deepEqual(readdirSync(keys).sort(), ['k.a.com.pem', 'k2.b.com.pem']);
    const path = join(keys, 'k.a.com.pem');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const pem = readFileSync(path, 'utf8');
    const key = createPrivateKey(pem);
    assert.equal(key.asymmetricKeyDetails?.modulusLength, 2048);
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
    assert.ok(
      first.out
        .replaceAll('" "', '')
        .includes(`k._domainkey.a.com. 3600 IN TXT ( "v=DKIM1; k=rsa; p=${spki}" )`),
    );

    const again = runCommand(['generate', '--make-keys', keys], `${input}1.2.3.6|k3|c.com|p.c.com|x\n`);
    assert.ok(again.err.includes('Keys: 1 made, 2 were there'));
    assert.equal(readFileSync(path, 'utf8'), pem);
    assert.ok(again.out.includes(`domain-key k,a.com,${keys}/k.a.com.pem\n`));

    writeFileSync(join(keys, 'k4.d.com.pem'), 'no key');
    const bad = runCommand(['generate', '--make-keys', keys], '1.2.3.4|k4|d.com|p.d.com|x\n');
    assert.equal(bad.code, 2);
    assert.ok(bad.err.includes("k4.d.com.pem can't be used: there is no key in PEM form in it."));
    assert.equal(readFileSync(join(keys, 'k4.d.com.pem'), 'utf8'), 'no key');
  });

  it('splits into files that are written whole or not at all, and overwrites none', () => {
    const parts = inFolder('conf.d');
    const args = ['generate', '--split', parts, '--include-folder', '/etc/pmta/conf.d', seven];
    const { code, out } = runCommand(args, '');
    assert.deepEqual([code, out.split('\n')[0]], [0, 'include /etc/pmta/conf.d/virtual-mtas.conf']);
    const names = ['listeners.conf', 'pools.conf', 'sources.conf', 'users.conf', 'virtual-mtas.conf'];
    assert.deepEqual(readdirSync(parts).sort(), names);
    assert.equal(statSync(join(parts, 'users.conf')).mode & 0o777, 0o600);
    assert.equal(runCommand(args, '').code, 0, 'the same files may be there');
    writeFileSync(join(parts, 'users.conf'), '# mine\n');
    const refused = runCommand(args, '');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /users\.conf exists already and says something else/);
    assert.equal(readFileSync(join(parts, 'users.conf'), 'utf8'), '# mine\n');
    if (process.getuid?.() !== 0) {
      const locked = inFolder('locked');
      runCommand(['generate', '--split', locked, seven], '');
      chmodSync(locked, 0o500);
      assert.equal(runCommand(['generate', '--split', join(locked, 'x'), seven], '').code, 2);
      chmodSync(locked, 0o700);
    }
  });

  it('keeps clear of the names of a configuration', () => {
    const entry = inFolder('config');
    writeFileSync(entry, '<virtual-mta yahoomta>\n</virtual-mta>\n');
    const { out, err } = runCommand(['generate', '--entry', entry, seven], '');
    assert.ok(out.includes('<virtual-mta-pool yahoomta-2>'));
    assert.ok(
      err.includes('"yahoomta" exists in the configuration already: "yahoomta-2" is written instead.'),
    );
  });

  it('prints tables, commands and JSON, with passwords in the configuration only', () => {
    assert.ok(
      runCommand(['generate', '--output', 'table', seven], '').out.startsWith('zone\tname\ttype\tvalue'),
    );
    assert.ok(runCommand(['generate', '--output', 'commands', seven], '').out.includes('openssl genrsa'));
    const { out } = runCommand(['generate', '--output', 'json', seven], '');
    const { version, counts, identities, problems, files, dns, commands } = JSON.parse(out);
    assert.deepEqual([version, counts.generated, identities.length], [1, 7, 7]);
    assert.equal(files[0].text, expected);
    assert.ok(problems.length > 0 && dns.records.length > 0 && commands.length > 0);
    assert.ok(!JSON.stringify([identities, problems, dns, commands]).includes('password@auth'));
  });

  it('makes logins with random passwords that the linter takes', () => {
    const args = ['generate', '--user', '{name}', '--template', 'tls', seven];
    const { out } = runCommand(args, '');
    const passwords = out.match(/(?<=^ {4}password ).*$/gm) ?? [];
    assert.equal(passwords.length, 5);
    assert.equal(new Set(passwords).size, 5);
    const file = inFolder('made.pmta');
    writeFileSync(file, out);
    const lint = runCommand(['lint', file], '');
    assert.ok(!/weak-secret|: error:/.test(lint.out), lint.out);
    assert.notEqual(runCommand(args, '').out, out);
  });

  it('takes 10,000 lines', () => {
    const lines = sampleLines(10_000, 1)
      .map(({ text }) => text)
      .join('\n');
    const { code, err } = runCommand(['generate'], lines);
    assert.equal(code, 0, err.slice(0, 300));
    assert.ok(err.includes('10000 lines read: 10000 generated'));
  });
});
