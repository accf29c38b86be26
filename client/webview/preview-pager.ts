import { element } from './host';
import type { FromPreview, Page, PagedList } from './preview-messages';
import { filledIn } from './texts';

/**
 * Draws which part of a list is shown, with buttons to go on and back. The buttons stay the same elements, so that they keep
 * the focus.
 */
export function drawPager(
  list: PagedList,
  { items, first, total, page, pages }: Page<unknown>,
  ask: (message: FromPreview) => void,
): void {
  const pager = element(`${list}-pager`);
  pager.hidden = pages < 2;
  const [back, range, on] = pager.children;
  if (!(back instanceof HTMLButtonElement) || !(on instanceof HTMLButtonElement) || range === undefined)
    return;
  range.textContent = filledIn(pager.dataset.range, first + 1, first + items.length, total);
  for (const [button, to] of [
    [back, page - 1],
    [on, page + 1],
  ] as const) {
    const isPage = to >= 0 && to < pages;
    // Not `disabled`: a button that loses the focus throws keyboard users back to the start.
    button.setAttribute('aria-disabled', String(!isPage));
    button.onclick = isPage ? () => ask({ kind: 'page', list, page: to }) : null;
  }
}
