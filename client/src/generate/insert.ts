import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  type GeneratedBlocks,
  INSERTION,
  type Insertion,
  type InsertionParams,
} from '../../../server/src/lsp/generate-protocol';
import { languageId } from '../constants';
import { exists } from '../exists';
import type { Source } from './ask-source';

/** Why something wasn't written: a sentence for the user. */
export type Failure = string;

/**
 * Puts blocks into the source's document, as one change that one undo takes back: in the place of the lines, or at the cursor.
 * Without a document they go into a new one.
 */
export async function insertBlocks(
  client: LanguageClient,
  source: Source,
  { files, kept }: GeneratedBlocks,
): Promise<Failure | undefined> {
  const text = files.map((file) => file.text.trimEnd()).join('\n\n');
  const { document } = source;
  if (document === undefined) {
    const content = `${text}\n`;
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: languageId, content }),
    );
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  const place = await placeFor(client, source, document);
  if (typeof place === 'string') return place;
  const { range, before, after } = place;
  const above = source.replaces !== undefined && kept.length > 0 ? `${kept.join('\n')}\n\n` : '';
  edit.replace(document.uri, range, before + above + text + after);
  return apply(edit, document, range.start.line);
}

/** Writes blocks into a new file and an `include` line for it into the source's document, as one change. */
export async function insertFile(
  client: LanguageClient,
  source: Source,
  blocks: GeneratedBlocks,
  file: vscode.Uri,
  include: string,
): Promise<Failure | undefined> {
  const edit = new vscode.WorkspaceEdit();
  const text = blocks.files.map(({ text }) => text.trimEnd()).join('\n\n');
  edit.createFile(file, { contents: new TextEncoder().encode(`${text}\n`), overwrite: false });
  return insertIncludes(client, source, blocks, edit, [file], `include ${include}`);
}

/** Writes a file for each kind of block into a folder and `include` lines for them into the source's document, as one change. */
export async function insertFiles(
  client: LanguageClient,
  source: Source,
  blocks: GeneratedBlocks,
  folder: vscode.Uri,
): Promise<Failure | undefined> {
  const edit = new vscode.WorkspaceEdit();
  const files = blocks.files.map(({ name }) => vscode.Uri.joinPath(folder, name));
  for (const [index, { text }] of blocks.files.entries()) {
    const file = files[index];
    if (file !== undefined) {
      edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite: false });
    }
  }
  return insertIncludes(client, source, blocks, edit, files, blocks.entry.trimEnd());
}

async function insertIncludes(
  client: LanguageClient,
  source: Source,
  { kept }: GeneratedBlocks,
  edit: vscode.WorkspaceEdit,
  files: readonly vscode.Uri[],
  includes: string,
): Promise<Failure | undefined> {
  for (const file of files) {
    if (await exists(file)) {
      return vscode.l10n.t(
        '{0} exists already: choose another place.',
        vscode.workspace.asRelativePath(file),
      );
    }
  }
  const { document } = source;
  const place = document && (await placeFor(client, source, document));
  if (typeof place === 'string') return place;
  if (document !== undefined && place !== undefined) {
    const above = source.replaces !== undefined && kept.length > 0 ? `${kept.join('\n')}\n\n` : '';
    edit.replace(document.uri, place.range, place.before + above + includes + place.after);
  }
  if (document !== undefined) return apply(edit, document, place?.range.start.line ?? 0);
  const failure = await apply(edit);
  await vscode.env.clipboard.writeText(`${includes}\n`);
  void vscode.window.showInformationMessage(vscode.l10n.t('The include lines are in the clipboard.'));
  return failure;
}

/** Where a text goes in a document; or why there is no place. */
async function placeFor(
  client: LanguageClient,
  { replaces, text, line }: Source,
  document: vscode.TextDocument,
): Promise<{ readonly range: vscode.Range; readonly before: string; readonly after: string } | Failure> {
  if (document.isClosed) return vscode.l10n.t('The file was closed meanwhile: open it and start again.');
  if (replaces !== undefined) {
    const last = Math.min(replaces.last, document.lineCount - 1);
    const range = new vscode.Range(new vscode.Position(replaces.first, 0), document.lineAt(last).range.end);
    return document.getText(range) === text
      ? { range, before: '', after: '' }
      : vscode.l10n.t('The lines changed meanwhile, so nothing was done. Start again.');
  }
  const cursor = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const params: InsertionParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    line: cursor?.selection.active.line ?? line,
  };
  const place = await client.sendRequest<Insertion | null>(INSERTION, params);
  if (place === null) return vscode.l10n.t('The file was closed meanwhile: open it and start again.');
  const at = new vscode.Position(place.line, place.character);
  return { range: new vscode.Range(at, at), before: place.before, after: place.after };
}

async function apply(
  edit: vscode.WorkspaceEdit,
  document?: vscode.TextDocument,
  line = 0,
): Promise<Failure | undefined> {
  if (!(await vscode.workspace.applyEdit(edit))) {
    return vscode.l10n.t('VS Code could not write this. Nothing was changed.');
  }
  if (document !== undefined) {
    const editor = await vscode.window.showTextDocument(document);
    const start = new vscode.Position(line, 0);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return undefined;
}
