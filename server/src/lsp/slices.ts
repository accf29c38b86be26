/** Milliseconds of background work after which other messages get their turn. */
export const SLICE = 8;

/** Lets what came in meanwhile be answered. */
export function othersTurn(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, 0);
  });
}
