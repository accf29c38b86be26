import assert from 'node:assert/strict';
import { isMostlyKnown, looksLikePowerMta } from './looks-like-powermta';

describe('looksLikePowerMta', () => {
  it('knows a configuration', () => {
    assert.ok(
      looksLikePowerMta(
        '<virtual-mta a>\nsmtp-source-host 192.0.2.1 a.example.com\n</virtual-mta>\n<smtp-user x>\n</smtp-user>\n',
      ),
    );
  });
  it("isn't fooled by HTML or prose", () => {
    assert.ok(!looksLikePowerMta('<source src="a.mp4">\n<domain>\nsome text here\n'));
    assert.ok(!looksLikePowerMta('log-file is where it logs\nspool is a word\n'));
  });
});

describe('isMostlyKnown', () => {
  it('knows parts of configurations', () => {
    for (const part of [
      '<domain gmail.com>\n    max-smtp-out 10\n</domain>\n',
      'domain-key a,example.com,/a\ndomain-key b,example.com,/b\n',
      'reply /x/ mode=backoff\nreply /y/ mode=normal\n',
    ]) {
      assert.ok(isMostlyKnown(part), part);
    }
  });
  it('leaves other configurations alone', () => {
    for (const other of [
      '',
      'run-as-root no\n',
      'server {\n  listen 80;\n  source a;\n}\n',
      '<Directory />\n  Require all denied\n</Directory>\n',
      '[mysqld]\nport = 3306\nsource = x\n',
    ]) {
      assert.ok(!isMostlyKnown(other), other);
    }
  });
});
