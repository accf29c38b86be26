import assert from 'node:assert/strict';
import { pageOf } from './pages';

describe('pages of a list', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => index);

  it('reach every item once', () => {
    const { pages } = pageOf(items, 0, 300);
    const all = Array.from({ length: pages }, (_, page) => pageOf(items, page, 300)).flatMap(
      (page) => page.items,
    );
    assert.deepEqual(all, items);
    assert.deepEqual(
      { ...pageOf(items, 33, 300), items: [] },
      { items: [], first: 9900, total: 10_000, page: 33, pages: 34 },
    );
  });

  it('end with the last one, and are one when there is nothing', () => {
    assert.equal(pageOf(items, 99, 300).page, 33);
    assert.deepEqual(pageOf([], 3, 300), { items: [], first: 0, total: 0, page: 0, pages: 1 });
  });
});
