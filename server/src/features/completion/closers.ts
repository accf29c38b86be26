import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SyntaxTree } from '../../syntax/tree';
import { blockName, isClosed } from '../../syntax/tree';
import { ranks } from './ranks';
import type { Suggestion } from './suggestion';

/** The closing tags that can stand in a line: that of the innermost block around it first, then those of the outer ones. */
export function closerSuggestions(tree: SyntaxTree, at: number): Suggestion[] {
  return openersAround(tree, at).map((opener, depth) => closer(tree, opener, depth === 0));
}

/** The closing tag that the innermost block around a line lacks; nothing when it has one. */
export function missingCloser(tree: SyntaxTree, at: number): Suggestion[] {
  const [opener] = openersAround(tree, at);
  return opener === undefined || isClosed(tree, opener) ? [] : [closer(tree, opener, false)];
}

function openersAround(tree: SyntaxTree, at: number): number[] {
  const openers: number[] = [];
  for (let opener = tree.parent[at] ?? -1; opener >= 0; opener = tree.parent[opener] ?? -1) {
    openers.push(opener);
  }
  return openers;
}

function closer(tree: SyntaxTree, opener: number, preselect: boolean): Suggestion {
  const line = tree.lines[opener];
  const tag = `</${line === undefined ? '' : blockName(line)}>`;
  const argument = line?.kind === 'open' ? line.text.slice(line.valueStart, line.valueEnd) : '';
  return {
    label: tag,
    kind: CompletionItemKind.Struct,
    detail: `closes the block of line ${opener + 1}${argument === '' ? '' : `, ${argument}`}`,
    rank: ranks.closer,
    preselect,
  };
}
