import { checkLine } from '../schema/values/check';
import { lexLine } from '../syntax/lex-line';
import type { Line } from '../syntax/line';
import { splitWords } from '../syntax/words';
import { replaceIn } from './edits';
import { lineOfFinding, type Rule, type RuleContext, type TextChange } from './rule';

/** What web pages and word processors put in place of plain characters, and what each is called. */
const marks: readonly {
  readonly text: string;
  readonly name: string;
  readonly plain: string;
  readonly inRegex: boolean;
}[] = [
  { text: '\u201c', name: 'a typographic quote', plain: '"', inRegex: false },
  { text: '\u201d', name: 'a typographic quote', plain: '"', inRegex: false },
  { text: '\u2018', name: 'a typographic quote', plain: "'", inRegex: false },
  { text: '\u2019', name: 'a typographic quote', plain: "'", inRegex: false },
  { text: '\u00a0', name: 'a non-breaking space', plain: ' ', inRegex: false },
  { text: '\u200b', name: 'an invisible zero-width space', plain: '', inRegex: true },
  { text: '\u200c', name: 'an invisible zero-width character', plain: '', inRegex: true },
  { text: '\u200d', name: 'an invisible zero-width character', plain: '', inRegex: true },
  { text: '\u2060', name: 'an invisible zero-width character', plain: '', inRegex: true },
  { text: '\ufeff', name: 'an invisible byte order mark', plain: '', inRegex: true },
  { text: '&lt;', name: 'HTML markup', plain: '<', inRegex: false },
  { text: '&gt;', name: 'HTML markup', plain: '>', inRegex: false },
  { text: '&quot;', name: 'HTML markup', plain: '"', inRegex: false },
  { text: '&nbsp;', name: 'HTML markup', plain: ' ', inRegex: false },
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL byte is one of the things looked for
const anyMark = /[\u0000\ufffd\u00a0\u2018\u2019\u201c\u201d\u200b-\u200d\u2060\ufeff]|&(?:lt|gt|quot|nbsp);/;

/** What a file that isn't UTF-8 text is read as. */
const broken: readonly { readonly text: string; readonly message: string }[] = [
  { text: '\u0000', message: 'This is a NUL byte: the file is binary, or text in UTF-16. Save it as UTF-8.' },
  {
    text: '\ufffd',
    message: 'This is not UTF-8. Save the file as UTF-8 and type it again.',
  },
];

/** Whether a text holds what only web pages and word processors put there. */
export function holdsMarks(text: string): boolean {
  return anyMark.test(text);
}

/** Whether such characters stand in a line where they do harm: what else is wrong with its value may be their doing. */
export function hasPastedMarks(line: Line): boolean {
  return anyMark.test(line.text) && findMarks(line).length > 0;
}

/** Characters that came along when a text was copied from a web page (configurations are plain text, guide §3.1). */
export const pastedMarkup: Rule = {
  id: 'pasted-markup',
  severity: 'warning',
  summary: 'Characters pasted from a web page: typographic quotes, special spaces, HTML markup.',
  evidence: '§3.1',
  ofLine: true,
  directives: 'all',
  checkDirective: reportLine,
  checkEntry: reportLine,
  blocks: 'all',
  checkBlock: (context, opener) => {
    if (context.tree.lines[opener]?.kind === 'open') {
      reportLine(context, opener);
    }
  },
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const line = context.tree.lines[at];
    if (line === undefined) {
      return [];
    }
    const marks = findMarks(line);
    const plain = changesFor(at, marks, (mark) => mark.plain);
    const isRight = checkLine(lexLine(written(line, plain), false), context.scopeOf(at)).length === 0;
    // Quotes that were put around several values make one of them: they go.
    const changes = isRight ? plain : changesFor(at, marks, (mark) => (mark.plain === '"' ? '' : mark.plain));
    return [{ title: 'Write plain characters in this line', preferred: true, changes }];
  },
};

type FoundMark = ReturnType<typeof findMarks>[number];

function changesFor(
  at: number,
  found: readonly FoundMark[],
  write: (mark: FoundMark) => string,
): TextChange[] {
  return found.map((mark) => replaceIn(at, mark.start, mark.start + mark.text.length, write(mark)));
}

/** A line with changes made in it. */
function written(line: Line, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of changes) {
    pieces.push(line.text.slice(at, change.startCharacter), change.text);
    at = change.endCharacter;
  }
  return pieces.join('') + line.text.slice(at);
}

function reportLine(context: RuleContext, at: number): void {
  const line = context.tree.lines[at];
  if (line === undefined || !anyMark.test(line.text)) {
    return;
  }
  for (const { text, message } of broken) {
    const start = line.text.indexOf(text);
    if (start >= 0 && (line.commentStart < 0 || start < line.commentStart)) {
      context.report({ line: at, start, end: start + 1, message });
      return;
    }
  }
  const [first] = findMarks(line);
  if (first !== undefined) {
    context.report({
      line: at,
      start: first.start,
      end: first.start + first.text.length,
      message: `This is ${first.name}, pasted from a web page or a word processor: write ${first.plain.trim() === '' ? (first.plain === '' ? 'nothing here' : 'a plain space') : `a plain ${first.plain}`}.`,
      fixable: true,
    });
  }
}

/** The marks in a line, outside its comment; in a regular expression only the invisible ones, as it may mean the others. */
function findMarks(line: Line) {
  const end = line.commentStart < 0 ? line.eol : line.commentStart;
  const regexes = splitWords(line.text, line.valueStart, line.valueEnd, true).filter(
    (word) => word.form === 'regex',
  );
  const found: ((typeof marks)[number] & { start: number })[] = [];
  for (const mark of marks) {
    for (
      let at = line.text.indexOf(mark.text);
      at >= 0 && at < end;
      at = line.text.indexOf(mark.text, at + 1)
    ) {
      const inRegex = regexes.some((word) => at >= word.start && at < word.end);
      const isFileMark = at === 0 && mark.text === '\ufeff';
      if (!isFileMark && (mark.inRegex || !inRegex)) {
        found.push({ ...mark, start: at });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
