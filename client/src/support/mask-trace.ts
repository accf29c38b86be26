/** What may be told of a message: addresses of files, names of things, never a text. All other strings are left out. */
const told: ReadonlySet<string> = new Set([
  'uri',
  'scopeUri',
  'baseUri',
  'targetUri',
  'oldUri',
  'newUri',
  'languageId',
  'section',
  'method',
  'kind',
  'code',
  'source',
  'id',
  'identifier',
  'token',
  'resultId',
  'version',
]);

/**
 * An entry of the trace of messages without any text of documents, which may hold passwords: strings are told by their length,
 * but for addresses and names of things. What can't be read as JSON is left out whole.
 * @param entry a line, and perhaps `Params: ` or `Result: ` with JSON in the lines behind it
 */
export function maskTrace(entry: string): string {
  const end = entry.indexOf('\n');
  if (end < 0) return entry;
  const data = entry.slice(end + 1);
  const start = /^[A-Za-z ]*: (?=[[{"])/.exec(data)?.[0] ?? '';
  return `${entry.slice(0, end)}\n${start}${maskJson(data.slice(start.length))}`;
}

function maskJson(data: string): string {
  if (data.trim() === '') return '';
  try {
    return JSON.stringify(JSON.parse(data), (key, value) =>
      typeof value !== 'string' || told.has(key) ? value : `(${value.length} characters)`,
    );
  } catch {
    return `(${data.length} characters)`;
  }
}
