import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { publicKeyOf } from './public-key';
import { checkRecord, dkimRecord } from './record';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const spki = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('the public key for a DKIM record', () => {
  it('is what OpenSSL makes of any form of the key', () => {
    const forms = [
      pem,
      pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      pair.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ];
    for (const form of forms) {
      assert.deepEqual(publicKeyOf(form), { ok: true, base64: spki, bits: 2048 });
    }
    for (const modulusLength of [1024, 1536, 4096]) {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent: 3 });
      const text = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
      const expected = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
      assert.deepEqual(publicKeyOf(text), { ok: true, base64: expected, bits: modulusLength });
    }
  });

  it('is refused for other keys and for what is no key', () => {
    const ed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const locked = pair.privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
      .toString();
    const reasons = [
      ed,
      locked,
      '',
      '-----BEGIN RSA PRIVATE KEY-----\nMAMCAQA=\n-----END RSA PRIVATE KEY-----',
    ].map((text) => publicKeyOf(text));
    assert.deepEqual(reasons, [
      { ok: false, reason: 'it is no RSA key but one for Ed25519' },
      { ok: false, reason: 'the key is locked with a password, which PowerMTA does not take' },
      { ok: false, reason: 'there is no key in PEM form in it' },
      { ok: false, reason: 'the key is damaged' },
    ]);
  });
});

describe('a pasted DKIM record', () => {
  const record = dkimRecord(spki);

  it('fits its key, however it was copied', () => {
    const pieces = `"${record.slice(0, 200)}" "${record.slice(200)}"`;
    const fitting = [
      record,
      `  ${record}; `,
      pieces,
      `s1._domainkey.example.com. 3600 IN TXT ( ${pieces.replaceAll('" "', '"\n  "')} )`,
      record.replace('v=DKIM1; ', ''),
      record.replaceAll(';', '\\;').replace(/^/, '"').replace(/$/, '"'),
      record.replace('p=', 'h=sha256; p = ').replace(/(.{64})/g, '$1 '),
    ];
    for (const text of fitting) {
      assert.deepEqual(checkRecord(text, pem), [], text);
    }
  });

  it('is told what is wrong with it', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    const wrong: [string, RegExp][] = [
      [dkimRecord(other.export({ type: 'spki', format: 'der' }).toString('base64')), /another private key/],
      [record.slice(0, 255), /ends too early: it has \d+ of 392 characters/],
      ['v=DKIM1; k=rsa; p=', /withdrawn/],
      ['v=DKIM1; k=rsa', /no p=/],
      [record.replace('p=MI', 'p=M!I'), /characters in it that no key has/],
      [record.replace('k=rsa', 'k=ed25519'), /write k=rsa/],
      [record.replace('DKIM1', 'DKIM2'), /begin with v=DKIM1/],
      [`${record}; t=y:s`, /testing/],
    ];
    for (const [text, expected] of wrong) {
      const answer = checkRecord(text, pem);
      assert.equal(answer.length, 1, text);
      assert.match(answer[0] ?? '', expected);
    }
    assert.deepEqual(checkRecord(record, 'x'), ["The key can't be read: there is no key in PEM form in it."]);
  });
});
