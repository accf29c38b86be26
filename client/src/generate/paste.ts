import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  GENERATE,
  type GenerateParams,
  type GenerateResult,
  IS_PASTED,
} from '../../../server/src/lsp/generate-protocol';
import { languageId } from '../constants';
import { lastChoices } from './choices';

/** Longer texts are pasted as they are. In UTF-16 code units. */
const LONGEST_PASTE = 2_000_000;

/**
 * "Paste as PowerMTA blocks", beside plain paste, for lines in a generator format. Editors without this kind of paste
 * (VS Code before 1.97) get nothing.
 */
export function pasteAsBlocks(context: vscode.ExtensionContext, client: LanguageClient): vscode.Disposable[] {
  if (typeof vscode.languages.registerDocumentPasteEditProvider !== 'function') return [];
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('powermta', 'blocks');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
      const text = (await data.get('text/plain')?.asString()) ?? '';
      // Most pastes are something else: that costs no request.
      if (!/\d/.test(text) || text.length > LONGEST_PASTE) return undefined;
      const isPasted = await client.sendRequest<boolean>(IS_PASTED, { text }, token);
      const blocks = isPasted ? await blocksFor(context, client, document, text, token) : undefined;
      if (blocks === undefined) return undefined;
      const edit = new vscode.DocumentPasteEdit(blocks, vscode.l10n.t('Paste as PowerMTA blocks'), kind);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return [
    vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    }),
  ];
}

/** The blocks by the last choices; lines that can't be used stand above them. */
async function blocksFor(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  document: vscode.TextDocument,
  text: string,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const { options, dns } = lastChoices(context);
  const params: GenerateParams = {
    text,
    options: { ...options, layout: 'one-file' },
    dns,
    publicKeys: {},
    preview: 'paste',
    uri: client.code2ProtocolConverter.asUri(document.uri),
  };
  const result = await client.sendRequest<GenerateResult>(GENERATE, params, token);
  if (!result.ok || result.counts.generated === 0) return undefined;
  const kept = result.kept.length > 0 ? `${result.kept.join('\n')}\n\n` : '';
  return kept + result.files.map((file) => file.text).join('\n');
}
