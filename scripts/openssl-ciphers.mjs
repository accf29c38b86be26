// Records what a real OpenSSL 3.0 makes of many cipher strings, to check the model in server/src/schema/tls against.
//
//   node scripts/openssl-ciphers.mjs                    writes standard.txt, with the `openssl` on the PATH
//   node scripts/openssl-ciphers.mjs --check            compares standard.txt with what that `openssl` says
//   node scripts/openssl-ciphers.mjs --weak PATH        writes weak.txt, with an OpenSSL 3.0 at PATH that was built
//                                                       with enable-weak-ssl-ciphers, legacy provider included
//
// A record has lines of tab-separated fields:
//   suite  code point, OpenSSL name, IANA name, oldest protocol, Kx, Au, Enc, Mac (openssl ciphers -V -stdname)
//   level  security level, code points of the suites that are negotiated at it (openssl ciphers -s -psk -srp)
//   list   the string in JSON, code points of its suites in order, or `refused`
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cipherStrings } from './cipher-strings.mjs';

const weakAt = process.argv.indexOf('--weak');
const weak = weakAt > 0;
const openssl = weak ? process.argv[weakAt + 1] : 'openssl';
const providers = weak ? ['-provider', 'legacy', '-provider', 'default'] : [];
const recordFile = fileURLToPath(
  new URL(`../server/test/fixtures/openssl-ciphers/${weak ? 'weak' : 'standard'}.txt`, import.meta.url),
);

const version = (await run(['version']))?.split(' (')[0]?.trim();
if (process.argv.includes('--check')) await check();
else if (!version?.startsWith('OpenSSL 3.0.')) fail(`OpenSSL 3.0 is needed, this is ${version ?? 'none'}`);
else writeFileSync(recordFile, `# ${version}, recorded by scripts/openssl-ciphers.mjs\n${await record()}`);

async function check() {
  if (!version?.startsWith('OpenSSL 3.0.')) {
    console.log(`no OpenSSL 3.0 on the PATH (${version ?? 'none'}): nothing to compare with`);
    return;
  }
  const [, ...kept] = readFileSync(recordFile, 'utf8').trimEnd().split(/\r?\n/);
  const fresh = (await record()).trimEnd().split('\n');
  const suitesIn = (lines) => lines.filter((line) => line.startsWith('suite')).join('\n');
  if (suitesIn(fresh) !== suitesIn(kept)) {
    console.log(`this ${version} was built with other suites than the recorded one: nothing to compare with`);
    return;
  }
  const stale = fresh.filter((line, index) => line !== kept[index]);
  if (stale.length > 0 || kept.length !== fresh.length)
    fail(`${recordFile} is not fresh:\n${stale.join('\n')}`);
  else console.log(`${fresh.length} lines are what ${version} says`);
}

async function record() {
  const ids = new Map();
  const codes = (output) =>
    output
      .trim()
      .split(':')
      .filter((name) => !name.startsWith('TLS_'))
      .map((name) => ids.get(name))
      .join('');
  const list = (args) => run(['ciphers', ...providers, ...args]);

  const table = await list(['-V', '-stdname', 'ALL:COMPLEMENTOFALL']);
  const suites = table
    .trim()
    .split('\n')
    .map(fieldsOfSuite)
    .filter(([, name]) => !name.startsWith('TLS_'))
    .sort();
  for (const [id, name] of suites) ids.set(name, id);

  const levels = await inTurn([0, 1, 2, 3, 4, 5], async (level) => {
    const output = await list(['-s', '-psk', '-srp', `ALL:COMPLEMENTOFALL:@SECLEVEL=${level}`]);
    return ['level', level, codes(output)];
  });
  const lists = await inTurn(cipherStrings(), async (string) => {
    const output = await list(['--', string]);
    return ['list', JSON.stringify(string), output === undefined ? 'refused' : codes(output)];
  });
  const lines = [...suites.map((fields) => ['suite', ...fields]), ...levels, ...lists];
  return `${lines.map((fields) => fields.join('\t')).join('\n')}\n`;
}

/** The results of `work` for each item in order, eight at a time. */
async function inTurn(items, work) {
  const results = [];
  for (let at = 0; at < items.length; at += 8) {
    results.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  }
  return results;
}

/** `0xC0,0x2C - TLS_… - ECDHE-… TLSv1.2 Kx=ECDH Au=ECDSA Enc=AESGCM(256) Mac=AEAD` as fields. */
function fieldsOfSuite(line) {
  const [code, iana, rest] = line.trim().split(/\s+-\s+/);
  const [name, protocol, ...facts] = rest.split(/\s+/);
  const values = facts.map((fact) => fact.split('=')[1]);
  return [code.replace(/0x|,/g, '').toLowerCase(), name, iana, protocol, ...values];
}

/** What OpenSSL prints, or undefined when it is not there or reports an error. */
async function run(args) {
  try {
    const env = { ...process.env, OPENSSL_CONF: '/dev/null' };
    return (await promisify(execFile)(openssl, args, { env })).stdout;
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
