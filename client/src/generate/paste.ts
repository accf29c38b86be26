import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { IS_PASTED } from '../../../server/src/lsp/generate-protocol';
import { languageId } from '../constants';
import type { Host } from '../host';
import { type Source, sourceOfLines } from './ask-source';
import { lastChoices } from './choices';
import { showPreview } from './preview';

/** Longer texts are pasted as they are. In UTF-16 code units. */
const LONGEST_PASTE = 2_000_000;

/** How long pasted lines may take to be in the document before the preview opens without them. In milliseconds. */
const PASTE_TIMEOUT = 10_000;

/**
 * "Paste as PowerMTA blocks", beside plain paste, for lines in a generator format: pastes the lines as they are, so that
 * nothing can be lost, and opens the preview, from which the blocks take their place.
 */
export function pasteAsBlocks(
  host: Host,
  context: vscode.ExtensionContext,
  client: LanguageClient,
): vscode.Disposable[] {
  // Editors that are made of VS Code may leave this part of its API out.
  if (typeof vscode.languages.registerDocumentPasteEditProvider !== 'function') return [];
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('powermta', 'blocks');
  // An edit is resolved when it is about to be applied: that is how its choice is known.
  const offered = new WeakMap<vscode.DocumentPasteEdit, vscode.TextDocument>();
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const [range] = ranges;
      const text = (await data.get('text/plain')?.asString()) ?? '';
      // Most pastes are something else: that costs no request.
      if (range === undefined || ranges.length > 1 || !/\d/.test(text) || text.length > LONGEST_PASTE) {
        return undefined;
      }
      if (!(await client.sendRequest<boolean>(IS_PASTED, { text }, token))) return undefined;
      const lines = asWholeLines(document, range, text);
      const edit = new vscode.DocumentPasteEdit(lines, vscode.l10n.t('Paste as PowerMTA blocks'), kind);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      offered.set(edit, document);
      return [edit];
    },
    resolveDocumentPasteEdit(edit) {
      const document = offered.get(edit);
      if (document !== undefined && typeof edit.insertText === 'string') {
        void sourceOfPaste(document, edit.insertText).then((source) =>
          showPreview(host, context, client, source, lastChoices(context)),
        );
      }
      return edit;
    },
  };
  return [
    vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    }),
  ];
}

/** The text, with line ends that keep it apart from what stands before and after it in its lines. */
function asWholeLines(document: vscode.TextDocument, { start, end }: vscode.Range, text: string): string {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const after = document.lineAt(end.line).text.slice(end.character);
  const above = before.trim() === '' ? '' : '\n';
  const below = after.trim() === '' || /[\r\n]$/.test(text) ? '' : '\n';
  return above + text + below;
}

/** Waits until pasted lines are in the document. */
async function sourceOfPaste(document: vscode.TextDocument, text: string): Promise<Source> {
  const start = await startOfPaste(document, text);
  const countLines = (part: string) => part.split(/\r\n|\n|\r/).length - 1;
  const blank = text.slice(0, text.length - text.trimStart().length);
  return start === undefined
    ? { text, document, line: 0 }
    : sourceOfLines(document, start.line + countLines(blank), start.line + countLines(text.trimEnd()));
}

/** Where a text was put into a document; undefined when that didn't happen. */
function startOfPaste(document: vscode.TextDocument, text: string): Promise<vscode.Position | undefined> {
  const bare = (content: string) => content.replace(/\r\n?/g, '\n');
  return new Promise((resolve) => {
    const finish = (start: vscode.Position | undefined) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(start);
    };
    const timer = setTimeout(() => finish(undefined), PASTE_TIMEOUT);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      const change = event.contentChanges.find((made) => bare(made.text) === bare(text));
      if (change !== undefined) finish(change.range.start);
    });
  });
}
