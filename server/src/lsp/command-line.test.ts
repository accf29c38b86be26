import assert from 'node:assert/strict';
import { answerTo } from './command-line';

describe('the command line of the server', () => {
  it('serves when a transport is named', () => {
    for (const args of [
      ['--stdio'],
      ['--node-ipc'],
      ['--socket=6009'],
      ['--pipe=x', '--clientProcessId=1'],
    ]) {
      assert.equal(answerTo(args, '1.2.3'), undefined, args.join(' '));
    }
  });

  it('tells its version, and else how it is used', () => {
    assert.deepEqual(answerTo(['--version'], '1.2.3'), { text: '1.2.3\n', code: 0 });
    assert.equal(answerTo(['--help'], '1.2.3')?.code, 0);
    assert.equal(answerTo([], '1.2.3')?.code, 2);
    assert.match(answerTo(['--stdoi'], '1.2.3')?.text ?? '', /--stdio/);
  });
});
