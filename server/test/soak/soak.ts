import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Edit, edited, isRecord, linesOf, type Position } from '../fuzz/ranges';
import { type Random, randomFrom } from '../random';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'test-fixtures/sample/etc');
const names = ['config', 'conf.d/virtual-mtas.conf', 'conf.d/domains.conf', 'conf.d/patterns.conf'];

/** Lines that somebody types, into any block. */
const typed = [
  'max-smtp-out 20',
  'max-msg-rate 100/h',
  'smtp-source-host 192.0.2.77 mail77.example.com',
  'retry-after 10m,20m,1h',
  'domain-key s1,example.com,/etc/pmta/dkim/s1.pem',
  '<domain gmail.com>',
  'reply /421 4\\.7\\.28/ mode=backoff',
  'queue-to bulk',
  '# a remark',
];

/** What was seen after a part of the run. */
interface Sample {
  readonly keystrokes: number;
  /** Bytes that live in the server's heap after a collection. */
  readonly heap: number;
  /** Milliseconds of the processor that a keystroke took, with all that an editor asks after it. */
  readonly cpu: number;
  /** The middle of the times from a keystroke to its completions, in milliseconds. */
  readonly latency: number;
}

/**
 * Edits like somebody at work, as fast as the server answers: types lines letter by letter with completions at each, looks at
 * what is shown, formats, renames, saves, undoes all of it, goes to another file.
 * @param keystrokes how many letters are typed
 * @param samples how many parts the run is told in
 */
export async function soak(keystrokes: number, samples: number, seed: number): Promise<Sample[]> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      join(import.meta.dirname, 'heap-probe.cjs'),
      join(root, 'dist/server.js'),
      '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
  );
  if (child.stdout === null || child.stdin === null) {
    throw new Error('the server has no pipes');
  }
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const editor = newEditor(connection);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ entry: 'pmta/config', diagnostics: { delay: 0 } })),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'etc' }],
    capabilities: {
      textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
      workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  for (const name of names) {
    await editor.open(name);
  }
  const random = randomFrom(seed);
  const found: Sample[] = [];
  let before = await probe(child);
  let last = 0;
  while (found.length < samples) {
    await episode(editor, random);
    if (editor.keystrokes - last >= keystrokes / samples) {
      const now = await probe(child);
      const cpu = (now.cpu - before.cpu) / 1000 / (editor.keystrokes - last);
      found.push({ keystrokes: editor.keystrokes, heap: now.heap, cpu, latency: median(editor.latencies) });
      editor.latencies.length = 0;
      last = editor.keystrokes;
      before = now;
    }
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await once(child, 'exit');
  connection.dispose();
  return found;
}

/** The mean of a figure in the first and in the last quarter of the samples. */
export function quarters(
  samples: readonly Sample[],
  figure: 'heap' | 'cpu' | 'latency',
): [first: number, last: number] {
  const size = Math.max(1, Math.floor(samples.length / 4));
  const mean = (part: readonly Sample[]) => part.reduce((sum, each) => sum + each[figure], 0) / part.length;
  return [mean(samples.slice(0, size)), mean(samples.slice(-size))];
}

async function probe(child: ChildProcess): Promise<{ heap: number; cpu: number }> {
  child.send('heap');
  const [{ heap, cpu }] = await once(child, 'message');
  return { heap, cpu: cpu.user + cpu.system };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

type Editor = ReturnType<typeof newEditor>;

/** What an editor keeps of its documents. */
function newEditor(connection: ProtocolConnection) {
  const texts = new Map<string, { text: string; version: number }>();
  const uriOf = (name: string) => pathToFileURL(join(folder, 'pmta', name)).toString();
  const editor = {
    keystrokes: 0,
    latencies: [] as number[],
    uriOf,
    text: (uri: string) => texts.get(uri)?.text ?? '',
    ask: (method: string, params: object): Promise<unknown> => connection.sendRequest(method, params),
    tell: (method: string, params: object) => connection.sendNotification(method, params),
    open: async (name: string) => {
      const uri = uriOf(name);
      const text = readFileSync(join(folder, 'pmta', name), 'utf8');
      texts.set(uri, { text, version: 1 });
      await editor.tell('textDocument/didOpen', {
        textDocument: { uri, languageId: 'powermta', version: 1, text },
      });
    },
    close: (name: string) => editor.tell('textDocument/didClose', { textDocument: { uri: uriOf(name) } }),
    change: async (uri: string, edits: readonly Edit[]) => {
      const known = texts.get(uri);
      if (known === undefined || edits.length === 0) {
        return;
      }
      texts.set(uri, { text: edited(known.text, edits), version: known.version + 1 });
      // From the end to the start, so that each is where it was.
      const contentChanges = [...edits]
        .sort((a, b) => compare(b.range.start, a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }));
      await editor.tell('textDocument/didChange', {
        textDocument: { uri, version: known.version + 1 },
        contentChanges,
      });
    },
  };
  return editor;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Types a line somewhere, looks around, does something larger, and takes all of it back. */
async function episode(editor: Editor, random: Random): Promise<void> {
  const name = random.of(names);
  const uri = editor.uriOf(name);
  const textDocument = { uri };
  const before = editor.text(uri);
  const line = random.below(linesOf(before).length);
  await type(editor, uri, line, `\n    ${random.of(typed)}`);
  const at = { textDocument, position: { line: line + 1, character: 6 } };
  await editor.ask('textDocument/hover', at);
  await editor.ask('textDocument/documentSymbol', { textDocument });
  await editor.ask('textDocument/foldingRange', { textDocument });
  await editor.ask('textDocument/codeAction', {
    textDocument,
    range: { start: at.position, end: at.position },
    context: { diagnostics: [] },
  });
  await larger(editor, uri, random);
  await undo(editor, uri, before);
  await editor.ask('textDocument/diagnostic', { textDocument });
  if (random.below(4) === 0) {
    await editor.close(name);
    await editor.open(name);
  }
}

async function type(editor: Editor, uri: string, row: number, letters: string): Promise<void> {
  let line = row;
  let character = linesOf(editor.text(uri))[row]?.length ?? 0;
  for (const letter of letters) {
    const position = { line, character };
    const start = performance.now();
    await editor.change(uri, [{ range: { start: position, end: position }, newText: letter }]);
    line += letter === '\n' ? 1 : 0;
    character = letter === '\n' ? 0 : character + 1;
    await editor.ask('textDocument/completion', { textDocument: { uri }, position: { line, character } });
    editor.latencies.push(performance.now() - start);
    await editor.ask('textDocument/diagnostic', { textDocument: { uri } }).catch(() => undefined);
    await editor.ask('textDocument/semanticTokens/full', { textDocument: { uri } });
    editor.keystrokes++;
  }
}

/** Formats, renames, or saves. */
async function larger(editor: Editor, uri: string, random: Random): Promise<void> {
  const textDocument = { uri };
  switch (random.below(3)) {
    case 0: {
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await editor.ask('textDocument/formatting', { textDocument, options });
      await editor.change(uri, Array.isArray(edits) ? edits : []);
      break;
    }
    case 1: {
      const lines = linesOf(editor.text(uri));
      const line = lines.findIndex((text) => /^<(?:virtual-mta|domain|smtp-pattern-list) /.test(text));
      const position = { line: Math.max(0, line), character: (lines[line]?.length ?? 2) - 2 };
      const edit = await editor
        .ask('textDocument/rename', { textDocument, position, newName: 'renamed' })
        .catch(() => undefined);
      const changes = isRecord(edit) && Array.isArray(edit.documentChanges) ? edit.documentChanges : [];
      const own = changes.find((change) => change.textDocument.uri === uri);
      await editor.change(uri, own?.edits ?? []);
      break;
    }
    default:
      await editor.tell('textDocument/didSave', { textDocument });
      await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }
}

async function undo(editor: Editor, uri: string, text: string): Promise<void> {
  const lines = linesOf(editor.text(uri));
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  await editor.change(uri, [{ range: { start: { line: 0, character: 0 }, end }, newText: text }]);
}
