/**
 * Takes away what a text doesn't need to fail: lines, then characters, then whole ranges of characters for simpler ones.
 * @param fails whether a text fails in the same way
 * @param ms when to be content with what there is
 */
export async function minimised(
  text: string,
  fails: (text: string) => Promise<boolean>,
  ms: number,
): Promise<string> {
  const end = Date.now() + ms;
  let pieces = text.split(/(?<=\n)/);
  pieces = await without(pieces, fails, end);
  return (await without([...pieces.join('')], fails, end)).join('');
}

/** Takes away pieces, many at first, then fewer and fewer (ddmin). */
async function without(
  pieces: readonly string[],
  fails: (text: string) => Promise<boolean>,
  end: number,
): Promise<string[]> {
  let left = [...pieces];
  for (let size = Math.ceil(left.length / 2); size >= 1; ) {
    let shrunk = false;
    for (let at = 0; at < left.length && Date.now() < end; ) {
      const tried = left.toSpliced(at, size);
      if (await fails(tried.join(''))) {
        left = tried;
        shrunk = true;
      } else {
        at += size;
      }
    }
    if (Date.now() >= end) {
      break;
    }
    size = size === 1 ? (shrunk ? 1 : 0) : Math.ceil(size / 2);
  }
  return left;
}
