import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { passwordFile } from '../../../server/src/generator/tree';
import {
  type GeneratedBlocks,
  INSERTION,
  type Insertion,
  type InsertionParams,
} from '../../../server/src/lsp/generate-protocol';
import { languageId } from '../constants';
import { exists } from '../exists';
import type { Source } from './ask-source';
import { writeSecret } from './secret-files';

/** Why something wasn't written: a sentence for the user. */
type Failure = string;

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
  edit.replace(document.uri, range, before + keptAbove(source, kept) + text + after);
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
  const text = `${blocks.files.map((part) => part.text.trimEnd()).join('\n\n')}\n`;
  const isSecret = blocks.identities.some(({ ports }) => ports.length > 0);
  return insertIncludes(client, source, blocks, [{ file, text, isSecret }], `include ${include}`);
}

/** Writes a file for each kind of block into a folder and `include` lines for them into the source's document, as one change. */
export async function insertFiles(
  client: LanguageClient,
  source: Source,
  blocks: GeneratedBlocks,
  folder: vscode.Uri,
): Promise<Failure | undefined> {
  const files = blocks.files.map(({ name, text }) => ({
    file: vscode.Uri.joinPath(folder, name),
    text,
    isSecret: name === passwordFile,
  }));
  return insertIncludes(client, source, blocks, files, blocks.entry.trimEnd());
}

/** A file to be made. */
interface NewFile {
  readonly file: vscode.Uri;
  readonly text: string;
  /** Whether passwords may be in it. */
  readonly isSecret: boolean;
}

async function insertIncludes(
  client: LanguageClient,
  source: Source,
  { kept }: GeneratedBlocks,
  files: readonly NewFile[],
  includes: string,
): Promise<Failure | undefined> {
  for (const { file } of files) {
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
  const edit = new vscode.WorkspaceEdit();
  const failure = await createFiles(client, edit, files);
  if (failure !== undefined) return failure;
  if (document !== undefined && place !== undefined) {
    const text = keptAbove(source, kept) + includes;
    edit.replace(document.uri, place.range, place.before + text + place.after);
  }
  const unwritten = await apply(edit, document, place?.range.start.line ?? 0);
  if (unwritten !== undefined) {
    await removeWritten(files);
    return unwritten;
  }
  if (document !== undefined) return undefined;
  await vscode.env.clipboard.writeText(`${includes}\n`);
  void vscode.window.showInformationMessage(vscode.l10n.t('The include lines are in the clipboard.'));
  return undefined;
}

/** Lines that were refused, and comments, stay above what takes the place of the others. */
function keptAbove({ replaces }: Source, kept: readonly string[]): string {
  return replaces !== undefined && kept.length > 0 ? `${kept.join('\n')}\n\n` : '';
}

/**
 * Adds files to a change. Those with passwords are on the disk before, for their owner only: the change then writes the same
 * into them, which keeps their permissions, and one undo takes them away with the rest.
 */
async function createFiles(
  client: LanguageClient,
  edit: vscode.WorkspaceEdit,
  files: readonly NewFile[],
): Promise<Failure | undefined> {
  for (const { file, text, isSecret } of files) {
    let overwrite = false;
    try {
      overwrite = isSecret && (await writeSecret(client, file, text));
    } catch (error) {
      return `${vscode.workspace.asRelativePath(file)}: ${error instanceof Error ? error.message : String(error)}.`;
    }
    edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite });
  }
  return undefined;
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

/** Takes away what `createFiles` put on the disk, when the change wasn't made. */
async function removeWritten(files: readonly NewFile[]): Promise<void> {
  for (const { file, text, isSecret } of files) {
    if ((isSecret && (await exists(file))) || (await isBeginning(file, text))) {
      await vscode.workspace.fs.delete(file);
    }
  }
}

/** Whether a file holds a text as far as a full disk took it: nobody else writes that. */
async function isBeginning(file: vscode.Uri, text: string): Promise<boolean> {
  try {
    return text.startsWith(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    // It isn't there.
    return false;
  }
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
