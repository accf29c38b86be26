import { fitted, moved, type View, viewBox, zoomed } from './view-box';

/** A picture that can be moved and zoomed. */
interface Pannable {
  /** Zooms by a factor, around the middle of the window or a point in it. */
  zoom(factor: number, x?: number, y?: number): void;
  /** Shows all of the picture, or as much as can be read, from its top left corner. */
  fit(): void;
  /** The picture is another one now. */
  changed(fit: boolean): void;
  /** Moves or zooms by a key; gives whether it is one that does. */
  key(key: string): boolean;
  /** Whether the mouse moved the picture since its button went down, so that it was no click. */
  dragged(): boolean;
}

const STEP = 60;

/** Makes the SVG in a frame movable by mouse, wheel and keys. The SVG's `viewBox` is what changes. */
export function pannable(frame: HTMLElement): Pannable {
  let view: View = { x: 0, y: 0, scale: 1 };
  let from: { x: number; y: number } | undefined;
  let dragging = false;

  const svg = () => frame.querySelector('svg');
  const frameSize = () => ({ width: frame.clientWidth, height: frame.clientHeight });
  const apply = () => svg()?.setAttribute('viewBox', viewBox(view, frameSize()));
  const show = (next: View) => {
    view = next;
    apply();
  };
  const size = () => {
    const paper = svg()?.querySelector('.paper');
    const number = (name: string) => Number(paper?.getAttribute(name) ?? 1);
    return { width: number('width'), height: number('height') };
  };
  const move = (right: number, down: number) => show(moved(view, right, down));
  const zoom = (factor: number, atX = frame.clientWidth / 2, atY = frame.clientHeight / 2) =>
    show(zoomed(view, factor, atX, atY));
  const fit = () => show(fitted(size(), frameSize()));
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1.25),
    '=': () => zoom(1.25),
    '-': () => zoom(1 / 1.25),
    '0': fit,
    ArrowLeft: () => move(-STEP, 0),
    ArrowRight: () => move(STEP, 0),
    ArrowUp: () => move(0, -STEP),
    ArrowDown: () => move(0, STEP),
  };

  frame.addEventListener('pointerdown', (event) => {
    from = { x: event.clientX, y: event.clientY };
    dragging = false;
  });
  window.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    const [right, down] = [from.x - event.clientX, from.y - event.clientY];
    if (!dragging && Math.hypot(right, down) < 4) return;
    dragging = true;
    from = { x: event.clientX, y: event.clientY };
    move(right, down);
  });
  window.addEventListener('pointerup', () => {
    from = undefined;
  });
  frame.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) zoom(1.002 ** -event.deltaY, event.offsetX, event.offsetY);
      else if (event.shiftKey) move(event.deltaY, 0);
      else move(event.deltaX, event.deltaY);
    },
    { passive: false },
  );
  new ResizeObserver(apply).observe(frame);

  return {
    zoom,
    fit,
    changed: (anew) => (anew ? fit() : apply()),
    key: (key) => {
      keys[key]?.();
      return key in keys;
    },
    dragged: () => dragging,
  };
}
