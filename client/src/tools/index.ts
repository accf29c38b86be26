import * as vscode from 'vscode';
import type { Connect } from '../connect';
import { effectiveSettingsTool } from './effective-settings';
import { explainDirectiveTool } from './explain-directive';
import { lintTextTool } from './lint-text';

/**
 * The tools that a chat in the editor can use: thin wrappers of what the server knows. They send nothing anywhere; what
 * becomes of their answers is the chat's affair. Off where the editor has no such tools.
 * @param connect gives the client, started if need be
 */
export function languageModelTools(connect: Connect): vscode.Disposable {
  // Editors that are made of VS Code may leave this part of its API out.
  if (typeof vscode.lm?.registerTool !== 'function') return vscode.Disposable.from();
  return vscode.Disposable.from(
    vscode.lm.registerTool('powermta_explain_directive', explainDirectiveTool(connect)),
    vscode.lm.registerTool('powermta_lint_text', lintTextTool(connect)),
    vscode.lm.registerTool('powermta_effective_settings', effectiveSettingsTool(connect)),
  );
}
