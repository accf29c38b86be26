import assert from 'node:assert/strict';
import { isLarger } from './unreadable';

describe('files that are too large', () => {
  it('are told of with the limit, in units that make sense of it', () => {
    assert.equal(isLarger(8 * 1024 * 1024), 'it is larger than 8 MB');
    assert.equal(isLarger(64 * 1024), 'it is larger than 64 KB');
  });
});
