/**
 * Gives the focus back to what had it before the page lost it, to a quick input or a dialog: VS Code takes it from the element,
 * and keyboards and screen readers would be nowhere on the page.
 */
export function keepFocus(): void {
  let last: HTMLElement | SVGElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement || target instanceof SVGElement) last = target;
  });
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body && last?.isConnected) last.focus({ preventScroll: true });
  });
}
