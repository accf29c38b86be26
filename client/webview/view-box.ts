/** A size in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a picture is seen: its point in the frame's top left corner, and pixels of the frame for one of the picture. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const LEAST = 0.1;
const MOST = 4;
/** Smaller than this nothing can be read: rather part of the picture is out of sight. */
const READABLE = 0.75;
/** A small picture isn't blown up further than this. */
const LARGEST_FIT = 1.25;

/** All of a picture, or as much as can be read: then from its top left corner. Where there is room, it is in the middle. */
export function fitted(picture: Size, frame: Size): View {
  const whole = Math.min(LARGEST_FIT, frame.width / picture.width, frame.height / picture.height);
  const scale = Math.max(READABLE, whole);
  return {
    x: Math.min(0, (picture.width - frame.width / scale) / 2),
    y: Math.min(0, (picture.height - frame.height / scale) / 2),
    scale,
  };
}

/** Zooms by a factor; the point of the picture that is at a point of the frame stays there. */
export function zoomed({ x, y, scale }: View, factor: number, atX: number, atY: number): View {
  const next = Math.min(MOST, Math.max(LEAST, scale * factor));
  return { x: x + atX / scale - atX / next, y: y + atY / scale - atY / next, scale: next };
}

/** Moves by pixels of the frame. */
export function moved({ x, y, scale }: View, right: number, down: number): View {
  return { x: x + right / scale, y: y + down / scale, scale };
}

/** The `viewBox` of SVG that shows a view in a frame. */
export function viewBox({ x, y, scale }: View, { width, height }: Size): string {
  return `${x} ${y} ${width / scale} ${height / scale}`;
}
