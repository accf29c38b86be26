/** Milliseconds that work may take before its progress is shown. */
const PATIENCE = 1000;
/** Milliseconds between two updates. */
const PACE = 100;

/** Whether what is printed may be coloured: on a terminal, and when nobody said no (https://no-color.org). */
export function mayColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
}

/** Shows on a terminal how far work of many steps is, when it takes long. */
interface Progress {
  /** So many steps are done. */
  at(done: number): void;
  /** Takes what is shown away, before something else is printed. */
  clear(): void;
}

/**
 * Shows progress on a stream; nothing where that isn't a terminal.
 * @param now the time in milliseconds
 */
export function progressOf(
  total: number,
  what: string,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) {
    return { at: () => {}, clear: () => {} };
  }
  let next = now() + PATIENCE;
  let shown = false;
  return {
    at: (done) => {
      const time = now();
      if (time >= next) {
        next = time + PACE;
        shown = true;
        stream.write(`\r\u001B[K${done} of ${total} ${what}`);
      }
    },
    clear: () => {
      if (shown) {
        shown = false;
        stream.write('\r\u001B[K');
      }
    },
  };
}
