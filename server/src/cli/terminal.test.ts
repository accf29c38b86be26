import assert from 'node:assert/strict';
import { WriteStream } from 'node:tty';
import { mayColour, progressOf } from './terminal';

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

describe('progress', () => {
  const run = (isTTY: boolean, times: readonly number[]) => {
    const written: string[] = [];
    let time = 0;
    const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
    const progress = progressOf(3, 'files', stream, () => time);
    for (const [index, at] of times.entries()) {
      time = at;
      progress.at(index + 1);
    }
    progress.clear();
    return written;
  };

  it('is shown on a terminal when work takes long, and taken away', () => {
    assert.deepEqual(run(true, [500, 1200, 1250]), ['\r\u001B[K2 of 3 files', '\r\u001B[K']);
  });

  it('is not shown of quick work, nor where nobody looks', () => {
    assert.deepEqual(run(true, [10, 20, 30]), []);
    assert.deepEqual(run(false, [5000, 6000]), []);
  });
});
