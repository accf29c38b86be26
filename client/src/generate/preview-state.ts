import * as vscode from 'vscode';
import {
  type BaseLanguageClient as LanguageClient,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageclient';
import {
  GENERATE,
  type GeneratedBlocks,
  type GenerateParams,
  type GenerateResult,
  type GeneratorOptions,
} from '../../../server/src/lsp/generate-protocol';
import type { Page, PagedList, ToPreview } from '../../webview/preview-messages';
import type { Source } from './ask-source';
import type { Choices } from './choices';
import { pageOf } from './pages';

/** How much is shown at once: the page stays quick. */
const PAGE_SIZES: Readonly<Record<PagedList, number>> = {
  rows: 300,
  records: 500,
  problems: 200,
  notes: 100,
};
const MOST_TEXT = 200_000;

/** What a preview knows. */
export interface Preview {
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
  /** Whether that only shows the choices: the next ones make it needless. */
  isDrawing: boolean;
  /** Done once the changes that were asked for are worked out. */
  settled: Promise<unknown>;
  /** Why a change by hand can't be used that the page still holds. */
  rejected: string | undefined;
  /** Whether its page is gone: it can't be told anything more. */
  isClosed: boolean;
  /** Whether what is shown is being written: who clicks twice wants it once. */
  isWriting: boolean;
}

/** Works changes out one after the other: each begins with what the ones before it have made. */
export function inTurn<T>(preview: Preview, work: () => Promise<T>): Promise<T> {
  const done = preview.settled.then(work);
  preview.settled = done.catch(() => undefined);
  return done;
}

/** Tells the page something, as long as it is there. */
export async function tell(preview: Preview, message: ToPreview): Promise<void> {
  if (preview.isClosed) return;
  // What is shown anew takes the place of what could not be used.
  preview.rejected = message.kind === 'rejected' ? message.message : undefined;
  await preview.panel.webview.postMessage(message);
}

/** Generates blocks; gives undefined when that was stopped, which the page is told where the user did it. */
export async function generated(
  preview: Preview,
  options: GeneratorOptions,
): Promise<GenerateResult | undefined> {
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

/** What the page shows: a part of each list. */
export function shown({ blocks, choices, pages }: Preview, wrong: readonly string[]): ToPreview {
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
