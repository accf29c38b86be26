import type { SemanticTokensEdit } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/announced';
import type { SemanticToken } from '../features/semantic-tokens';
import type { Steps } from '../model/steps';

const typeNumbers = new Map(tokenTypes.map((type, index) => [type, index]));
const modifierBits = new Map(tokenModifiers.map((modifier, index) => [modifier, 1 << index]));

/** Five numbers for each token, of which the first two count from the token before (LSP §textDocument/semanticTokens). */
export function* tokenNumbers(parts: Iterable<readonly SemanticToken[]>): Steps<number[]> {
  const numbers: number[] = [];
  let [lineBefore, startBefore] = [0, 0];
  for (const tokens of parts) {
    for (const { line, start, length, type, modifiers } of tokens) {
      const bits = modifiers.reduce((sum, modifier) => sum | (modifierBits.get(modifier) ?? 0), 0);
      const down = line - lineBefore;
      numbers.push(down, down === 0 ? start - startBefore : start, length, typeNumbers.get(type) ?? 0, bits);
      [lineBefore, startBefore] = [line, start];
    }
    yield;
  }
  return numbers;
}

/** How many numbers are compared in one step. */
const STEP = 100_000;

/** What makes some numbers of others: at most one edit, of what isn't the same at their ends. */
export function* editsBetween(
  before: readonly number[],
  after: readonly number[],
): Steps<SemanticTokensEdit[]> {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    head++;
    if (head % STEP === 0) {
      yield;
    }
  }
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
    if (tail % STEP === 0) {
      yield;
    }
  }
  const deleteCount = before.length - head - tail;
  const data = after.slice(head, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}
