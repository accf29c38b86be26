/** Gives a UTF-16 offset of a line in other units. */
type MoveOffset = (line: number, offset: number) => number;

/**
 * Semantic tokens with their places in other units: five numbers for each, of which the first two count from the token before
 * (LSP §textDocument/semanticTokens).
 */
export function translateTokens(data: readonly number[], move: MoveOffset): number[] {
  const out: number[] = [];
  let line = 0;
  let start = 0;
  let moved = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const before = down === 0 ? moved : 0;
    moved = move(line, start);
    out.push(down, moved - before, move(line, start + length) - moved, type, modifiers);
  }
  return out;
}
