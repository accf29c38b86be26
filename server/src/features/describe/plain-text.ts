/** A block of code, a piece of code, the marks of a link, bold, a line break, a rule, an escape. */
const markup =
  /^(`{3,})powermta\n([\s\S]*?)\n\1$|(`+)([\s\S]*?[^`])\3(?!`)|\[(?=[^\]]*\]\(<)|\]\(<[^>]*>\)|\*\*| {2}$|^---$|\\([^\w\s])/gm;

/** The Markdown that this folder makes, as text for editors that show none. */
export function plainText(markdown: string): string {
  return markdown
    .replace(markup, (...[, , block, , piece, escaped]: (string | undefined)[]) => {
      return block ?? piece?.replace(/^ (`[\s\S]*`) $/, '$1') ?? escaped ?? '';
    })
    .replace(/\n{3,}/g, '\n\n');
}
