import assert from 'node:assert/strict';
import { WriteStream } from 'node:tty';
import { mayColour } from './terminal';

describe('colours', () => {
  const { NO_COLOR, TERM } = process.env;
  const restore = (name: string, value: string | undefined) => {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  };
  afterEach(() => {
    restore('NO_COLOR', NO_COLOR);
    restore('TERM', TERM);
  });

  it('are for terminals only, and not where they aren’t wanted', () => {
    const terminal: WriteStream = Object.assign(Object.create(WriteStream.prototype), { isTTY: true });
    const pipe: WriteStream = Object.assign(Object.create(WriteStream.prototype), { isTTY: false });
    restore('NO_COLOR', undefined);
    process.env.TERM = 'xterm';
    assert.deepEqual([mayColour(terminal), mayColour(pipe)], [true, false]);
    process.env.NO_COLOR = '1';
    assert.equal(mayColour(terminal), false);
    process.env.NO_COLOR = '';
    assert.equal(mayColour(terminal), true);
    process.env.TERM = 'dumb';
    assert.equal(mayColour(terminal), false);
  });
});
