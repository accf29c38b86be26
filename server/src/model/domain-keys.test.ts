import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { domainKeysOf, takenBy } from './domain-keys';

const keysOf = (text: string) => domainKeysOf(followedConfiguration({ '/etc/pmta/config': text }));

describe('domainKeysOf', () => {
  it('reads keys with their domains and the block that they stand in', () => {
    const keys = keysOf(`domain-key a, Example.com, /k/a.pem
domain-macro big x.com,y.com
<virtual-mta One>
    domain-key b,$big,/k/b.pem
</virtual-mta>
<virtual-mta one>
    domain-key c,*
</virtual-mta>
domain-key {selector}, {domain}, {vault}:/k/dkim:pem
domain-key alone
`);
    assert.deepEqual(
      keys.map(({ selector, domains, file, group }) => [selector, domains, file, group]),
      [
        ['a', ['example.com'], '/k/a.pem', 'global'],
        ['b', ['x.com', 'y.com'], '/k/b.pem', 'virtual-mta one'],
        ['c', undefined, undefined, 'virtual-mta one'],
        ['{selector}', [], '{vault}:/k/dkim:pem', 'global'],
      ],
    );
  });
});

describe('takenBy', () => {
  const taken = (key: string, earlier: string) => {
    const [first, second] = keysOf(`domain-key a,${earlier},/a\ndomain-key b,${key},/b\n`);
    assert.ok(first && second);
    return takenBy(second, first);
  };
  it('knows that a key fits its domain and its subdomains', () => {
    assert.equal(taken('example.com', '*'), 'all');
    assert.equal(taken('example.com', 'example.com'), 'all');
    assert.equal(taken('mail.example.com', 'example.com'), 'all');
    assert.equal(taken('example.com', 'mail.example.com'), 'some');
    assert.equal(taken('*', 'example.com'), 'some');
    assert.equal(taken('example.com', 'notexample.com'), 'none');
    assert.equal(taken('example.com', '{domain}'), 'none');
  });
});
