import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';

/** What code of a bundle was reached, told by V8's own block counts. */
interface Coverage {
  /** Whether code was reached since the last call that hadn't been before. */
  grew(): boolean;
  /** Characters of the project's code that were reached, and all there are; tables of data aren't counted. */
  share(): { readonly reached: number; readonly all: number };
}

/** Starts to count; must be called before the bundle is loaded. */
export function startCoverage(bundle: string): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** For each function, the parts of it that were never reached. */
  const missing = new Map<string, readonly Part[]>();
  const source = readFileSync(bundle, 'utf8');
  const reached = new Uint8Array(source.length);
  const own = ownCode(source);

  const take = (): Profiler.FunctionCoverage[] => {
    let functions: Profiler.FunctionCoverage[] = [];
    // The answer of a session in the same thread is there before `post` returns.
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) {
        throw error;
      }
      functions = result.find(({ url }) => url.endsWith(bundle))?.functions ?? [];
    });
    return functions;
  };
  return {
    grew: () => {
      let isNew = false;
      const functions = take();
      for (const { ranges } of functions) {
        const [whole] = ranges;
        if (whole === undefined || whole.count === 0) {
          continue;
        }
        const key = `${whole.startOffset}:${whole.endOffset}`;
        const known = missing.get(key);
        const left = known === undefined ? unreached(ranges) : common(known, unreached(ranges));
        if (known === undefined || sizeOf(left) < sizeOf(known)) {
          missing.set(key, left);
          isNew = true;
        }
      }
      if (isNew) {
        paint(functions, reached);
      }
      return isNew;
    },
    share: () => {
      let count = 0;
      for (let at = 0; at < own.length; at++) {
        count += (own[at] ?? 0) & (reached[at] ?? 0);
      }
      return { reached: count, all: own.reduce((sum, each) => sum + each, 0) };
    },
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of a function that weren't reached: of nested ranges the innermost counts. */
function unreached(ranges: readonly Profiler.CoverageRange[]): Part[] {
  let parts: Part[] = [];
  for (const { startOffset: from, endOffset: to, count } of ranges) {
    parts = count === 0 ? [...parts, { from, to }] : cutOut(parts, from, to);
  }
  return parts;
}

function cutOut(parts: readonly Part[], from: number, to: number): Part[] {
  return parts.flatMap((part) =>
    [
      { from: part.from, to: Math.min(part.to, from) },
      { from: Math.max(part.from, to), to: part.to },
    ].filter((piece) => piece.from < piece.to),
  );
}

function common(a: readonly Part[], b: readonly Part[]): Part[] {
  return a.flatMap((one) =>
    b
      .map((two) => ({ from: Math.max(one.from, two.from), to: Math.min(one.to, two.to) }))
      .filter(({ from, to }) => from < to),
  );
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Marks what was reached; inner functions and blocks come after those around them. */
function paint(functions: readonly Profiler.FunctionCoverage[], reached: Uint8Array): void {
  const now = new Uint8Array(reached.length);
  for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
    now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  for (let at = 0; at < now.length; at++) {
    reached[at] = (reached[at] ?? 0) | (now[at] ?? 0);
  }
}

/** Marks the code of the project: the bundler names the file of each piece in a comment. */
function ownCode(source: string): Uint8Array {
  const own = new Uint8Array(source.length);
  const heads = [...source.matchAll(/^ *\/\/ ([\w@./-]+\.(?:ts|js|mjs|json))$/gm)];
  heads.forEach((head, index) => {
    const path = head[1] ?? '';
    if (
      path.startsWith('server/src/') &&
      !path.startsWith('server/src/schema/data/') &&
      path.endsWith('.ts')
    ) {
      own.fill(1, head.index, heads[index + 1]?.index ?? source.length);
    }
  });
  return own;
}
