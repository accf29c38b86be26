import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readKeyText } from './reading';

type PemType = 'pkcs1' | 'pkcs8' | 'spki' | 'sec1';

const pem = (key: KeyObject, type: PemType, lock: { cipher?: string; passphrase?: string } = {}) =>
  key.export({ type, format: 'pem', ...lock }).toString();

describe('readKeyText', () => {
  for (const bits of [512, 1024, 1536, 2048, 4096]) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
    it(`reads RSA keys of ${bits} bits in every form`, () => {
      const key = { kind: 'key', algorithm: 'RSA', bits };
      assert.deepEqual(readKeyText(pem(privateKey, 'pkcs1')), { ...key, isPrivate: true });
      assert.deepEqual(readKeyText(pem(privateKey, 'pkcs8')), { ...key, isPrivate: true });
      assert.deepEqual(readKeyText(pem(publicKey, 'pkcs1')), { ...key, isPrivate: false });
      assert.deepEqual(readKeyText(pem(publicKey, 'spki')), { ...key, isPrivate: false });
    });
  }

  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;

  it('reads through text around the key and other line ends', () => {
    const text = `Bag Attributes\n  friendlyName: x\n${pem(rsa, 'pkcs8')}`.replaceAll('\n', '\r\n');
    assert.deepEqual(readKeyText(text), { kind: 'key', algorithm: 'RSA', bits: 1024, isPrivate: true });
  });

  it('tells keys of other kinds, and locked ones', () => {
    const ed = generateKeyPairSync('ed25519').privateKey;
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const kindOf = (text: string) => {
      const reading = readKeyText(text);
      return reading.kind === 'key' ? reading.algorithm : reading.kind;
    };
    assert.equal(kindOf(pem(ed, 'pkcs8')), 'Ed25519');
    assert.equal(kindOf(pem(ec, 'pkcs8')), 'EC');
    assert.equal(kindOf(pem(ec, 'sec1')), 'EC');
    const locked = { cipher: 'aes-256-cbc', passphrase: 'long enough' };
    assert.equal(kindOf(pem(rsa, 'pkcs8', locked)), 'encrypted');
    assert.equal(kindOf(pem(rsa, 'pkcs1', locked)), 'encrypted');
  });

  it('keeps nothing of the key', () => {
    const text = pem(rsa, 'pkcs1');
    const kept = JSON.stringify(readKeyText(text));
    assert.ok(kept.length < 80, kept);
  });

  it('takes any text without a key for none', () => {
    const cut = pem(rsa, 'pkcs8').split('\n').slice(0, 3).join('\n');
    const texts = [
      '',
      'hello',
      cut,
      '-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----',
      '\0\x30\x82',
    ];
    for (const text of texts) {
      assert.deepEqual(readKeyText(text), { kind: 'no-key' }, text);
    }
    const garbled = '-----BEGIN RSA PRIVATE KEY-----\nMAMCAQ==\n-----END RSA PRIVATE KEY-----';
    assert.equal(readKeyText(garbled).kind, 'no-key');
    const short = '-----BEGIN RSA PRIVATE KEY-----\nMAMCAQA=\n-----END RSA PRIVATE KEY-----';
    assert.deepEqual(readKeyText(short), { kind: 'key', isPrivate: true, algorithm: 'RSA' });
  });
});
