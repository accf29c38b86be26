import assert from 'node:assert/strict';
import { allDirectives } from '../../server/src/schema/lookup';
import { anyInLowerCase, anyOf } from './text';

describe('a pattern of any of some names', () => {
  const matches = (pattern: string, text: string): boolean =>
    new RegExp(`^${pattern.replace(/^\(\?i:/, '(?:')}$`, pattern.startsWith('(?i:') ? 'i' : '').test(text);

  it('matches each of them, and nothing that lacks or has a letter more', () => {
    const names = [...new Set(allDirectives().map(({ name }) => name))];
    const known = new Set(names);
    const pattern = anyInLowerCase(names);
    for (const name of names) {
      assert.ok(matches(pattern, name), name);
      for (const other of [name.slice(0, -1), name.slice(1), `${name}-`]) {
        assert.equal(matches(pattern, other), known.has(other), other);
      }
    }
  });

  it('tells names apart of which one begins with the other', () => {
    const pattern = anyInLowerCase(['mx', 'mx-a', 'mx-ab', 'b']);
    assert.deepEqual(
      ['mx', 'mx-a', 'mx-ab', 'b', 'm', 'mx-', 'mx-b'].filter((name) => matches(pattern, name)),
      ['mx', 'mx-a', 'mx-ab', 'b'],
    );
  });

  it('matches dots as dots, and any case where that is asked for', () => {
    assert.ok(matches(anyOf(['tls1.3']), 'TLS1.3'));
    assert.ok(!matches(anyOf(['tls1.3']), 'tls1x3'));
    assert.ok(!matches(anyInLowerCase(['tls1.3']), 'TLS1.3'));
  });
});
