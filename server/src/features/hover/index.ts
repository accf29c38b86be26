import type { Hover, Position } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { type FileModel, scopeIn } from '../../model/file-model';
import { maskedUrls, secretStart } from '../../model/secrets';
import { parseKeyFile } from '../../schema/values/key-file';
import type { Line } from '../../syntax/line';
import { describeBlock, describeDirective } from '../describe';
import { effectiveNote } from '../effective-note';
import { keyAt } from './domain-key';
import { explainValue } from './explain';
import { footerOf, parameterNote } from './footer';
import { valueAt } from './target';
import type { HoverOptions } from './value';

export type { HoverOptions } from './value';

/**
 * What to show about the word at a position: a directive or block, or a value and what it means there. Undefined where there
 * is nothing to say, as in comments and in what a template engine fills in.
 */
export function hoverAt(
  file: FileModel,
  configuration: Configuration,
  position: Position,
  options: HoverOptions = {},
): Hover | undefined {
  const line = file.tree.lines[position.line];
  if (line === undefined || (line.commentStart >= 0 && position.character >= line.commentStart)) {
    return undefined;
  }
  return hoverName(file, configuration, line, position) ?? hoverValue(file, configuration, position, options);
}

/**
 * The path of the key file that a `domain-key` line names: its content has to be given to `hoverAt` for a line that has one,
 * as nothing here reads files. Undefined in other lines and for keys in Vault.
 */
export function keyFileAt(file: FileModel, configuration: Configuration, line: number): string | undefined {
  if (file.tree.lines[line]?.name !== 'domain-key') {
    return undefined;
  }
  const written = keyAt(configuration, file, line)?.file;
  const parsed = written === undefined ? undefined : parseKeyFile(written);
  return parsed?.ok && parsed.kind === 'file' ? parsed.path : undefined;
}

/** What to show about the name of a directive or tag. */
function hoverName(
  file: FileModel,
  configuration: Configuration,
  line: Line,
  { line: at, character }: Position,
): Hover | undefined {
  const { kind, name, nameStart, nameEnd, tagStart, tagEnd, opens } = line;
  if (opens !== '' && character >= tagStart && character <= tagEnd) {
    return hoverOf(describeBlock(opens), at, tagStart, tagEnd);
  }
  if (name === '' || character < nameStart || character > nameEnd) {
    return undefined;
  }
  const isTag = kind === 'open' || kind === 'close';
  const text = isTag ? describeBlock(name) : describeDirective(name, scopeIn(file, at));
  const note = effectiveNote(configuration, file, at);
  const whole = [note, text].filter((part) => part !== undefined).join('\n\n---\n\n');
  return hoverOf(whole, at, nameStart, nameEnd);
}

/** What to show about a value: what it means, and the directive that it is a value of. */
function hoverValue(
  file: FileModel,
  configuration: Configuration,
  { line, character }: Position,
  options: HoverOptions,
): Hover | undefined {
  const value = valueAt(file, configuration, line, character, options);
  if (value === undefined) {
    return undefined;
  }
  const secret = secretStart(value.line);
  if (secret !== undefined && secret <= value.end && value.param.type !== 'secret') {
    return undefined;
  }
  const found = explainValue(value);
  const meaning = found?.text ?? parameterNote(value);
  const parts = [meaning, footerOf(value)].filter((part) => part !== undefined && part !== '');
  // The cursor may be at a quote beside the value.
  const start = Math.min(found?.start ?? value.start, character);
  const end = Math.max(found?.end ?? value.end, character);
  return hoverOf(maskedUrls(parts.join('\n\n---\n\n')), line, start, end);
}

function hoverOf(value: string | undefined, line: number, start: number, end: number): Hover | undefined {
  if (value === undefined || value === '') {
    return undefined;
  }
  const range = { start: { line, character: start }, end: { line, character: end } };
  return { contents: { kind: 'markdown', value }, range };
}
