import { isRecord } from './ranges';

/** What is wrong with semantic tokens: they come in order, one after the other, each within its line (LSP 3.17). */
export function tokenProblems(result: unknown, lines: readonly string[]): string[] {
  const data: unknown = isRecord(result) ? result.data : undefined;
  if (!Array.isArray(data) || data.length % 5 !== 0) {
    return ['these are no tokens'];
  }
  const problems: string[] = [];
  let line = 0;
  let start = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length] = [Number(data[at]), Number(data[at + 1]), Number(data[at + 2])];
    end = down > 0 ? 0 : end;
    start = down > 0 ? right : start + right;
    line += down;
    if (down < 0 || right < 0 || length <= 0 || start < end) {
      problems.push(`a token in line ${line} lies over the one before it`);
    }
    end = start + length;
    if (end > (lines[line]?.length ?? -1)) {
      problems.push(`a token ends outside of line ${line}`);
    }
  }
  return problems;
}
