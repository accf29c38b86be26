/** A link of a Markdown text. */
interface Link {
  /** As written: `rules/README.md#changing-severities`, `https://…`. */
  readonly target: string;
  /** Line that it stands in, from 1. */
  readonly line: number;
}

/** The lines that aren't code: fenced blocks are blanked, code in a line too. */
function proseLines(text: string): string[] {
  let fence: string | undefined;
  return text.split('\n').map((line) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return '';
    }
    fence = mark;
    return fence === undefined ? line : '';
  });
}

/** The links and pictures of a text, in order. Links whose target VS Code makes up (`command:`) are among them. */
export function linksOf(text: string): Link[] {
  return proseLines(text).flatMap((line, index) =>
    [
      ...line
        .replace(/(`+)(?!`).*?\1/g, (code) => 'x'.repeat(code.length))
        .matchAll(/\]\((<[^>]*>|[^)\s]*)[^)]*\)/g),
    ].map(([, target = '']) => ({ target: target.replace(/^<|>$/g, ''), line: index + 1 })),
  );
}

/** The anchors of a text's headings, as GitHub makes them, and those given by `<a id>`. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const line of proseLines(text)) {
    for (const [, id = ''] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
    const [, heading] = /^#{1,6} +(.*?)\s*#*$/.exec(line) ?? [];
    if (heading !== undefined) anchors.add(unused(slug(heading), anchors));
  }
  return anchors;
}

/** A heading as an anchor: lower case, without punctuation and markup, dashes for spaces. */
function slug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function unused(anchor: string, taken: ReadonlySet<string>): string {
  if (!taken.has(anchor)) return anchor;
  for (let count = 1; ; count++) {
    if (!taken.has(`${anchor}-${count}`)) return `${anchor}-${count}`;
  }
}
