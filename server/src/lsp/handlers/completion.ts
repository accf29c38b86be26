import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { type CompletionOptions, complete, describe } from '../../features/completion';
import type { FolderEntry } from '../../model/files';
import { markupFor } from '../markup';
import type { Session } from '../session';

/** Answers `textDocument/completion` and `completionItem/resolve`. */
export function completionHandlers(session: Session): void {
  const { connection } = session;
  connection.onCompletion((params) => completionsFor(session, params));
  connection.onCompletionResolve((item: CompletionItem) => forClient(session, describe(item)));
}

/** Completes at once, unless paths are asked for: then their folder is listed first. */
async function completionsFor(session: Session, params: CompletionParams): Promise<CompletionList | null> {
  const folders = new Map<string, readonly FolderEntry[]>();
  const wanted = new Set<string>();
  const listFolder = (uri: string) => {
    const entries = folders.get(uri);
    if (entries === undefined) {
      wanted.add(uri);
    }
    return entries;
  };
  const list = completeNow(session, params, listFolder);
  if (wanted.size === 0) {
    return list;
  }
  for (const uri of wanted) {
    folders.set(uri, await session.workspace.host.list(uri));
  }
  return completeNow(session, params, listFolder);
}

function completeNow(
  { documents, capabilities, suggestCommand }: Session,
  { textDocument, position, context }: CompletionParams,
  listFolder: NonNullable<CompletionOptions['listFolder']>,
): CompletionList | null {
  const document = documents.get(textDocument.uri);
  if (document === undefined) {
    return null;
  }
  const list = complete(document.file, document.configuration, position, {
    ...clientOptions(capabilities),
    suggestCommand,
    trigger: context?.triggerCharacter,
    listFolder,
  });
  return { ...list, items: list.items.map((item) => forClient({ capabilities }, item)) };
}

/** An item with its documentation in the form that the client shows. */
function forClient({ capabilities }: Pick<Session, 'capabilities'>, item: CompletionItem): CompletionItem {
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  const { documentation } = item;
  return documentation === undefined ? item : { ...item, documentation: markupFor(documentation, formats) };
}

/** What the client can make of completions. */
function clientOptions({ textDocument }: ClientCapabilities): CompletionOptions {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    tags: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
    labelDetails: item?.labelDetailsSupport === true,
  };
}
