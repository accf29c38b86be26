import type { FileModel } from '../model/file-model';
import { skipBlanks } from '../schema/values/chars';
import type { Line } from '../syntax/line';
import type { SyntaxTree } from '../syntax/tree';
import { isBlank } from '../syntax/words';
import { type Finding, lineOfFinding } from './rule';

/** What every comment to the linter begins with, behind its `#`. */
const PREFIX = 'pmta-lint-';
const DISABLE = 'pmta-lint-disable-';

/** A comment that silences rules: `# pmta-lint-disable-next-line ID[,ID] -- reason`. */
export interface SilenceComment {
  /** `other`: begins as such a comment but isn't one. */
  readonly kind: 'next-line' | 'file' | 'other';
  /** Range of the words before the rules, as UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
  readonly rules: readonly SilencedRule[];
}

/** A rule that a comment names; offsets are UTF-16 units into the line. */
interface SilencedRule {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a comment to the linter; undefined for every other line. It must be on a line of its own. */
export function readSilence(line: Line | undefined): SilenceComment | undefined {
  if (line === undefined || line.kind !== 'comment') {
    return undefined;
  }
  const { text, eol } = line;
  const start = skipBlanks(text, line.commentStart + 1, eol);
  if (!text.startsWith(PREFIX, start)) {
    return undefined;
  }
  const end = skipWord(text, start, eol);
  const word = text.slice(start + DISABLE.length, end);
  const kind = text.startsWith(DISABLE, start) && (word === 'next-line' || word === 'file') ? word : 'other';
  return { kind, start, end, rules: kind === 'other' ? [] : readRules(text, end, eol) };
}

/** The rule ids between the words and the reason behind `--`, apart by commas or blanks. */
function readRules(text: string, from: number, to: number): SilencedRule[] {
  const rules: SilencedRule[] = [];
  let at = from;
  while (at < to) {
    at = skipSeparators(text, at, to);
    const start = at;
    while (at < to && !isSeparator(text.charCodeAt(at))) {
      at++;
    }
    const id = text.slice(start, at);
    if (id.startsWith('--')) {
      break;
    }
    if (id !== '') {
      rules.push({ id, start, end: at });
    }
  }
  return rules;
}

/**
 * The findings that no comment of their file silences. Works on any part of a file's findings: for each it looks at the
 * comments straight above, and once at the comments of the file.
 */
export function withoutSilenced(file: FileModel, findings: readonly Finding[]): Finding[] {
  if (findings.length === 0 || file.lintComments.length === 0) {
    return [...findings];
  }
  const { tree } = file;
  const inFile = silencedInFile(file);
  return findings.filter(
    (finding) => !inFile.has(finding.rule) && !isSilencedAbove(tree, lineOfFinding(finding), finding.rule),
  );
}

/** The rules that `pmta-lint-disable-file` comments anywhere in a file silence. */
function silencedInFile({ tree, lintComments }: FileModel): ReadonlySet<string> {
  const silenced = new Set<string>();
  for (const at of lintComments) {
    const comment = readSilence(tree.lines[at]);
    if (comment?.kind === 'file') {
      for (const { id } of comment.rules) {
        silenced.add(id);
      }
    }
  }
  return silenced;
}

/** Whether a comment straight above a line silences a rule there; several such comments may stand one above the other. */
function isSilencedAbove(tree: SyntaxTree, line: number, rule: string): boolean {
  for (let at = line - 1; at >= 0; at--) {
    const comment = readSilence(tree.lines[at]);
    if (comment?.kind !== 'next-line') {
      return false;
    }
    if (comment.rules.some(({ id }) => id === rule)) {
      return true;
    }
  }
  return false;
}

function skipWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function skipSeparators(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSeparator(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function isSeparator(code: number): boolean {
  return isBlank(code) || code === 44;
}
