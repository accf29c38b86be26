import * as vscode from 'vscode';
import { openSampleCommand } from './open-sample';
import { walkthroughCommands } from './walkthrough';

/**
 * The sample configuration and the steps that the walkthrough does on it.
 * @param connect starts the server, if need be
 */
export function firstSteps(
  context: vscode.ExtensionContext,
  connect: () => Promise<unknown>,
): vscode.Disposable {
  return vscode.Disposable.from(openSampleCommand(context), walkthroughCommands(context, connect));
}
