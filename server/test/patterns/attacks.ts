/** Texts that make a pattern go back and forth: what it may repeat, repeated, and then something that fits nowhere. */

/** Where a text may be pumped up: what stands before, what is repeated, what comes behind. */
interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

const always = [' ', 'a', 'A', '0', '-', '.', '\\', '"', '\t', '\n', 'é', '\u0000'];

/** Attacks of the pattern's own characters and of members of its classes, one by one and in pairs. */
export function attacksOn(source: string): Attack[] {
  const own = [...new Set(source.replace(/\\[dwsbDWSB]/g, ''))];
  const single = [...new Set([...always, ...own.filter((char) => !/[\w\s]/.test(char)), ...own])];
  const literals = own.filter((char) => !/[\w\s]/.test(char));
  const pairs = literals.slice(0, 4).flatMap((a) => ['a', ...literals.slice(0, 3)].map((b) => a + b));
  const pumps = [...new Set([...single.slice(0, 20), ...pairs])];
  const words = /[A-Za-z@<{/"-]{3,}/.exec(source)?.[0];
  const befores = words === undefined ? [''] : ['', words];
  return pumps.flatMap((pump) => befores.map((before) => ({ before, pump, after: '\u0001' })));
}

/** The text of an attack, about so many characters long. */
export function textOf({ before, pump, after }: Attack, length: number): string {
  return before + pump.repeat(Math.ceil(length / pump.length)) + after;
}

/** Times that are shorter say nothing: at ten times the length even the square of them is soon over. Milliseconds. */
const NOISE = 50;
/** How much longer ten times the length may take: a little more than ten times. */
const MOST = 20;

/**
 * Compares the time for 100,000 characters with that for 10,000.
 * @param text makes a text of about so many characters
 * @returns how many times as long it takes; undefined where it is in proportion
 */
export function disproportion(
  run: (text: string) => void,
  text: (length: number) => string,
): number | undefined {
  const [short, long] = [text(10_000), text(100_000)];
  let slow = timeOf(run, long);
  let fast = Number.POSITIVE_INFINITY;
  let times = Number.POSITIVE_INFINITY;
  // Collecting garbage may fall into any of them: the best of some counts.
  for (let attempt = 0; attempt < 6 && slow >= NOISE && times > MOST; attempt++) {
    fast = Math.min(fast, timeOf(run, short));
    slow = attempt === 0 ? slow : Math.min(slow, timeOf(run, long));
    times = slow / fast;
  }
  return slow < NOISE || times <= MOST ? undefined : times;
}

/** Milliseconds of the processor, so that what else the machine does doesn't count. */
function timeOf(run: (text: string) => void, text: string): number {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return Math.max(0.1, (user + system) / 1000);
}
