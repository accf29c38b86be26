import {
  applyEdits,
  detectIndentation,
  formatDocument,
  formatOptions,
  type Indentation,
  tabs,
} from '../../features/format';
import { parse, type SyntaxTree } from '../../syntax/tree';
import { findFiles } from '../lint/find-files';
import type { ExitCode } from '../main';
import { type ReadResult, readNamed, STDIN } from '../read-text';
import { tell, wrongUsage } from '../tell';
import { replaceFile } from '../write-file';
import { type FormatRequest, readFormatOptions } from './options';

/** What became of one text. */
interface Outcome {
  readonly path: string;
  readonly text: string;
  /** How many pieces of white space change. */
  readonly edits: number;
  /** Whether some tags don't pair up, so that what is in doubt stays as it is. */
  readonly doubtful: boolean;
}

/**
 * `pmta-config format`: prints texts formatted, writes them, or lists the files that would change.
 * @returns 1 when files would change (`--check`), 2 when something can't be read or written
 */
export function runFormat(args: readonly string[]): ExitCode {
  const request = readFormatOptions(args);
  if (typeof request === 'string') {
    return wrongUsage('format', request);
  }
  let failed = false;
  let changed = false;
  const fail = (message: string) => {
    tell('format', message);
    failed = true;
  };
  for (const outcome of outcomes(request, fail)) {
    changed ||= outcome.edits > 0;
    if (outcome.doubtful) {
      tell('format', `${outcome.path} has tags that don't pair up: what is in doubt keeps its indentation.`);
    }
    finish(request.action, outcome, fail);
  }
  return failed ? 2 : changed && request.action === 'check' ? 1 : 0;
}

/** The texts that are asked for, formatted, one at a time. */
function* outcomes(request: FormatRequest, fail: (message: string) => void): Generator<Outcome> {
  if (request.stdin !== undefined) {
    yield* formatted(request, request.stdin, readNamed(STDIN), fail);
  }
  const { files, empty } = findFiles(request.paths);
  for (const folder of empty) {
    fail(`${folder} holds no PowerMTA configuration.`);
  }
  for (const path of files) {
    yield* formatted(request, path, readNamed(path), fail);
  }
}

function* formatted(
  request: FormatRequest,
  path: string,
  read: ReadResult,
  fail: (message: string) => void,
): Generator<Outcome> {
  if (!read.ok) {
    fail(`${path} was not formatted: ${read.reason}.`);
    return;
  }
  if (!read.validUtf8) {
    fail(
      `${path} was not formatted: it holds bytes that are not UTF-8, which would be lost (save it as UTF-8).`,
    );
    return;
  }
  const tree = parse(read.text);
  const { tabSize, insertSpaces } = indentationFor(request, tree);
  const edits = formatDocument(tree, formatOptions(request.settings, tabSize, insertSpaces));
  yield {
    path,
    text: edits.length === 0 ? read.text : applyEdits(tree, edits),
    edits: edits.length,
    doubtful: tree.problems.some(({ kind }) => kind !== 'mismatched'),
  };
}

/** How to indent a text: as asked for, else as it is indented already. Tabs are as wide as they are where a text has some. */
function indentationFor(request: FormatRequest, tree: SyntaxTree): Indentation {
  const found = request.insertSpaces === false ? tabs : detectIndentation(tree);
  return {
    tabSize: request.tabSize ?? found.tabSize,
    insertSpaces: request.insertSpaces ?? found.insertSpaces,
  };
}

function finish(
  action: FormatRequest['action'],
  { path, text, edits }: Outcome,
  fail: (message: string) => void,
): void {
  if (action === 'print') {
    process.stdout.write(text);
  } else if (edits > 0 && action === 'check') {
    process.stdout.write(`${path}\n`);
  } else if (edits > 0) {
    const problem = replaceFile(path, text);
    if (problem !== undefined) {
      fail(`${path} could not be written: ${problem}.`);
    }
  }
}
