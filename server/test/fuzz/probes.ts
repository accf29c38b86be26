import { defaultOptions } from '../../src/generator/defaults';
import { defaultDnsOptions } from '../../src/generator/dns/types';
import type { Random } from '../random';
import type { Position } from './ranges';

/** A request with parameters that fit a document, or nearly. */
export interface Probe {
  readonly method: string;
  readonly params: object;
}

/** What requests are made of. */
export interface Aim {
  readonly uri: string;
  readonly lines: readonly string[];
  readonly random: Random;
  /** Words of the text. */
  readonly words: readonly string[];
}

/** A place in the text; now and then one that isn't there. */
export function anyPosition({ lines, random }: Aim): Position {
  const line = random.below(lines.length);
  const { length } = lines[line] ?? '';
  switch (random.below(12)) {
    case 0:
      return { line, character: length };
    case 1:
      return { line: lines.length + random.below(3), character: random.below(9) };
    case 2:
      return { line, character: length + 1 + random.below(2 ** 31 - length - 2) };
    default:
      return { line, character: random.below(length + 1) };
  }
}

function anyRange(aim: Aim) {
  const [start, end] = [anyPosition(aim), anyPosition(aim)].sort(
    (a, b) => a.line - b.line || a.character - b.character,
  );
  return { start, end };
}

const formatting = [
  { tabSize: 4, insertSpaces: true },
  { tabSize: 2, insertSpaces: false, insertFinalNewline: true },
  { tabSize: 0, insertSpaces: true },
  { tabSize: 1000, insertSpaces: true },
];

/** The requests about a whole document or workspace. */
export function documentProbes(aim: Aim): Probe[] {
  const { uri, random, words } = aim;
  const textDocument = { uri };
  const options = random.of(formatting);
  const word = () => random.of(['', 'a', '*', 'example.com', ...words]);
  const entry = 'file:///etc/pmta/config';
  return [
    { method: 'textDocument/diagnostic', params: { textDocument } },
    { method: 'textDocument/documentSymbol', params: { textDocument } },
    { method: 'textDocument/semanticTokens/full', params: { textDocument } },
    { method: 'textDocument/foldingRange', params: { textDocument } },
    { method: 'textDocument/documentLink', params: { textDocument } },
    { method: 'textDocument/codeLens', params: { textDocument } },
    { method: 'textDocument/inlayHint', params: { textDocument, range: anyRange(aim) } },
    { method: 'textDocument/semanticTokens/range', params: { textDocument, range: anyRange(aim) } },
    { method: 'textDocument/formatting', params: { textDocument, options } },
    { method: 'textDocument/rangeFormatting', params: { textDocument, options, range: anyRange(aim) } },
    { method: 'workspace/symbol', params: { query: word() } },
    { method: 'powermta/hardenTls', params: { uri } },
    { method: 'powermta/configurations', params: { uri } },
    { method: 'powermta/map', params: { entry, path: [], filter: word() } },
    { method: 'powermta/overview', params: { entry, filter: word(), standalone: random.below(2) === 0 } },
    { method: 'powermta/addresses', params: { entry } },
    { method: 'powermta/explain', params: { uri, question: { domain: word(), virtualMta: word() } } },
    {
      method: 'powermta/explain',
      params: {
        uri,
        question: { clientIp: random.of(['10.0.0.1', '::1', word()]), user: word(), listener: word() },
      },
    },
    { method: 'powermta/explain', params: { uri, question: { source: word(), mx: [word()] } } },
    {
      method: 'powermta/compare',
      params: { uri, other: { entry: 'file:///etc/pmta/other' }, before: 'a', after: 'b' },
    },
    { method: 'powermta/patternLists', params: { uri } },
    { method: 'powermta/localFile', params: { path: `/etc/pmta/${word()}` } },
    { method: 'powermta/describe', params: { scope: word(), directive: word() } },
    { method: 'powermta/lookUp', params: { name: word(), block: random.of(['domain', word()]) } },
    { method: 'powermta/lintText', params: { text: aim.lines.join('\n').slice(0, 4000) } },
    {
      method: 'powermta/generate',
      params: {
        text: aim.lines.join('\n').slice(0, 4000),
        options: {
          ...defaultOptions,
          template: random.of(['auto', 'tls', 'client-delivery', 'plain']),
          pool: random.of(['by-name', 'all']),
          members: random.of(['virtual-mtas', 'source-hosts']),
          layout: random.of(['one-file', 'by-kind']),
          hostPattern: random.of(['', 'mail{n}.example.com']),
          namePattern: random.of(['{host}', '{ip}', '{label}-{n}', word()]),
          selector: word(),
          user: word(),
        },
        dns: defaultDnsOptions,
        publicKeys: {},
        preview: 'p',
        uri,
      },
    },
    { method: 'powermta/generate/isPasted', params: { text: aim.lines.join('\n') } },
  ];
}

/** The requests about one place in a document. */
export function positionProbes(aim: Aim, position: Position): Probe[] {
  const { uri, random, words } = aim;
  const at = { textDocument: { uri }, position };
  const range = random.below(2) === 0 ? { start: position, end: position } : anyRange(aim);
  const newName = random.of(['fresh', 'a b', '', '<x>', '#', '"', 'ä', ...words]);
  return [
    { method: 'textDocument/hover', params: at },
    { method: 'textDocument/completion', params: at },
    { method: 'textDocument/signatureHelp', params: at },
    { method: 'textDocument/definition', params: at },
    {
      method: 'textDocument/references',
      params: { ...at, context: { includeDeclaration: random.below(2) === 0 } },
    },
    { method: 'textDocument/documentHighlight', params: at },
    { method: 'textDocument/linkedEditingRange', params: at },
    { method: 'textDocument/prepareRename', params: at },
    { method: 'textDocument/rename', params: { ...at, newName } },
    { method: 'textDocument/prepareCallHierarchy', params: at },
    {
      method: 'textDocument/onTypeFormatting',
      params: { ...at, ch: random.of(['>', '\n']), options: random.of(formatting) },
    },
    { method: 'textDocument/selectionRange', params: { textDocument: { uri }, positions: [position] } },
    {
      method: 'textDocument/codeAction',
      params: { textDocument: { uri }, range, context: { diagnostics: [] } },
    },
    { method: 'powermta/subjects', params: { uri, position } },
    { method: 'powermta/dkimRecord', params: { uri, line: position.line, pasted: 'v=DKIM1; p=AAAA' } },
    { method: 'powermta/generate/insertion', params: { uri, line: position.line } },
  ];
}

const replies =
  '421 4.7.28 rate limited\n550 5.1.1 no such user\nmail-from a@b.c\nrcpt-to d@e.f\nSubject: x\n';

/** Requests that answers to others lead to. */
export function followUps({ uri, random }: Aim, { method }: Probe, result: unknown): Probe[] {
  const items = Array.isArray(result) ? result : [];
  const some = <T>(list: readonly T[], most: number) =>
    list.length <= most ? list : Array.from({ length: most }, () => random.of(list));
  switch (method) {
    case 'textDocument/completion':
      return some(listIn(result, 'items'), 3).map((params) => ({ method: 'completionItem/resolve', params }));
    case 'textDocument/codeLens':
      return some(items, 6).map((params) => ({ method: 'codeLens/resolve', params }));
    case 'textDocument/codeAction':
      return some(items, 12).map((params) => ({ method: 'codeAction/resolve', params }));
    case 'textDocument/prepareCallHierarchy':
      return items.flatMap((item) => [
        { method: 'callHierarchy/incomingCalls', params: { item } },
        { method: 'callHierarchy/outgoingCalls', params: { item } },
      ]);
    case 'powermta/map':
      return some(items, 3).map(({ segment }: { segment: string }) => ({
        method: 'powermta/map.child',
        params: { entry: 'file:///etc/pmta/config', path: [segment] },
      }));
    case 'powermta/overview':
      return some(listIn(result, 'boxes'), 2).flatMap((box) =>
        'focus' in box
          ? [
              {
                method: 'powermta/overview.focus',
                params: { entry: 'file:///etc/pmta/config', focus: box.focus },
              },
            ]
          : [],
      );
    case 'powermta/patternLists':
      return some(items, 2).map((list) => ({
        method: 'powermta/testPatterns',
        params: { uri, list, text: replies },
      }));
    default:
      return [];
  }
}

function listIn(value: unknown, key: string): readonly object[] {
  const list: unknown =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : undefined;
  return Array.isArray(list) ? list : [];
}
