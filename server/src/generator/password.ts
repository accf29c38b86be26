/** Letters and digits that nobody takes for others. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * A random password of five groups of five characters: about 145 bits.
 * @param randomBelow gives an unpredictable whole number from 0 to one less than its argument
 */
export function newPassword(randomBelow: (limit: number) => number): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomBelow(alphabet.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
