import type { Page } from '../../webview/preview-messages';

/**
 * A part of a list that is quick to draw.
 * @param page its number, from 0; beyond the end it is the last one
 * @param size items on a page
 */
export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const number = Math.max(0, Math.min(page, pages - 1));
  const first = number * size;
  return { items: items.slice(first, first + size), first, total: items.length, page: number, pages };
}
