import assert from 'node:assert/strict';
import { formatCidr } from '../schema/values/cidr';
import { without } from './monitor-access';
import { clientsOf } from './sources';

const ranges = (...texts: string[]) => texts.flatMap((text) => clientsOf(text) ?? []);
const left = (range: string, ...others: string[]) =>
  ranges(range).flatMap((whole) =>
    without(whole, ranges(...others)).map(({ version, first, last }) => formatCidr({ version, first, last })),
  );

describe('ranges without others', () => {
  it('cuts out what lies in the range', () => {
    assert.deepEqual(left('10.0.0.0/30', '10.0.0.1'), ['10.0.0.0', '10.0.0.2-10.0.0.3']);
    assert.deepEqual(left('10.0.0.0/30', '10.0.0.0/31'), ['10.0.0.2-10.0.0.3']);
    assert.deepEqual(left('10.0.0.0/31', '10.0.0.1', '10.0.0.0'), []);
  });

  it('leaves nothing of a range that others cover together', () => {
    assert.deepEqual(left('0/0', '0/1', '128/1'), []);
    assert.deepEqual(left('10/8', '0/0'), []);
  });

  it('leaves a range alone that others do not touch', () => {
    assert.deepEqual(left('10.0.0.1', '10.0.0.2', '::/0'), ['10.0.0.1']);
  });
});
