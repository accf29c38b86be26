import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { languageId } from '../constants';
import { pickStep } from './quick-steps';

/** Lines to generate from, and where the blocks go. */
export interface Source {
  readonly text: string;
  /** The document that the blocks go into; left out: a new one. */
  readonly document?: vscode.TextDocument;
  /** Line of the cursor in it. */
  readonly line: number;
  /** Lines of it that the blocks replace, first and last included. */
  readonly replaces?: { readonly first: number; readonly last: number };
}

/** What an action of the server says: lines of an open document. */
export interface GivenLines {
  readonly uri: string;
  readonly first: number;
  readonly last: number;
}

/** Larger files aren't read. In bytes. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** The lines that an action names; undefined when the document is no longer open. */
export function givenSource(client: LanguageClient, { uri, first, last }: GivenLines): Source | undefined {
  const wanted = client.protocol2CodeConverter.asUri(uri).toString();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === wanted);
  return document && sourceOfLines(document, first, last);
}

/** Lines of a document, first and last included, which blocks will replace. */
export function sourceOfLines(document: vscode.TextDocument, first: number, last: number): Source {
  const end = document.lineAt(Math.min(last, document.lineCount - 1)).range.end;
  const text = document.getText(new vscode.Range(new vscode.Position(first, 0), end));
  return { text, document, line: first, replaces: { first, last: end.line } };
}

/** Asks where the lines are; undefined when the user turned away or there are none. */
export async function askSource(): Promise<Source | undefined> {
  const editor = vscode.window.activeTextEditor;
  const into = editor?.document.languageId === languageId ? editor.document : undefined;
  const target = { ...(into && { document: into }), line: editor?.selection.active.line ?? 0 };
  const selected = editor === undefined || editor.selection.isEmpty ? 0 : linesOf(editor.selection);
  const copied = await vscode.env.clipboard.readText();
  const count = copied.trim() === '' ? 0 : copied.trim().split(/\r\n|\n|\r/).length;
  type Choice = 'selection' | 'clipboard' | 'file' | 'typed';
  const items = [
    {
      value: 'selection' as const,
      label: vscode.l10n.t('Selected lines'),
      description: lines(selected),
      shown: selected > 0,
    },
    {
      value: 'clipboard' as const,
      label: vscode.l10n.t('Clipboard'),
      description: lines(count),
      shown: count > 0,
    },
    { value: 'file' as const, label: vscode.l10n.t('File…'), description: 'CSV, TSV, TXT', shown: true },
    {
      value: 'typed' as const,
      label: vscode.l10n.t('Write them in a new file'),
      description: '',
      shown: true,
    },
  ].filter(({ shown }) => shown);
  const place = { title: vscode.l10n.t('Generate PowerMTA Configuration'), step: 1, totalSteps: 1 };
  const placeholder = vscode.l10n.t('Where the lines with the addresses are');
  const picked = await pickStep<Choice>(place, placeholder, items, (value) => value === items[0]?.value);
  if (picked === 'back' || picked === 'cancel') return undefined;
  switch (picked.value) {
    case 'selection':
      return editor && fromSelection(editor, target);
    case 'clipboard':
      return { text: copied, ...target };
    case 'file': {
      const text = await fromFile();
      return text === undefined ? undefined : { text, ...target };
    }
    case 'typed':
      await openExample();
      return undefined;
  }
}

function lines(count: number): string {
  return count === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', count.toLocaleString());
}

function linesOf({ start, end }: vscode.Selection): number {
  return end.line - start.line + (end.character === 0 && end.line > start.line ? 0 : 1);
}

/** Selected lines are replaced where they are in a PowerMTA file; of another file they are only read. */
function fromSelection(editor: vscode.TextEditor, target: Omit<Source, 'text'>): Source {
  const { document, selection } = editor;
  const { start } = selection;
  const source = sourceOfLines(document, start.line, start.line + linesOf(selection) - 1);
  return target.document === undefined ? { text: source.text, line: 0 } : source;
}

async function fromFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Lines with addresses'),
      filters: {
        [vscode.l10n.t('Tables and texts')]: ['csv', 'tsv', 'txt'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  if (file === undefined) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > LARGEST_FILE) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} is larger than 16 MB: split it.', vscode.workspace.asRelativePath(file)),
    );
    return undefined;
  }
  const bytes = await vscode.workspace.fs.readFile(file);
  // Spreadsheets save "Unicode text" as UTF-16 with a mark at its start.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A new file that says what lines may look like; what is written there gets the quick fix. */
async function openExample(): Promise<void> {
  const content = [
    vscode.l10n.t(
      '# Write or paste lines with addresses below; then choose "Generate PowerMTA blocks…" from the light bulb.',
    ),
    vscode.l10n.t(
      '# They may look like this, with bars, tabs, commas, semicolons or spaces between the fields:',
    ),
    '#   192.0.2.7|selector|example.com|mail.example.com|user@example.com|password',
    '#   192.0.2.7|198.51.100.7|selector|example.com|mail.example.com|name',
    '#   192.0.2.7|selector|example.com|mail.example.com|name',
    '#   192.0.2.7 mail.example.com example.com',
    '#   192.0.2.0/28 mail{n}.example.com',
    '',
    '',
  ].join('\n');
  const document = await vscode.workspace.openTextDocument({ language: languageId, content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}
