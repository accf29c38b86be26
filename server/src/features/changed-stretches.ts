/** Lines of a text that others stand in the place of; ends are behind the last line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** How far after a difference the texts are looked through for where they go on alike, in lines of both together. */
const MOST_APART = 200;
/** So many equal lines, or the ends of both texts, tell that they go on alike. */
const SURE = 2;

/**
 * The stretches in which two texts differ, in the order of lines and none of them long, so that the differences within them are
 * found in a time that grows with the length of the texts and not with how many there are.
 */
export function changedStretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let newAt = 0;
  while (at < before.length || newAt < after.length) {
    if (at < before.length && before[at] === after[newAt]) {
      at++;
      newAt++;
      continue;
    }
    const [end, newEnd] = nextAlike(before, at, after, newAt);
    stretches.push({ start: at, end, newStart: newAt, newEnd });
    [at, newAt] = [end, newEnd];
  }
  return stretches;
}

/** The nearest lines from which on the texts are alike again; where none are near, as many lines of each. */
function nextAlike(
  before: readonly string[],
  at: number,
  after: readonly string[],
  newAt: number,
): [number, number] {
  for (let apart = 1; apart <= MOST_APART; apart++) {
    for (let removed = 0; removed <= apart; removed++) {
      const [end, newEnd] = [at + removed, newAt + apart - removed];
      if (end <= before.length && newEnd <= after.length && isAlike(before, end, after, newEnd)) {
        return [end, newEnd];
      }
    }
  }
  return [Math.min(at + MOST_APART, before.length), Math.min(newAt + MOST_APART, after.length)];
}

function isAlike(before: readonly string[], at: number, after: readonly string[], newAt: number): boolean {
  for (let line = 0; line < SURE; line++) {
    const isEnd = at + line >= before.length;
    if (isEnd !== newAt + line >= after.length || before[at + line] !== after[newAt + line]) {
      return false;
    }
  }
  return true;
}
