/**
 * What a translation must hold as the English text does, sorted: code, commands and addresses of links, placeholders, names of
 * settings, and signs that VS Code or Markdown read.
 */
export function marksOf(text: string): string[] {
  const marks =
    text.match(
      /`[^`]*`|\]\([^)]*\)|\$\([a-z-]+\)|\{[a-z\d]+\}|\bpowermta\.[\w.]*\w|<[a-z/*][^>]*>|https?:\S+|\n|\|/g,
    ) ?? [];
  return marks.sort();
}
