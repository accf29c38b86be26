/** Values of the variables of snippets that ours use, as an editor could fill them in. */
const variables: Readonly<Record<string, string>> = {
  UUID: '7c2f1b0e-5a94-4d3b-9e68-d01f63a7b8c4',
  RANDOM_HEX: '9f3ac1',
};

/**
 * The text that a snippet leaves behind when every tab stop is passed over: defaults in place of placeholders, the first of
 * each choice, the same text at every stop of one number. Throws upon what isn't the syntax of snippets.
 * @param body a snippet in the syntax of TextMate and LSP, as `${1:name}`
 */
export function expandSnippet(body: string): string {
  const stops = new Map<string, string>();
  const reader = { body, at: 0 };
  // The first pass finds the defaults, which may stand behind other stops of their number.
  readText(reader, stops, '');
  return readText({ body, at: 0 }, stops, '');
}

interface Reader {
  readonly body: string;
  at: number;
}

function readText(reader: Reader, stops: Map<string, string>, end: string): string {
  let text = '';
  while (reader.at < reader.body.length) {
    const rest = reader.body.slice(reader.at);
    if (end !== '' && rest.startsWith(end)) {
      reader.at += end.length;
      return text;
    }
    const plain = /^(?:\\[$}\\]|[^$])/.exec(rest)?.[0];
    if (plain === undefined) {
      text += readStop(reader, stops);
    } else {
      reader.at += plain.length;
      text += plain.length === 2 ? plain.slice(1) : plain;
    }
  }
  if (end !== '') {
    throw new Error(`the snippet ends before ${end}`);
  }
  return text;
}

function readStop(reader: Reader, stops: Map<string, string>): string {
  const match = /^\$(?:(\w+)|\{(\w+)(\}|:|\|((?:\\.|[^|\\])*)\|\}))/.exec(reader.body.slice(reader.at));
  if (match === null) {
    throw new Error(`a dollar sign that begins nothing: ${reader.body.slice(reader.at, reader.at + 20)}`);
  }
  reader.at += match[0].length;
  const [, bare, braced, kind, choices] = match;
  const name = bare ?? braced ?? '';
  if (choices !== undefined) {
    stops.set(name, (/^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '').replace(/\\(.)/g, '$1'));
  } else if (kind === ':') {
    stops.set(name, readText(reader, stops, '}'));
  }
  return valueAt(name, stops);
}

function valueAt(name: string, stops: ReadonlyMap<string, string>): string {
  if (/^\d+$/.test(name)) {
    return stops.get(name) ?? '';
  }
  const value = variables[name];
  if (value === undefined) {
    throw new Error(`no such variable: ${name}`);
  }
  return value;
}
