import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-types';

/** Opens a list of places beside a line, for code lenses of the server. */
export function showLocationsCommand(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    'powermta.showLocations',
    (uri: string, position: Position, locations: Location[]) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        client.protocol2CodeConverter.asUri(uri),
        client.protocol2CodeConverter.asPosition(position),
        locations.map((location) => client.protocol2CodeConverter.asLocation(location)),
      ),
  );
}
