import type { Line } from '../../syntax/line';
import { splitList, unquoted, type Word } from '../../syntax/words';
import type { DirectiveEntry, Param, ValueType } from '../types';
import { type Argument, type Layout, layOut, takesRegex, valuesIn } from './arguments';
import { failureOf, isExact } from './by-type';
import { isPlaceholder, isVariable } from './placeholder';
import { type Failure, quote } from './result';
import { plural } from './wording';

/** Something wrong with a value. Offsets are UTF-16 units in the line. */
export interface ValueProblem {
  readonly kind: 'missing' | 'extra' | 'invalid';
  readonly start: number;
  readonly end: number;
  /** A sentence. */
  readonly message: string;
  /** What to write instead of a part of the line, where that is obvious. */
  readonly suggestion?: { readonly start: number; readonly end: number; readonly text: string };
  /** Whether PowerMTA surely refuses it. */
  readonly certain: boolean;
}

/** What a value is checked by: a directive's entry or something like it; an entry of a list has no name. */
export type Checked = Pick<
  DirectiveEntry,
  'name' | 'params' | 'separator' | 'deprecated' | 'removed' | 'source'
>;

interface Context extends Layout {
  readonly line: Line;
  readonly entry: Checked;
  /** Whether what we know of the directive is sure enough to speak of errors. */
  readonly sure: boolean;
}

/** What is wrong with a line's value, looked at closely. */
export function problemsOf(line: Line, entry: Checked): readonly ValueProblem[] {
  const layout = layOut(line, entry);
  const sure = entry.source.certainty === 'certain' && entry.deprecated === undefined;
  const context: Context = { line, entry, sure, ...layout };
  const whole = equalsSign(context) ?? withoutCommas(context) ?? inSeveralWords(context);
  if (whole !== undefined) {
    return [whole];
  }
  const invalid = layout.args.flatMap((argument) => invalidIn(context, argument));
  const vague = layout.args.some(
    ({ text, param, form }) => form === 'open' || (!takesRegex(param) && isVariable(text)),
  );
  const amount = vague ? undefined : (missing(context) ?? extra(context, invalid.length > 0));
  return amount === undefined ? invalid : [...invalid, amount];
}

/** Types that take about any text: whether blanks may be in it isn't known. */
const free: ReadonlySet<ValueType> = new Set<ValueType>([
  'string',
  'secret',
  'path',
  'include',
  'key-file',
  'category',
]);

/** `name = value`. */
function equalsSign({ line, args, sure }: Context): ValueProblem | undefined {
  const [first] = args;
  if (first === undefined || !first.text.startsWith('=') || free.has(first.param.type)) {
    return undefined;
  }
  const { start } = first;
  const sign = /^=[ \t]*/.exec(line.text.slice(start, line.valueEnd))?.[0] ?? '=';
  const end = start + sign.length;
  return {
    kind: 'invalid',
    start,
    end: start + 1,
    message: 'No = stands between a directive and its value.',
    ...(end < line.valueEnd && { suggestion: { start, end, text: '' } }),
    certain: sure && isExact(first.param),
  };
}

/** Blanks where the directive has commas: `domain-key selector example.com /path`. */
function withoutCommas({ line, entry, args }: Context): ValueProblem | undefined {
  if (entry.separator === undefined || args.length !== 1) {
    return undefined;
  }
  const words = line.text.slice(line.valueStart, line.valueEnd).split(/[ \t]+/);
  const fits = entry.params.every((param, index) => failureOf(words[index] ?? '', param) === undefined);
  if (words.length !== entry.params.length || !fits) {
    return undefined;
  }
  const text = words.join(',');
  return {
    kind: 'invalid',
    start: line.valueStart,
    end: line.valueEnd,
    message: `${entry.name} has commas between its values: write ${text}.`,
    suggestion: { start: line.valueStart, end: line.valueEnd, text },
    certain: false,
  };
}

/** One value that is written in several words: `10 m`, `200 / h`, `25 MB`. */
function inSeveralWords({ line, args, extra: left, sure }: Context): ValueProblem | undefined {
  const last = args.at(-1);
  if (last === undefined || left.length === 0) {
    return undefined;
  }
  const { param, start } = last;
  const end = line.valueEnd;
  const text = line.text.slice(start, end);
  const meant = meantBy(text, param);
  return meant === undefined
    ? undefined
    : {
        kind: 'invalid',
        start,
        end,
        message: sentence(`${quote(text)} has blanks in it: write ${meant}`),
        suggestion: { start, end, text: meant },
        certain: sure && isExact(param),
      };
}

/** What a text in several words should be, when every value in it is one or has an obvious correction without blanks. */
function meantBy(text: string, param: Param): string | undefined {
  const pieces = param.list ? splitList(text, 0, text.length).map((piece) => piece.text) : [text];
  const meant = pieces.map((piece) => {
    const failure = failureOf(piece, param);
    return failure === undefined ? piece : failure.suggestion;
  });
  const all = meant.filter((piece) => piece !== undefined && !/[ \t]/.test(piece));
  return all.length === meant.length ? all.join(',') : undefined;
}

function invalidIn(context: Context, argument: Argument): ValueProblem[] {
  const { param, text, start, end } = argument;
  if (text === '""') {
    return [];
  }
  const pieces = valuesIn(context.line, argument);
  const problems = pieces.flatMap((piece) => invalidPiece(context, param, piece) ?? []);
  if (problems.length > 0 || !param.list || param.rest || !isExact(param) || !/[ \t]/.test(text)) {
    return problems;
  }
  const joined = pieces.map((piece) => piece.text).join(',');
  const message = `No blanks stand around the commas here: write ${joined}.`;
  return [{ kind: 'invalid', start, end, message, suggestion: { start, end, text: joined }, certain: false }];
}

function invalidPiece({ line, sure }: Context, param: Param, word: Word): ValueProblem | undefined {
  if (word.form === 'open' && line.commentStart >= 0 && line.text.includes('/', line.commentStart)) {
    // A # cuts the pattern: hash-cuts-value says so.
    return undefined;
  }
  const quoted = word.form === 'quoted' || /^".*"$/.test(word.text);
  const text = quoted ? unquoted({ ...word, form: 'quoted' }) : word.text;
  if (text === '' || (!takesRegex(param) && isVariable(text))) {
    return text === '' && !quoted && isExact(param) ? emptyPiece(word) : undefined;
  }
  const failure = failureOf(text, param);
  if (
    failure === undefined ||
    (PASTED.test(text) && failureOf(text.replace(PASTED_ALL, ''), param) === undefined)
  ) {
    // What web pages and word processors leave in a value is told by pasted-markup.
    return undefined;
  }
  const start = word.start + (quoted ? 1 : 0);
  if (failure.suggestion === undefined && isPlaceholder(text)) {
    const message = `${quote(text)} is a placeholder: put the real value in its place.`;
    return { kind: 'invalid', start, end: start + text.length, message, certain: false };
  }
  const certain = sure && failure.unsure === undefined && isExact(param);
  return { kind: 'invalid', ...toTell({ text, start, form: word.form }, param, failure), certain };
}

const PASTED = /[\u00a0\u2018\u2019\u201c\u201d\u200b-\u200d\u2060\ufeff]/;
const PASTED_ALL = new RegExp(PASTED, 'g');

/** Nothing between two commas of a list, or after the last. */
function emptyPiece({ start }: Word): ValueProblem {
  const message = 'Nothing stands beside this comma: remove it, or write what is missing.';
  return { kind: 'invalid', start: start - 1, end: start, message, certain: false };
}

function toTell(
  { text, start: offset, form }: Pick<Word, 'text' | 'start' | 'form'>,
  param: Param,
  failure: Failure,
): Pick<ValueProblem, 'start' | 'end' | 'message' | 'suggestion'> {
  const tidied = failure.suggestion === undefined ? tidy(text) : text;
  const tidies = tidied !== text && tidied !== '' && failureOf(tidied, param) === undefined;
  const meant = tidies ? tidied : failure.suggestion;
  // What lacks a blank between two values is one word still, so its correction is more than a value.
  const usable = meant !== undefined && (form === 'open' || failureOf(meant, param) === undefined);
  const narrow = failure.start < failure.end;
  return {
    start: offset + (narrow ? failure.start : 0),
    end: offset + (narrow ? failure.end : text.length),
    message: sentence(
      tidies
        ? `${quote(text)} has something around it that doesn't belong there: write ${tidied}`
        : failure.message,
    ),
    ...(usable && { suggestion: { start: offset, end: offset + text.length, text: meant } }),
  };
}

/** A text without the quotes, commas and semicolons around it that other formats have. */
function tidy(text: string): string {
  return text.replace(/^['`]+/, '').replace(/(?<!['`,;])['`,;]+$/, '');
}

function missing({ line, entry, args, sure }: Context): ValueProblem | undefined {
  const param = entry.params[args.length];
  // What a block that opens here holds stands for the result, and a list of domains may begin in the next line.
  const follows =
    (line.opens !== '' && param?.type === 'pattern-result') || (args.length > 0 && line.continues);
  if (param === undefined || param.optional || follows) {
    return undefined;
  }
  const none = args.length === 0 && line.nameEnd > line.nameStart;
  return {
    kind: 'missing',
    start: none ? line.nameStart : line.valueStart,
    end: none ? line.nameEnd : line.valueEnd,
    message: `${labelOf(entry)} ${none ? 'needs a value' : `needs ${param.name} as well`}: ${syntaxOf(entry)}.`,
    certain: sure,
  };
}

/** How a directive or tag is written: `smtp-listener CIDR:PORT [source=NAME]`, `<virtual-mta NAME>`. */
function syntaxOf({ name, params, separator }: Checked): string {
  const names = params
    .map((param) => (param.optional ? `[${param.name}]` : param.name))
    .join(separator === undefined ? ' ' : `${separator} `);
  return name.endsWith('>') ? `${name.slice(0, -1)} ${names}>` : `${name} ${names}`.trim();
}

/** What a message calls that which takes the values. */
function labelOf({ name }: Checked): string {
  return name === '' ? 'This entry' : name;
}

/** Signs that begin a comment elsewhere. */
const COMMENT = /^(?:\/\/+|\/\*|;+|--+|!+|%)[ \t]*/;

function extra(
  { line, entry, args, extra: left, sure }: Context,
  invalid: boolean,
): ValueProblem | undefined {
  const [first] = left;
  const last = args.at(-1);
  if (first === undefined || last === undefined || free.has(last.param.type) || invalid) {
    return undefined;
  }
  const { start } = first;
  const end = line.valueEnd;
  const text = line.text.slice(start, end);
  const comment = COMMENT.exec(text)?.[0];
  const rest = comment === undefined ? '' : text.slice(comment.length);
  const takes = `${labelOf(entry)} takes ${plural(entry.params.length, 'value')}`;
  const replaced = rest === '' ? { start: last.end, end, text: '' } : { start, end, text: `# ${rest}` };
  return {
    kind: 'extra',
    start,
    end,
    message:
      comment === undefined ? `${quote(text)} is too much: ${takes}.` : `${takes}; a comment begins with #.`,
    ...(comment !== undefined && { suggestion: replaced }),
    certain: sure && isExact(last.param),
  };
}

/** A message as a sentence. */
function sentence(message: string): string {
  const stop = /[.?!\u2026]$/.test(message) ? '' : '.';
  return message.charAt(0).toUpperCase() + message.slice(1) + stop;
}
