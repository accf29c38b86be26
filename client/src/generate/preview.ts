import * as vscode from 'vscode';
import {
  type BaseLanguageClient as LanguageClient,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageclient';
import {
  type Answers,
  GENERATE,
  type GeneratedBlocks,
  type GenerateParams,
  type GenerateResult,
  type GeneratorOptions,
  MAKE_KEYS,
  type MakeKeysParams,
  type MakeKeysResult,
} from '../../../server/src/lsp/generate-protocol';
import type { FromPreview, Page, PagedList, ToPreview } from '../../webview/preview-messages';
import type { Host } from '../host';
import { isPreviewMessage } from '../page-messages';
import { hasTrust } from '../trust';
import { pageHtml, pageOptions } from '../webview';
import { askOptions } from './ask-options';
import type { Source } from './ask-source';
import { type Choices, keepChoices } from './choices';
import { insertBlocks, insertFile, insertFiles } from './insert';
import { pageOf } from './pages';
import { previewBody } from './preview-body';

/** How much is shown at once: the page stays quick. */
const PAGE_SIZES: Readonly<Record<PagedList, number>> = {
  rows: 300,
  records: 500,
  problems: 200,
  notes: 100,
};
const MOST_TEXT = 200_000;

/** What a preview knows. */
interface Preview {
  readonly context: vscode.ExtensionContext;
  readonly client: LanguageClient;
  readonly panel: vscode.WebviewPanel;
  readonly source: Source;
  /** Tells it from others (`GenerateParams.preview`). */
  readonly id: string;
  choices: Choices;
  publicKeys: Readonly<Record<string, string>>;
  /** The page of each list that is shown. */
  readonly pages: Record<PagedList, number>;
  /** What was generated last. */
  blocks: GeneratedBlocks | undefined;
  /** Cancels the request that is under way. */
  running: vscode.CancellationTokenSource | undefined;
}

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
  };
  panel.onDidDispose(() => preview.running?.cancel());
  panel.webview.onDidReceiveMessage((message: unknown) =>
    isPreviewMessage(message) ? answer(preview, message) : undefined,
  );
  const name = source.document && vscode.workspace.asRelativePath(source.document.uri);
  const body = previewBody(name, { replaces: source.replaces !== undefined, makesKeys: host.makesKeys });
  panel.webview.html = pageHtml(panel.webview, context.extensionUri, { title, name: 'preview', body });
}

async function answer(preview: Preview, message: FromPreview): Promise<void> {
  const { options, dns } = preview.choices;
  switch (message.kind) {
    case 'ask':
      return show(preview);
    case 'edit':
      return edit(preview, message);
    case 'answer':
      return change(preview, { options: { ...options, answers: answered(options, message) }, dns });
    case 'dns':
      return change(preview, { options, dns: message.dns });
    case 'options': {
      const asked = await askOptions(preview.client, options, false);
      return asked && change(preview, { options: asked, dns });
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
  const before = preview.choices;
  const { options, dns } = before;
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

async function tell({ panel }: Preview, message: ToPreview): Promise<void> {
  await panel.webview.postMessage(message);
}

async function change(preview: Preview, choices: Choices): Promise<void> {
  preview.choices = choices;
  await keepChoices(preview.context, choices);
  await show(preview);
}

/** Generates anew and shows it; what is still under way is stopped. */
async function show(preview: Preview): Promise<void> {
  const result = await generated(preview, preview.choices.options);
  if (result === undefined) return;
  if (result.ok) preview.blocks = result;
  const wrong = result.ok ? [] : result.problems.map(({ message }) => `${message}.`);
  if (preview.blocks !== undefined || wrong.length > 0) {
    await tell(preview, shown(preview, wrong));
  }
}

async function generated(preview: Preview, options: GeneratorOptions): Promise<GenerateResult | undefined> {
  preview.running?.cancel();
  const running = new vscode.CancellationTokenSource();
  preview.running = running;
  const { client, source, id, choices, publicKeys } = preview;
  const params: GenerateParams = {
    text: source.text,
    options,
    dns: choices.dns,
    publicKeys,
    preview: id,
    ...(source.document && { uri: client.code2ProtocolConverter.asUri(source.document.uri) }),
  };
  try {
    return await client.sendRequest<GenerateResult>(GENERATE, params, running.token);
  } catch (error) {
    if (running.token.isCancellationRequested) return undefined;
    if (!wasStopped(error)) throw error;
    await tell(preview, shown(preview, [vscode.l10n.t('Stopped: what is shown here is not up to date.')]));
    return undefined;
  }
}

/** Whether the user stopped the work in the notification of its progress. */
function wasStopped(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

function shown({ blocks, choices, pages }: Preview, wrong: readonly string[]): ToPreview {
  const text = blocks?.files.map((file) => file.text).join('\n') ?? '';
  const part = <T>(list: PagedList, items: readonly T[] = []): Page<T> =>
    pageOf(items, pages[list], PAGE_SIZES[list]);
  const problems = blocks?.problems ?? [];
  const notices = problems.filter(({ kind }) => kind === 'notice');
  const refused = problems.filter(({ kind }) => kind !== 'notice');
  return {
    kind: 'shown',
    counts: blocks?.counts ?? { read: 0, generated: 0, skipped: 0, refused: 0 },
    rows: part('rows', blocks?.identities),
    // What was refused comes first, however far down its line is.
    problems: part('problems', [...refused, ...notices]),
    refused: refused.length,
    notices: notices.length,
    records: part('records', blocks?.records),
    notes: part('notes', blocks?.notes),
    commands: (blocks?.commands ?? '').slice(0, MOST_TEXT),
    text: text.slice(0, MOST_TEXT),
    isCut: text.length > MOST_TEXT,
    dns: choices.dns,
    wrong,
  };
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
  await usePathOfKeys(preview, folder);
  await show(preview);
  const message = vscode.l10n.t('{0} keys made, {1} were there and stay as they are.', made, kept);
  void vscode.window.showInformationMessage(message);
}

/** Asks which path the keys will have on the server. */
async function usePathOfKeys(preview: Preview, folder: vscode.Uri): Promise<void> {
  const { options, dns } = preview.choices;
  // Windows writes its paths without the slash that a URI has before the drive.
  const path = folder.path.replace(/\/$/, '').replace(/^\/(?=[A-Za-z]:)/, '');
  const here = `${path}/{selector}.{domain}.pem`;
  const items = [
    { label: options.dkimPath, description: vscode.l10n.t('as chosen before'), path: options.dkimPath },
    { label: here, description: vscode.l10n.t('where they were made'), path: here },
  ];
  const placeHolder = vscode.l10n.t('Where PowerMTA will find the keys');
  const picked =
    options.dkimPath === here
      ? undefined
      : await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true });
  if (picked !== undefined && picked.path !== options.dkimPath) {
    preview.choices = { options: { ...options, dkimPath: picked.path }, dns };
    await keepChoices(preview.context, preview.choices);
  }
}

/** Writes what is shown; then the preview has done its work. */
async function write(preview: Preview, how: 'insert' | 'file' | 'split'): Promise<void> {
  const failure = await writeAs(preview, how);
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
  const { client, source, choices } = preview;
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
    value: choices.options.includeFolder,
  });
  if (includeFolder === undefined) return false;
  const options = { ...choices.options, includeFolder: includeFolder.trim(), layout: 'by-kind' as const };
  const result = await generated(preview, options);
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
