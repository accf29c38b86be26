import * as vscode from 'vscode';
import type { Connect } from '../connect';
import type { Host } from '../host';
import { askOptions } from './ask-options';
import { askSource, type GivenLines, givenSource } from './ask-source';
import { hasChoices, keepChoices, lastChoices } from './choices';
import { GENERATE_COMMAND } from './command';
import { dkimRecordCommand } from './dkim-record';
import { showPreview } from './preview';
import { keepSecretsRestricted } from './secret-files';

/**
 * "PowerMTA: Generate Configuration…" and "PowerMTA: Show DKIM DNS Record".
 * @param host what differs between Node and browsers
 * @param connect gives the client, started if need be
 */
export function generateCommands(
  host: Host,
  context: vscode.ExtensionContext,
  connect: Connect,
): vscode.Disposable {
  const generate = async (given?: GivenLines) => {
    const client = await connect();
    const source = given?.uri === undefined ? await askSource() : givenSource(client, given);
    if (source === undefined) return;
    const last = lastChoices(context);
    // Lines that an action names are shown at once: the options can be changed from the preview.
    const options =
      given?.uri === undefined ? await askOptions(client, last.options, hasChoices(context)) : last.options;
    if (options === undefined) return;
    const choices = { options, dns: last.dns };
    if (given?.uri === undefined) await keepChoices(context, choices);
    showPreview(host, context, client, source, choices);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(GENERATE_COMMAND, generate),
    dkimRecordCommand(connect),
    keepSecretsRestricted(connect),
  );
}
