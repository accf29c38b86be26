/** White space inside a line; never read twice. */
export const BLANKS = '[\\t \\x0B\\f]*+';

/** A group of any of these names, whatever their case; the longest name first, so that none hides another. */
export function alternatives(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?i:${sorted.map(escaped).join('|')})`;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
