import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageserver-protocol/node';
import { percentile, timingOf } from '../measure';
import { megabytes, ms, type Row, spreadOf } from '../report';
import { type Client, startClient } from '../workspace/client';
import { type Folder, writeFolder } from '../workspace/files';

/** The longest that a request may wait behind work in the background, in milliseconds. */
const WAIT = 20;

/** A configuration of many files through the real server: how soon it answers, and what it takes to know all of it. */
export async function workspace(short: boolean): Promise<Row[]> {
  const folder = short ? writeFolder(200, 100_000) : writeFolder(2_000, 1_000_000);
  try {
    const rows = await indexed(folder);
    return [...rows, await cancelled(folder)];
  } finally {
    folder.remove();
  }
}

async function indexed(folder: Folder): Promise<Row[]> {
  const size = `${folder.files.toLocaleString('en-US')} files, ${folder.lines.toLocaleString('en-US')} lines`;
  const client = await startClient(folder.uri);
  const start = performance.now();
  const since = () => performance.now() - start;
  await client.open(folder.member.uri, folder.member.text);
  await hover(client, folder, 0);
  const firstHover = since();
  await diagnostics(client, folder);
  const firstDiagnostics = since();
  const configurations = client.connection.sendRequest('powermta/configurations', {}) as Promise<
    { entry: string; files: number }[]
  >;
  const told = mapChange(client);
  const reading = await hoversUntil(client, folder, configurations);
  const all = since();
  const [first] = await configurations;
  if (first?.files !== folder.files) {
    throw new Error(`${first?.files} files were read instead of ${folder.files}.`);
  }
  await told;
  const asked = since();
  const checkedAll = mapChange(client);
  const map = client.connection.sendRequest('powermta/map', { entry: first.entry, path: [] });
  const mapping = await hoversUntil(client, folder, map);
  const mapped = since();
  const checking = await hoversUntil(client, folder, checkedAll);
  const checked = since();
  const idle = await hoversUntil(client, folder, new Promise((go) => setTimeout(go, 2_000)));
  const edited = await hoversAfterEdits(client, folder);
  const memory = client.peakMemory();
  client.stop();
  return [
    { what: 'first hover in the open file', ours: ms(firstHover), value: firstHover, bar: 500, unit: 'ms' },
    {
      what: 'first diagnostics of the open file',
      ours: ms(firstDiagnostics),
      value: firstDiagnostics,
      bar: 1_000,
      unit: 'ms',
    },
    { what: `${size}: read as a whole`, ours: ms(all) },
    { what: `${size}: checked as a whole`, ours: ms(checked - mapped) },
    { what: `${size}: the map of it, when first asked for`, ours: ms(mapped - asked) },
    ...waits('a hover while files are read', reading, idle),
    ...waits('a hover while the map is made', mapping, idle),
    ...waits('a hover while all is checked', checking, idle),
    ...waits('the first hover after a letter', edited, idle),
    {
      what: 'most memory of the process',
      ours: memory === undefined ? 'not told by this system' : megabytes(memory),
      ...(memory !== undefined && { value: memory / 1e6, bar: 1_000, unit: 'MB' }),
    },
  ];
}

function waits(what: string, busy: readonly number[], idle: readonly number[]): Row[] {
  const part = (times: readonly number[], percent: number) => percentile(times, percent);
  const row = (name: string, percent: number, bar?: number): Row => ({
    what: `${what}: ${name} of ${busy.length}`,
    ours: ms(part(busy, percent)),
    peer: `${ms(part(idle, percent))}, nothing else to do`,
    spread: spreadOf(timingOf(busy)),
    unit: 'ms',
    value: part(busy, percent),
    // Other programs on the machine make single answers late.
    ...(bar !== undefined && { bar, reached: 400 }),
  });
  return [row('median', 50), row('99 of 100', 99, WAIT), row('longest', 100)];
}

/** Milliseconds that hovers take, asked one after the other until something is done. */
async function hoversUntil(client: Client, folder: Folder, done: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let going = true;
  const stop = () => {
    going = false;
  };
  done.then(stop, stop);
  for (let turn = 0; going; turn++) {
    const start = performance.now();
    await hover(client, folder, turn);
    times.push(performance.now() - start);
    await new Promise((go) => setTimeout(go, 5));
  }
  await done;
  return times;
}

/** Milliseconds that the first hover takes after each of many letters, typed with pauses. */
async function hoversAfterEdits(client: Client, folder: Folder): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 100; turn++) {
    const start = { line: (turn % 40) * 10 + 3, character: 0 };
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: folder.member.uri, version: turn + 2 },
      contentChanges: [{ range: { start, end: start }, text: ' ' }],
    });
    const begun = performance.now();
    await hover(client, folder, turn);
    times.push(performance.now() - begun);
    await new Promise((go) => setTimeout(go, 20));
  }
  return times;
}

function hover(client: Client, folder: Folder, turn: number): Promise<unknown> {
  return client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: folder.member.uri },
    position: { line: (turn % 40) * 10 + 5, character: 12 },
  });
}

/** The diagnostics of the open file; asked again as long as the server says so. */
async function diagnostics(client: Client, folder: Folder): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    try {
      await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: folder.member.uri },
      });
      return;
    } catch {
      // The server asks to be asked again: things changed meanwhile.
    }
  }
  throw new Error('There were no diagnostics.');
}

/**
 * The next time that the server tells that its views are out of date: it does when it has read all, and when it has checked all
 * after it was asked for the map.
 */
function mapChange(client: Client): Promise<void> {
  return new Promise((done) => {
    const listening = client.connection.onNotification('powermta/mapChanged', () => {
      listening.dispose();
      done();
    });
  });
}

/** How long the server goes on with reading after the user cancelled it. */
async function cancelled(folder: Folder): Promise<Row> {
  const client = await startClient(folder.uri);
  const token = await Promise.race([client.begun, client.ended.then(() => undefined), after(10_000)]);
  if (token === undefined) {
    client.stop();
    return { what: 'cancelling', ours: 'read before the progress was shown' };
  }
  const start = performance.now();
  await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
  await client.ended;
  const time = performance.now() - start;
  client.stop();
  return { what: 'from cancelling to the end of reading', ours: ms(time), value: time, bar: 100, unit: 'ms' };
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((go) => setTimeout(() => go(undefined), milliseconds));
}
