import assert from 'node:assert/strict';
import { cursorIn } from '../../test/marked';
import { directiveIn } from '../schema/lookup';
import { parse } from '../syntax/tree';
import { argumentAt, pieceAt } from './argument';

/** The number and the text of the argument at `$0` in a line of the top level, or of a block. */
function at(marked: string, scope = 'global'): string | undefined {
  const { text, character } = cursorIn(marked);
  const [line] = parse(text).lines;
  const entry = line && directiveIn(line.name, scope);
  assert.ok(line && entry);
  const place = argumentAt(line, entry, character);
  return place && `${place.index} ${line.text.slice(place.start, place.end)}|`;
}

describe('the argument at a position', () => {
  it('is the word that it touches', () => {
    assert.equal(at('smtp-source-host $0192.0.2.1 a.test'), '0 192.0.2.1|');
    assert.equal(at('smtp-source-host 192.0.2.1$0 a.test'), '0 192.0.2.1|');
    assert.equal(at('smtp-source-host 192.0.2.1 a.t$0est'), '1 a.test|');
  });

  it('is an empty one between words and behind them', () => {
    assert.equal(at('smtp-source-host $0'), '0 |');
    assert.equal(at('smtp-source-host 192.0.2.1 $0'), '1 |');
    assert.equal(at('smtp-source-host  $0  192.0.2.1'), '0 |');
  });

  it('is none behind the last', () => {
    assert.equal(at('smtp-source-host 192.0.2.1 a.test $0'), undefined);
    assert.equal(at('run-as-root yes no$0'), undefined);
  });

  it('is found between commas where these part the arguments', () => {
    assert.equal(at('domain-key a$0,b,c'), '0 a|');
    assert.equal(at('domain-key a, b$0'), '1 b|');
    assert.equal(at('domain-key a,$0'), '1 |');
    assert.equal(at('domain-key a,  $0'), '1 |');
    assert.equal(at('domain-key a,b,c,$0'), undefined);
  });

  it('is all of a list and of what takes the rest of the line', () => {
    assert.equal(at('domain-macro m a.test, b.te$0st'), '1 a.test, b.test|');
    assert.equal(at('record-fields d orig, $0', 'acct-file'), '1 orig, |');
    assert.equal(at('retry-after 10m, $0', 'domain'), '0 10m, |');
    assert.equal(at('retry-after 10m $0', 'domain'), undefined);
  });
});

describe('the part of a list at a position', () => {
  const part = (marked: string, separators?: string) => {
    const { text, character } = cursorIn(marked);
    const { start, end, before, after } = pieceAt(text, 0, text.length, character, separators);
    return [before.join(' '), text.slice(start, end), after.join(' ')];
  };

  it('stands between commas, without blanks', () => {
    assert.deepEqual(part('a, b$0c ,d'), ['a', 'bc', 'd']);
    assert.deepEqual(part('$0'), ['', '', '']);
    assert.deepEqual(part('a,$0'), ['a', '', '']);
    assert.deepEqual(part('a, $0,,c'), ['a', '', 'c']);
  });

  it('stands between any of the separators', () => {
    assert.deepEqual(part('HIGH:!A$0B:C', ':!'), ['HIGH', 'AB', 'C']);
  });
});
