import type {
  MarkupContent,
  ParameterInformation,
  Position,
  SignatureHelp,
} from 'vscode-languageserver-types';
import { type FileModel, scopeIn } from '../model/file-model';
import { blockEntry, directiveIn } from '../schema/lookup';
import type { Parameters } from '../schema/values/arguments';
import type { Line } from '../syntax/line';
import { argumentAt } from './argument';
import { firstSentence } from './describe/markdown';
import { paramText } from './describe/params';
import { paramSyntax } from './describe/syntax';

/** How a client asks. */
export interface SignatureOptions {
  /** Whether the user asked; else help comes for what takes several arguments only. */
  readonly invoked: boolean;
  /** Whether it understands where a parameter stands in the label; else parameters are told by their text. */
  readonly labelOffsets: boolean;
}

/** What a line takes: a directive or an entry. */
interface Form extends Parameters {
  /** What stands before the parameters, with a blank. */
  readonly head: string;
  readonly text: string;
}

/**
 * The arguments of the directive or entry at a position, and which of them the position is in. Nothing before the first
 * argument, behind the last one, in comments, and where only one argument is taken and nobody asked.
 */
export function signatureAt(
  file: FileModel,
  { line: at, character }: Position,
  options: SignatureOptions,
): SignatureHelp | undefined {
  const line = file.tree.lines[at];
  const form = line && formOf(file, at, line);
  if (
    line === undefined ||
    form === undefined ||
    character <= line.nameEnd - Number(line.kind === 'entry') ||
    (line.commentStart >= 0 && character > line.commentStart) ||
    (line.tagStart >= 0 && character > line.tagStart) ||
    form.params.length < (options.invoked ? 1 : 2)
  ) {
    return undefined;
  }
  const active = argumentAt(line, form, character);
  if (active === undefined) {
    return undefined;
  }
  const names = form.params.map(paramSyntax);
  const separator = form.separator ?? ' ';
  const label = form.head + names.join(separator);
  let start = form.head.length;
  const parameters = names.map((name, index): ParameterInformation => {
    const range: [number, number] = [start, start + name.length];
    start += name.length + separator.length;
    const param = form.params[index];
    const text = param && paramText(param);
    return {
      label: options.labelOffsets ? range : name,
      ...(text !== undefined && { documentation: markdown(text) }),
    };
  });
  return {
    signatures: [{ label, documentation: markdown(firstSentence(form.text)), parameters }],
    activeSignature: 0,
    activeParameter: active.index,
  };
}

function formOf(file: FileModel, at: number, line: Line): Form | undefined {
  const scope = scopeIn(file, at);
  if (line.kind === 'entry') {
    const block = blockEntry(scope);
    return block?.entry && { head: '', params: block.entry, text: block.text };
  }
  const entry = line.kind === 'directive' ? directiveIn(line.name, scope) : undefined;
  return (
    entry && {
      head: `${entry.name} `,
      params: entry.params,
      ...(entry.separator && { separator: entry.separator }),
      text: entry.text,
    }
  );
}

function markdown(value: string): MarkupContent {
  return { kind: 'markdown', value };
}
