import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  type Answers,
  type GeneratedBlocks,
  type GeneratorOptions,
  MAKE_KEYS,
  type MakeKeysParams,
  type MakeKeysResult,
} from '../../../server/src/lsp/generate-protocol';
import type { FromPreview } from '../../webview/preview-messages';
import type { Host } from '../host';
import { isPreviewMessage } from '../page-messages';
import { hasTrust } from '../trust';
import { pageHtml, pageOptions } from '../webview';
import { askOptions } from './ask-options';
import type { Source } from './ask-source';
import { type Choices, keepChoices } from './choices';
import { insertBlocks, insertFile, insertFiles } from './insert';
import { previewBody } from './preview-body';
import { generated, inTurn, type Preview, shown, tell } from './preview-state';

/** Shows what lines become, to be looked at, changed and written. */
export function showPreview(
  host: Host,
  context: vscode.ExtensionContext,
  client: LanguageClient,
  source: Source,
  choices: Choices,
): void {
  const title = vscode.l10n.t('Generate PowerMTA Configuration');
  const panel = vscode.window.createWebviewPanel('powermta.generate', title, vscode.ViewColumn.Active, {
    ...pageOptions(context.extensionUri),
    retainContextWhenHidden: true,
  });
  const preview: Preview = {
    context,
    client,
    panel,
    source,
    id: crypto.randomUUID(),
    choices,
    publicKeys: {},
    pages: { rows: 0, records: 0, problems: 0, notes: 0 },
    blocks: undefined,
    running: undefined,
    isDrawing: false,
    settled: Promise.resolve(),
    rejected: undefined,
    isClosed: false,
    isWriting: false,
  };
  panel.onDidDispose(() => {
    preview.isClosed = true;
    preview.running?.cancel();
  });
  panel.webview.onDidReceiveMessage((message: unknown) =>
    isPreviewMessage(message) ? answer(preview, message) : undefined,
  );
  const name = source.document && vscode.workspace.asRelativePath(source.document.uri);
  const body = previewBody(name, { replaces: source.replaces !== undefined, makesKeys: host.makesKeys });
  panel.webview.html = pageHtml(panel.webview, context.extensionUri, { title, name: 'preview', body });
}

async function answer(preview: Preview, message: FromPreview): Promise<void> {
  switch (message.kind) {
    case 'ask':
      return inTurn(preview, () => show(preview));
    case 'edit':
      return inTurn(preview, () => edit(preview, message));
    case 'answer':
      return change(preview, ({ options, dns }) => ({
        options: { ...options, answers: answered(options, message) },
        dns,
      }));
    case 'dns':
      return change(preview, ({ options }) => ({ options, dns: message.dns }));
    case 'options': {
      const asked = await askOptions(preview.client, preview.choices.options, false);
      // The page can be worked in while it is asked.
      return (
        asked &&
        change(preview, ({ options: { edits, answers }, dns }) => ({
          options: { ...asked, edits, answers },
          dns,
        }))
      );
    }
    case 'copy':
      return copy(preview, message.what);
    case 'record':
      return copyText(preview.blocks?.records[message.index]?.value);
    case 'line':
      return showLine(preview.source, message.problem);
    case 'keys':
      return makeKeys(preview);
    case 'page':
      preview.pages[message.list] = message.page;
      return tell(preview, shown(preview, []));
    default:
      return write(preview, message.kind);
  }
}

function answered(
  { answers }: GeneratorOptions,
  { question, answer }: Extract<FromPreview, { kind: 'answer' }>,
): Answers {
  return { ...answers, [question]: answer };
}

/** Changes an identity by hand, unless its line would be refused for that. */
async function edit(preview: Preview, { key, edit }: Extract<FromPreview, { kind: 'edit' }>): Promise<void> {
  const { options, dns } = preview.choices;
  const edits = { ...options.edits, [key]: { ...options.edits[key], ...edit } };
  const result = await generated(preview, { ...options, edits });
  if (result === undefined) return;
  if (result.ok && result.identities.some((row) => row.key === key)) {
    preview.choices = { options: { ...options, edits }, dns };
    preview.blocks = result;
    await tell(preview, shown(preview, []));
    return;
  }
  const line = Number(key.split('.')[0]);
  const [problem] = result.ok
    ? result.problems.filter(({ kind, line: at }) => kind !== 'notice' && at === line)
    : result.problems;
  await tell(preview, { kind: 'rejected', key, edit, message: `${problem?.message ?? ''}.` });
}

/** Changes the choices and shows what comes of them. */
function change(preview: Preview, how: (choices: Choices) => Choices): Promise<void> {
  if (preview.isDrawing) preview.running?.cancel();
  return inTurn(preview, async () => {
    preview.choices = how(preview.choices);
    await keepChoices(preview.context, preview.choices);
    await show(preview);
  });
}

/** Generates anew and shows it. */
async function show(preview: Preview): Promise<void> {
  preview.isDrawing = true;
  const result = await generated(preview, preview.choices.options).finally(() => {
    preview.isDrawing = false;
  });
  if (result === undefined) return;
  if (result.ok) preview.blocks = result;
  const wrong = result.ok ? [] : result.problems.map(({ message }) => `${message}.`);
  if (preview.blocks !== undefined || wrong.length > 0) {
    await tell(preview, shown(preview, wrong));
  }
}

async function copy({ blocks }: Preview, what: 'text' | 'zones' | 'table' | 'commands'): Promise<void> {
  await copyText(what === 'text' ? blocks?.files.map((file) => file.text).join('\n') : blocks?.[what]);
}

async function copyText(text: string | undefined): Promise<void> {
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
}

/** Shows a line of the paste in the document that it is from. */
async function showLine(
  { document, replaces }: Source,
  { line, start, end }: { readonly line: number; readonly start: number; readonly end: number },
): Promise<void> {
  if (document === undefined || replaces === undefined) return;
  const at = replaces.first + line;
  const selection = new vscode.Range(at, start, at, end);
  await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
}

async function makeKeys(preview: Preview): Promise<void> {
  if (!hasTrust(vscode.l10n.t('Private keys are made in trusted workspaces only.'))) return;
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder for the private DKIM keys'),
      openLabel: vscode.l10n.t('Make Keys Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (folder === undefined) return;
  const { client, source, choices } = preview;
  const params: MakeKeysParams = {
    text: source.text,
    options: choices.options,
    folder: client.code2ProtocolConverter.asUri(folder),
  };
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Making DKIM keys'),
  };
  const { publicKeys, made, kept, problems } = await vscode.window.withProgress(progress, () =>
    client.sendRequest<MakeKeysResult>(MAKE_KEYS, params),
  );
  for (const problem of problems.slice(0, 3)) void vscode.window.showErrorMessage(problem);
  preview.publicKeys = { ...preview.publicKeys, ...publicKeys };
  const dkimPath = await pathOfKeys(preview, folder);
  await change(preview, ({ options, dns }) => ({ options: { ...options, dkimPath }, dns }));
  const message = vscode.l10n.t('Keys made: {0}. Already there and left as they are: {1}.', made, kept);
  void vscode.window.showInformationMessage(message);
}

/** Asks which path the keys will have on the server; gives that which was chosen before when nothing is picked. */
async function pathOfKeys({ choices }: Preview, folder: vscode.Uri): Promise<string> {
  const { dkimPath } = choices.options;
  // Windows writes its paths without the slash that a URI has before the drive.
  const path = folder.path.replace(/\/$/, '').replace(/^\/(?=[A-Za-z]:)/, '');
  const here = `${path}/{selector}.{domain}.pem`;
  if (dkimPath === here) return here;
  const items = [
    { label: dkimPath, description: vscode.l10n.t('as chosen before'), path: dkimPath },
    { label: here, description: vscode.l10n.t('where they were made'), path: here },
  ];
  const placeHolder = vscode.l10n.t('Where PowerMTA will find the keys');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true });
  return picked?.path ?? dkimPath;
}

/**
 * Writes what is shown; then the preview has done its work. A change that was made right before counts; as long as one can't be
 * used, nothing is written.
 */
async function write(preview: Preview, how: 'insert' | 'file' | 'split'): Promise<void> {
  if (preview.isWriting) return;
  preview.isWriting = true;
  try {
    await preview.settled;
    finish(preview, preview.rejected ?? (await writeAs(preview, how)));
  } finally {
    preview.isWriting = false;
  }
}

/** Closes the preview when all was written, else says why it wasn't. */
function finish(preview: Preview, failure: string | false | undefined): void {
  if (failure === false) return;
  if (typeof failure === 'string') {
    void vscode.window.showErrorMessage(failure);
    return;
  }
  const { counts } = preview.blocks ?? {};
  preview.panel.dispose();
  const message = vscode.l10n.t(
    '{0} lines generated, {1} refused. One undo takes it back.',
    counts?.generated ?? 0,
    counts?.refused ?? 0,
  );
  void vscode.window.showInformationMessage(message);
}

/** Gives false when the user turned away, a sentence when it couldn't be done, undefined when all is well. */
async function writeAs(
  preview: Preview,
  how: 'insert' | 'file' | 'split',
): Promise<string | false | undefined> {
  const { client, source, blocks } = preview;
  if (blocks === undefined || blocks.counts.generated === 0) {
    return vscode.l10n.t('There is nothing to write: no line could be used.');
  }
  if (how === 'insert') return insertBlocks(client, source, blocks);
  return how === 'file' ? writeFile(preview, blocks) : writeFiles(preview);
}

async function writeFile(preview: Preview, blocks: GeneratedBlocks): Promise<string | false | undefined> {
  const { client, source, choices } = preview;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('File for the blocks'),
    filters: { PowerMTA: ['conf', 'pmta'] },
    ...(folderOf(source) && {
      defaultUri: vscode.Uri.joinPath(folderOf(source) ?? vscode.Uri.file('/'), 'generated.conf'),
    }),
  });
  if (file === undefined) return false;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const include = await vscode.window.showInputBox({
    title: vscode.l10n.t('Path of the file on the server'),
    prompt: vscode.l10n.t('It stands in the include line'),
    ignoreFocusOut: true,
    value: `${choices.options.includeFolder.replace(/\/$/, '')}/${name}`,
  });
  return include === undefined ? false : insertFile(client, source, blocks, file, include.trim());
}

async function writeFiles(preview: Preview): Promise<string | false | undefined> {
  const { client, source } = preview;
  const folder = folderOf(source);
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder for a file of each kind of block'),
      openLabel: vscode.l10n.t('Write Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (chosen === undefined) return false;
  const includeFolder = await vscode.window.showInputBox({
    title: vscode.l10n.t('Path of the folder on the server'),
    prompt: vscode.l10n.t('It stands in the include lines'),
    ignoreFocusOut: true,
    value: preview.choices.options.includeFolder,
  });
  if (includeFolder === undefined) return false;
  const layout = { includeFolder: includeFolder.trim(), layout: 'by-kind' as const };
  const result = await inTurn(preview, () => generated(preview, { ...preview.choices.options, ...layout }));
  if (result === undefined) return false;
  return result.ok
    ? insertFiles(client, source, result, chosen)
    : result.problems.map(({ message }) => `${message}.`).join(' ');
}

function folderOf({ document }: Source): vscode.Uri | undefined {
  return document === undefined || document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
}
