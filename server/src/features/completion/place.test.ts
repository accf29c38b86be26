import assert from 'node:assert/strict';
import { labelsAt } from '../../../test/completions';

describe('places without completion', () => {
  const silent: Readonly<Record<string, string>> = {
    'a comment': '# smtp-$0',
    'a comment behind a value': 'run-as-root no # y$0',
    'a pattern': '<smtp-pattern-list a>\nreply /4$0/ mode=backoff\n</smtp-pattern-list>',
    'an open pattern': '<smtp-pattern-list a>\nreply /4$0\n</smtp-pattern-list>',
    'a pattern with blanks': '<smtp-pattern-list a>\nreply /a b$0 c/ mode=backoff\n</smtp-pattern-list>',
    'the pattern of an entry': '<bounce-category-patterns>\n/x$0/ other\n</bounce-category-patterns>',
    'template markup': 'smtp-source-host {{i$0p}} a.test',
    'a line of a template': '{{#each i$0ps}}',
    'template markup that is not closed': 'smtp-source-host {{i$0',
    'an unknown directive': 'no-such-thing $0',
    'behind the last argument': 'run-as-root yes $0',
    'behind a tag': '<source a> $0\n</source>',
    'before a directive': ' $0 run-as-root yes',
    'the argument of a block without one': '<dns $0>\n</dns>',
    'free text': 'log-file $0',
  };
  for (const [place, marked] of Object.entries(silent)) {
    it(`offers nothing in ${place}`, () => {
      assert.deepEqual(labelsAt(marked), []);
    });
  }

  it('completes beside template markup', () => {
    assert.ok(labelsAt('http-access {{ip}} $0').includes('monitor'));
  });

  it('completes before a comment', () => {
    assert.deepEqual(labelsAt('run-as-root $0# why'), ['yes', 'no', 'true', 'false']);
  });
});
