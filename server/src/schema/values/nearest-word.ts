import { nearest } from '../lookup';

/** The word that a mistyped one most likely means: one letter off, or two in a long word. Short words give none. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  if (text.length < 2 || text.length > 40) {
    return undefined;
  }
  const found = nearest(text.toLowerCase(), words)?.name;
  // Of a word of two letters, one letter off is half of it.
  return found !== undefined && found.length > 2 ? found : undefined;
}
