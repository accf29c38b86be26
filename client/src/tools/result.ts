import * as vscode from 'vscode';
import { bounded } from './answers';

/** A text as the answer of a tool, not longer than a model can take. */
export function textResult(markdown: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(bounded(markdown))]);
}

/**
 * Why a tool has no answer, for the model to ask better. It isn't thrown: of a tool that throws, VS Code writes the input to
 * its log, where a configuration with passwords has no place.
 */
export function problemResult(problem: string): vscode.LanguageModelToolResult {
  return textResult(`Error: ${problem}`);
}
