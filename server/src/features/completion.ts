import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import { type FileModel, scopeIn } from '../model/file-model';
import { blocksIn, directiveIn, directivesIn } from '../schema/lookup';
import type { BlockEntry, DirectiveEntry, Param } from '../schema/types';
import { paramAt } from '../schema/values/check';
import type { Line } from '../syntax/line';
import { describeBlock, describeDirective } from './describe';

/** What the client can make of completions. */
export interface CompletionOptions {
  /** Whether it understands tab stops. */
  readonly snippets: boolean;
}

/** The completions at a position; none in a comment. */
export function complete(
  file: FileModel,
  _configuration: Configuration,
  position: Position,
  options: CompletionOptions,
): CompletionItem[] {
  const line = file.tree.lines[position.line];
  if (line === undefined || (line.commentStart >= 0 && position.character > line.commentStart)) {
    return [];
  }
  const scope = scopeIn(file, position.line);
  if (line.kind === 'blank') {
    return [
      ...directivesIn(scope).map((entry) => directiveItem(entry)),
      ...blocksIn(scope).map((block) => blockItem(block, options, '<')),
    ];
  }
  if (line.kind === 'open' && position.character <= line.nameEnd) {
    return blocksIn(scope).map((block) => blockItem(block, options, ''));
  }
  if (line.kind === 'directive') {
    return position.character <= line.nameEnd
      ? directivesIn(scope).map((entry) => directiveItem(entry))
      : valueItems(line, scope, position.character);
  }
  return [];
}

/** Fills in the documentation of an item that was chosen from the list. */
export function describe(item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isItemData(data)) {
    return item;
  }
  const value =
    data.scope === undefined ? describeBlock(data.name) : describeDirective(data.name, data.scope);
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
}

interface ItemData {
  readonly name: string;
  /** The block of a directive; a block has none. */
  readonly scope?: string;
}

function isItemData(data: unknown): data is ItemData {
  return typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string';
}

function directiveItem(entry: DirectiveEntry): CompletionItem {
  const old = entry.deprecated !== undefined || entry.removed === true;
  return {
    label: entry.name,
    kind: CompletionItemKind.Property,
    detail: [entry.name, ...entry.params.map(syntaxOf)].join(' '),
    insertText: `${entry.name} `,
    sortText: `${old ? '2' : '1'}${entry.name}`,
    ...(old && { tags: [CompletionItemTag.Deprecated] }),
    data: { name: entry.name, scope: entry.scope } satisfies ItemData,
  };
}

function blockItem(block: BlockEntry, options: CompletionOptions, bracket: string): CompletionItem {
  const argument = block.argument === undefined ? '' : ` \${1:${block.argument.name}}`;
  return {
    label: `<${block.name}>`,
    filterText: `${bracket}${block.name}`,
    kind: CompletionItemKind.Struct,
    detail: `<${block.name}${block.argument ? ` ${syntaxOf(block.argument)}` : ''}>`,
    insertText: options.snippets
      ? `${bracket}${block.name}${argument}>\n\t$0\n</${block.name}>`
      : `${bracket}${block.name}`,
    insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText: `3${block.name}`,
    data: { name: block.name } satisfies ItemData,
  };
}

function valueItems(line: Line, scope: string, character: number): CompletionItem[] {
  const entry = directiveIn(line.name, scope);
  const param = entry && paramAt(line, entry, character);
  if (param === undefined) {
    return [];
  }
  const words = [...(param.type === 'boolean' ? ['yes', 'no'] : []), ...(param.words ?? [])];
  return words.map((word) => ({ label: word, kind: CompletionItemKind.Value }));
}

function syntaxOf(param: Param): string {
  return param.optional ? `[${param.name}]` : param.name;
}
