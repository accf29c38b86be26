import assert from 'node:assert/strict';
import { looksLikePowerMta } from './looks-like-powermta';

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
