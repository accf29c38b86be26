import type { Configuration } from '../../model/configuration';
import { type FileModel, scopeIn } from '../../model/file-model';
import { blockEntry, directiveIn, scopesOf } from '../../schema/lookup';
import type { DirectiveEntry, Param } from '../../schema/types';
import { argumentsOf } from '../../schema/values/check';
import type { Line } from '../../syntax/line';
import { splitList, type Word } from '../../syntax/words';
import type { HoverOptions, HoverValue } from './value';

/** The value at a position in a line; undefined where none stands or where a template engine fills it in. */
export function valueAt(
  file: FileModel,
  configuration: Configuration,
  at: number,
  character: number,
  options: HoverOptions,
): HoverValue | undefined {
  const line = file.tree.lines[at];
  const scope = scopeIn(file, at);
  const found =
    line && (line.kind === 'continuation' ? macroItem(line, character) : argumentAt(line, scope, character));
  if (line === undefined || found === undefined) {
    return undefined;
  }
  const { owner, param, whole } = found;
  const piece = param.list ? pieceAt(line, whole, character) : whole;
  const { start, end, text } = bare(piece);
  const empty = text === '' && piece.text === '';
  if (empty || /\{\{|\{%|<\?|<%/.test(text)) {
    return undefined;
  }
  return {
    ...options,
    file,
    configuration,
    at,
    line,
    scope,
    owner,
    param,
    text,
    start,
    end,
    whole: whole.text,
    wholeStart: whole.start,
    character,
  };
}

interface Found {
  readonly owner: string;
  readonly param: Param;
  readonly whole: Pick<Word, 'start' | 'end' | 'text'>;
}

/** The argument that a position is in: of a directive, an entry of a block, or a tag. */
function argumentAt(line: Line, scope: string, character: number): Found | undefined {
  if (line.kind === 'open') {
    const argument = blockEntry(line.name)?.argument;
    const inside =
      line.valueEnd > line.valueStart && character >= line.valueStart && character <= line.valueEnd;
    return argument !== undefined && inside
      ? {
          owner: line.name,
          param: argument,
          whole: {
            start: line.valueStart,
            end: line.valueEnd,
            text: line.text.slice(line.valueStart, line.valueEnd),
          },
        }
      : undefined;
  }
  const entry = entryOf(line, scope);
  const argument =
    entry && argumentsOf(line, entry).find(({ start, end }) => start <= character && character <= end);
  return entry && argument && { owner: entry.name, param: argument.param, whole: argument };
}

/** The entry of a directive, in its own block or else in another; or what the entries of a block are. */
function entryOf(line: Line, scope: string): DirectiveEntry | undefined {
  if (line.kind === 'directive') {
    return directiveIn(line.name, scope) ?? directiveIn(line.name, scopesOf(line.name)[0] ?? '');
  }
  const block = line.kind === 'entry' ? blockEntry(scope) : undefined;
  return block?.entry && { ...block, name: scope, scope, params: block.entry };
}

/** A line that goes on with the list of a `domain-macro`. */
function macroItem(line: Line, character: number): Found | undefined {
  const param = directiveIn('domain-macro', 'global')?.params[1];
  const { valueStart: start, valueEnd: end, text } = line;
  const inside = start <= character && character <= end;
  return param && inside
    ? { owner: 'domain-macro', param, whole: { start, end, text: text.slice(start, end) } }
    : undefined;
}

/** The piece of a list that a position is in; between two pieces, all of the list. */
function pieceAt(line: Line, whole: Found['whole'], character: number): Pick<Word, 'start' | 'end' | 'text'> {
  const pieces = splitList(line.text, whole.start, whole.end);
  return pieces.find(({ start, end }) => start <= character && character <= end) ?? whole;
}

/** A value without the quotes around it. */
function bare({
  start,
  end,
  text,
}: Pick<Word, 'start' | 'end' | 'text'>): Pick<Word, 'start' | 'end' | 'text'> {
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return quoted ? { start: start + 1, end: end - 1, text: text.slice(1, -1) } : { start, end, text };
}
