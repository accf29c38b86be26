import {
  applyEdits,
  detectIndentation,
  formatDocument,
  formatOptions,
  readFormatSettings,
} from '../../src/features/format';
import { looksLikePowerMta } from '../../src/features/looks-like-powermta';
import type { Match } from '../../src/features/pattern-lab';
import { parse, textOf } from '../../src/syntax/tree';
import { type Random, randomFrom } from '../random';
import { type InProcess, startInProcess } from './in-process';
import { type Aim, anyPosition, documentProbes, followUps, type Probe, positionProbes } from './probes';
import { type Edit, edited, editsFor, isRecord, type Lines, linesOf, problemsIn } from './ranges';
import { tokenProblems } from './tokens';

const uri = 'file:///etc/pmta/config';

/** Errors that are answers too: a refusal with its reason, and a text that changed meanwhile. */
const refusals = [-32803, -32801, -32802];

/** How much of a case is looked at. */
interface Effort {
  /** Places in the text at which everything is asked. */
  readonly positions: number;
  readonly match: Match;
}

/**
 * Opens a text in a server, asks all that can be asked, changes it, and asks again. Everything else (settings, places,
 * changes) follows from the text, so that a text that failed fails again. A line `%%% /etc/pmta/more` starts another file.
 * @returns what was wrong: one line each, what was asked in front
 */
export async function problemsOf(text: string, effort: Effort): Promise<string[]> {
  const random = randomFrom(hashOf(text));
  const { main, files } = filesIn(text);
  const settings = settingsFor(random);
  const problems: string[] = coreProblems(main, random);
  const server = await startInProcess({ files, uri, text: main, settings, match: effort.match });
  const lines: Lines = new Map([
    [uri, linesOf(main)],
    ...Object.entries(files).map(([path, other]) => [`file://${path}`, linesOf(other)] as const),
  ]);
  const aim: Aim = { uri, lines: linesOf(main), random, words: wordsIn(main) };
  const ask = async (probe: Probe) => {
    const result = await askTwice(server, probe, lines, problems);
    problems.push(...effectProblems(main, probe, result));
    return result;
  };
  const probes = [
    ...documentProbes(aim),
    ...Array.from({ length: effort.positions }, () => anyPosition(aim)).flatMap((at) =>
      positionProbes(aim, at),
    ),
  ];
  for (const probe of probes) {
    for (const next of followUps(aim, probe, await ask(probe))) {
      await ask(next);
    }
  }
  problems.push(...(await changeProblems(server, aim, main, files, settings, effort)));
  problems.push(...server.complaints.map((message) => `log: ${message}`));
  return [...new Set(problems)];
}

function filesIn(text: string): { main: string; files: Record<string, string> } {
  const [main = '', ...others] = text.split(/^%%% /m);
  const files = others.map((part) => {
    const cut = part.indexOf('\n');
    return [part.slice(0, Math.max(0, cut)).trim(), part.slice(cut + 1)] as const;
  });
  return { main, files: Object.fromEntries(files.filter(([path]) => /^\/[\w./-]+$/.test(path))) };
}

function settingsFor(random: Random): object {
  const on = () => random.below(2) === 0;
  return {
    entry: 'pmta/config',
    lint: { pmtaVersion: random.of(['4.0', '4.5', '5.0', '5.5', '6.0', 'x']) },
    inlayHints: { inherited: on(), poolSizes: on() },
    codeLens: { references: on(), poolMembers: on(), explain: on(), patternLists: on() },
    format: {
      alignValues: on(),
      maxBlankLines: random.below(4),
      trimBlocks: on(),
      endOfLine: random.of(['auto', 'lf', 'crlf']),
    },
  };
}

function wordsIn(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split(/[\s<>]+/)
    .filter((word) => word !== '' && word.length < 80);
}

/** Parts that no request of the server leads to. */
function coreProblems(text: string, random: Random): string[] {
  const tree = parse(text);
  if (textOf(tree) !== text) {
    return ['parse: the tree lost something of the text'];
  }
  looksLikePowerMta(text);
  const { tabSize, insertSpaces } = detectIndentation(tree);
  const format = readFormatSettings({ alignValues: random.below(2) === 0, maxBlankLines: random.below(3) });
  const options = formatOptions(format, tabSize, insertSpaces);
  const once = applyEdits(tree, formatDocument(tree, options));
  const again = parse(once);
  return applyEdits(again, formatDocument(again, options)) === once
    ? []
    : ['format: formatting twice is not the same as once'];
}

/** Asks a server something, twice; notes errors, places that aren't there, and answers that differ. */
async function askTwice(
  server: InProcess,
  { method: name, params }: Probe,
  lines: Lines,
  problems: string[],
): Promise<unknown> {
  const [method = name] = name.split('.');
  const answer = await server.request(method, params);
  if (!answer.ok) {
    if (!refusals.includes(answer.code)) {
      problems.push(`${name}: error ${answer.code}: ${answer.message}`);
    }
    return undefined;
  }
  const again = await server.request(method, params);
  if (comparable(answer) !== comparable(again)) {
    problems.push(`${name}: the same question was answered differently`);
  }
  // What comes back of an action is the action itself, with the whole edit.
  const found = problemsIn(answer.result, subjectOf(params), lines);
  problems.push(...found.map((problem) => `${name}: ${problem}`));
  if (method.startsWith('textDocument/semanticTokens')) {
    problems.push(...tokenProblems(answer.result, lines.get(uri) ?? []).map((each) => `${name}: ${each}`));
  }
  return answer.result;
}

/** The document that a request is about: the calls of a name are those of the file that it stands in. */
function subjectOf(params: object): string {
  const item = 'item' in params ? params.item : undefined;
  return isRecord(item) && typeof item.uri === 'string' ? item.uri : uri;
}

/** An answer as text, without what is a new one each time, and without badges, which are worked out in the background. */
function comparable(answer: unknown): string {
  return JSON.stringify(answer, (key, value) =>
    key === 'resultId' || key === 'problems' ? undefined : value,
  );
}

/** What is wrong with the text after the edits that an answer holds, and with pictures. */
function effectProblems(text: string, { method }: Probe, result: unknown): string[] {
  if (isRecord(result) && typeof result.svg === 'string') {
    const rest = result.svg.replace(/<\/?[a-z][^<>]*>/gi, '');
    return /[<>]/.test(rest) ? [`${method}: the picture has text that isn't escaped`] : [];
  }
  const edits: Edit[] = method.endsWith('ormatting')
    ? Array.isArray(result)
      ? result
      : []
    : [...editsFor(result, uri), ...(isRecord(result) ? editsFor(result.edit, uri) : [])];
  const after = edited(text, edits);
  return textOf(parse(after)) === after ? [] : [`${method}: the text after it can't be read`];
}

/** Changes the text bit by bit; what is said then must be what a server says that never saw another text. */
async function changeProblems(
  server: InProcess,
  { random, lines }: Aim,
  text: string,
  files: Record<string, string>,
  settings: unknown,
  { match }: Effort,
): Promise<string[]> {
  let now = text;
  for (let version = 2; version < 5; version++) {
    const known = linesOf(now);
    const line = random.below(known.length);
    const last = Math.min(known.length - 1, line + random.below(3));
    const start = { line, character: random.below((known[line]?.length ?? 0) + 1) };
    const far = random.below((known[last]?.length ?? 0) + 1);
    const end = { line: last, character: last === line ? Math.max(start.character, far) : far };
    const newText = random.of(['', '\n', '<', '</domain>\n', ' x', '\r', `${random.of(lines)}\n`]);
    const range = { start, end };
    await server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: newText }],
    });
    now = edited(now, [{ range, newText }]);
  }
  // Included files are looked for again only when typing has paused.
  if (/include/i.test(now) || /include/i.test(text)) {
    return [];
  }
  const fresh = await startInProcess({ files, uri, text: now, settings, match });
  const problems: string[] = [];
  for (const method of ['diagnostic', 'documentSymbol', 'semanticTokens/full', 'foldingRange']) {
    const params = { textDocument: { uri } };
    const [changed, read] = [
      await server.request(`textDocument/${method}`, params),
      await fresh.request(`textDocument/${method}`, params),
    ];
    if (comparable(changed) !== comparable(read)) {
      problems.push(`${method}: after changes it is not as if the text were read anew`);
    }
  }
  return problems;
}

/** A number that a text always has (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
