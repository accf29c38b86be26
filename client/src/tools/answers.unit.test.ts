import assert from 'node:assert/strict';
import { bounded, findingsMarkdown, MOST_ANSWER } from './answers';

describe('the answers of tools', () => {
  it('are kept whole while they are not too long', () => {
    const text = 'x'.repeat(MOST_ANSWER);
    assert.equal(bounded(text), text);
  });

  it('are cut behind a whole line, and say that they are', () => {
    assert.equal(
      bounded('first\nsecond\nthird', 14),
      'first\nsecond\n\n(Cut here: 6 more characters. Ask about less at once.)',
    );
    assert.match(bounded('abcdef', 4), /^abcd\n\n\(Cut here: 2 more/);
  });

  it('list findings with line, severity, rule, page and message', () => {
    const finding = { rule: 'open-relay', severity: 'error', line: 2, message: 'Anyone may relay.' } as const;
    const page = 'powermta-rule:/open-relay.md';
    assert.match(
      findingsMarkdown({ ok: true, version: '5.0', findings: [{ ...finding, page }], more: 0 }),
      /^1 finding; checked for PowerMTA 5\.0, as a part .*\n\n- line 2, error, \[open-relay\]\(powermta-rule:\/open-relay\.md\): Anyone may relay\.$/,
    );
    assert.match(
      findingsMarkdown({ ok: true, version: '5.0', findings: [finding], more: 1999 }),
      /^2,000 findings; .*\n\n- line 2, error, open-relay: .*\n\n1,999 more findings aren't listed\.$/,
    );
  });

  it('say that nothing was found', () => {
    assert.match(
      findingsMarkdown({ ok: true, version: '4.5', findings: [], more: 0 }),
      /^No findings; .* 4\.5,/,
    );
  });
});
