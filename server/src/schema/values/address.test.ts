import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAddressPattern } from './address-pattern';
import { parseEmail } from './email';
import { parseHostname } from './hostname';
import { parseUrl } from './url';

describe('host names', () => {
  it('are labels with dots', () => {
    assert.deepEqual(parseHostname('Mail.Example.COM.'), { ok: true, name: 'mail.example.com' });
    for (const text of [
      'a',
      'a_b.example.com',
      '3com.com',
      'bücher.example',
      'xn--bcher-kva.example',
      '192.0.2.1',
    ]) {
      assert.ok(parseHostname(text).ok, text);
    }
    for (const text of [
      '',
      '.',
      'a..b',
      '-a.com',
      'a-.com',
      'a b',
      'a,b',
      'a.com;',
      `${'a'.repeat(64)}.com`,
      'ab.'.repeat(90),
    ]) {
      const result = parseHostname(text);
      assert.ok(!result.ok && result.unsure, text);
    }
    const url = parseHostname('https://mail.example.com/');
    assert.equal(!url.ok && url.suggestion, 'mail.example.com');
  });

  it('take every domain that there is', () => {
    fc.assert(fc.property(fc.domain(), (domain) => assert.ok(parseHostname(domain).ok, domain)));
  });
});

describe('email addresses', () => {
  it('have a local part and a domain', () => {
    assert.deepEqual(parseEmail('Post.Master@Example.com'), {
      ok: true,
      local: 'Post.Master',
      domain: 'example.com',
    });
    for (const text of [
      'a+b@example.com',
      '"a b"@example.com',
      'a@[192.0.2.1]',
      'a@[IPv6:::1]',
      'ü@bücher.example',
    ]) {
      assert.ok(parseEmail(text).ok, text);
    }
    for (const text of ['', 'a', '@', 'a@', '@b', 'a..b@c', '.a@c', 'a b@c', 'a@b c', 'a@[1]']) {
      assert.ok(!parseEmail(text).ok, text);
    }
  });

  it('are found in brackets', () => {
    const result = parseEmail('<a@example.com>');
    assert.equal(!result.ok && result.suggestion, 'a@example.com');
    const link = parseEmail('mailto:a@example.com');
    assert.equal(!link.ok && link.suggestion, 'a@example.com');
    assert.ok(!parseEmail('<>').ok);
  });

  it('take every address that there is', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => assert.ok(parseEmail(email).ok, email)));
  });

  it('may be patterns in rewrite lists and aliases', () => {
    for (const text of ['<>', '*@*', 'a@*', '*@example.com', 'a@example.com', 'root']) {
      assert.ok(parseAddressPattern(text).ok, text);
    }
    for (const text of ['', '@', 'a b', '@example.com']) {
      assert.ok(!parseAddressPattern(text).ok, text);
    }
  });
});

describe('URLs', () => {
  it('are absolute and plain', () => {
    assert.deepEqual(parseUrl('https://Example.com:8443/a/b'), {
      ok: true,
      scheme: 'https',
      path: '/a/b',
      host: 'Example.com',
      port: 8443,
    });
    assert.ok(parseUrl('http://[::1]:8200').ok);
    for (const text of [
      '',
      'example.com',
      'ftp://example.com/',
      'https://',
      'https://a:b@example.com/',
      'https://example.com/?a',
      'https://a:99999/',
      'http://[x]/',
    ]) {
      const result = parseUrl(text);
      assert.ok(!result.ok && result.unsure, text);
    }
    const query = parseUrl('https://example.com/a?b=c');
    assert.deepEqual(!query.ok && [query.start, query.end], [21, 25]);
  });
});
