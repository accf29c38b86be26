import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { expandMacro } from './macros';

const expand = (text: string, name: string, defaults?: string) =>
  expandMacro(
    followedConfiguration({
      '/etc/pmta/config': text,
      ...(defaults !== undefined && { '/etc/pmta/config-defaults': defaults }),
    }),
    name,
  );

describe('expandMacro', () => {
  it('takes the list from the lines below, and through other macros', () => {
    const text = `domain-macro big
    a.com, b.com,   # the first ones
    # between
    $more,c.com
domain-macro more d.com,a.com
`;
    assert.deepEqual(expand(text, 'BIG'), {
      domains: ['a.com', 'b.com', 'd.com', 'c.com'],
      missing: [],
      loops: false,
    });
  });
  it('tells of loops and of names that are not there', () => {
    assert.deepEqual(expand('domain-macro a x.com,$b\ndomain-macro b $a,$gone\n', 'a'), {
      domains: ['x.com'],
      missing: ['gone'],
      loops: true,
    });
  });
  it('takes the last of several definitions', () => {
    assert.deepEqual(expand('domain-macro a x.com\ndomain-macro A y.com\n', 'a')?.domains, ['y.com']);
  });
  it('prefers the configuration to config-defaults, and does not know what is nowhere', () => {
    assert.deepEqual(expand('domain-macro a mine.com\n', 'a', 'domain-macro a theirs.com\n')?.domains, [
      'mine.com',
    ]);
    assert.deepEqual(expand('', 'a', 'domain-macro a theirs.com\n')?.domains, ['theirs.com']);
    assert.equal(expand('', 'a'), undefined);
  });
  it('is quick on many macros that use one another', () => {
    const lines = Array.from(
      { length: 300 },
      (_, at) => `domain-macro m${at} d${at}.com,$m${at + 1},$m${at + 2}`,
    );
    const expansion = expand(`${lines.join('\n')}\n`, 'm0');
    assert.equal(expansion?.domains.length, 300);
  });
});
