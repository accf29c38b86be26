/**
 * A snippet as an editor leaves it when nobody types anything: defaults and first choices in their places, `\` undone, the
 * final cursor gone.
 * @param values what is typed into places, by number; all places of that number get it
 */
export function filled(snippet: string, values: Readonly<Record<number, string>> = {}): string {
  const defaults = new Map<string, string>();
  for (const [, stop = '', text = ''] of snippet.matchAll(/\$\{(\d+):((?:\\.|[^}\\])*)\}/g)) {
    defaults.set(stop, defaults.get(stop) ?? unescaped(text));
  }
  const typed = (stop: string, otherwise: string) => values[Number(stop)] ?? otherwise;
  return snippet
    .replace(/\$\{(\d+)\|((?:\\.|[^|\\,])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, (_, stop: string, first: string) =>
      typed(stop, unescaped(first)),
    )
    .replace(/\$\{(\d+):(?:\\.|[^}\\])*\}|\$(\d+)/g, (_, named?: string, bare?: string) => {
      const stop = named ?? bare ?? '';
      return typed(stop, defaults.get(stop) ?? '');
    });
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
