import assert from 'node:assert/strict';
import { describeDomainPattern, matches, parseDomainPattern, specificity } from './domain-pattern';

function patternOf(text: string) {
  const pattern = parseDomainPattern(text);
  assert.ok(pattern.ok, text);
  return pattern;
}

describe('domain patterns', () => {
  it('match as the guide says', () => {
    const cases: [string, string, boolean | undefined][] = [
      ['*', 'example.com', true],
      ['example.com', 'EXAMPLE.com.', true],
      ['example.com', 'a.example.com', false],
      ['*.example.com', 'example.com', false],
      ['*.example.com', 'b.a.example.com', true],
      ['*.example.com', 'badexample.com', false],
      ['[*.]example.com', 'example.com', true],
      ['[*.]example.com', 'a.example.com', true],
      ['[10.0.0.0/8]', '[10.1.2.3]', true],
      ['[10.0.0.0/8]', '[11.1.2.3]', false],
      ['[10.0.0.0/8]', '10.1.2.3', false],
      ['[0/0]', '[192.0.2.1]', true],
      ['[0/0]', '[IPv6:::1]', false],
      ['[::/0]', '[IPv6:::1]', true],
      ['$gmail', 'gmail.com', undefined],
      ['{sparkpost}', 'example.com', undefined],
      ['bücher.example', 'BÜCHER.example', true],
    ];
    for (const [pattern, domain, expected] of cases) {
      assert.equal(matches(patternOf(pattern), domain), expected, `${pattern} ${domain}`);
    }
  });

  it('rank from general to specific', () => {
    const order = ['*', '[*.]com', '*.example.com', '[*.]a.example.com', 'example.com'];
    const ranks = order.map((text) => specificity(patternOf(text)));
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.equal(new Set(ranks).size, order.length);
    assert.equal(specificity(patternOf('*.a.com')), specificity(patternOf('[*.]a.com')));
  });

  it('tell the macros in them', () => {
    assert.deepEqual(parseDomainPattern('[*.]$mail_ru'), {
      ok: true,
      kind: 'macro',
      macros: [{ name: 'mail_ru', start: 5, end: 12 }],
    });
  });

  it('refuse wildcards elsewhere, never for certain', () => {
    for (const text of [
      'hotmail.*',
      'a*.com',
      '.example.com',
      '[1.2.3.4',
      '[a]',
      'a..b',
      'a b',
      '',
      '*.',
      '[*.]',
      '{}',
      '[]',
    ]) {
      const result = parseDomainPattern(text);
      assert.ok(!result.ok && result.unsure, text);
    }
  });

  it('are told in words', () => {
    assert.equal(describeDomainPattern(patternOf('*')), 'every domain');
    assert.equal(describeDomainPattern(patternOf('a.com')), 'a.com only, not its subdomains');
    assert.equal(describeDomainPattern(patternOf('*.a.com')), 'the subdomains of a.com, not a.com itself');
    assert.equal(describeDomainPattern(patternOf('[*.]a.com')), 'a.com and its subdomains');
    assert.equal(
      describeDomainPattern(patternOf('[0/0]')),
      'every IPv4 address in brackets instead of a domain',
    );
    assert.equal(describeDomainPattern(patternOf('$gmail')), 'the domains of $gmail');
  });
});
