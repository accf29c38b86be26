import { CreateFile, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { OpenDocument } from '../model/workspace';
import type { TextChange } from '../rules/rule';
import { toTextEdit } from './convert';
import type { Session } from './session';

/** What an edit of the workspace does. */
interface Edits {
  /** Changes of the document, or of other files that they name. */
  readonly changes: readonly TextChange[];
  /** URIs of empty files to create before. */
  readonly creates?: readonly string[];
  /** A word in the new text that the user will want to replace. */
  readonly placeholder?: string;
}

/** Whether the client can create files. */
export function canCreateFiles({ capabilities }: Session): boolean {
  return capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
}

/** An edit for the client: of the document's very version where the client can be told versions. */
export function toWorkspaceEdit(session: Session, document: OpenDocument, edits: Edits): WorkspaceEdit {
  const can = session.capabilities.workspace?.workspaceEdit;
  const placeholder = can?.snippetEditSupport === true ? edits.placeholder : undefined;
  const byFile = new Map<string, TextChange[]>();
  for (const change of edits.changes) {
    const uri = change.uri ?? document.uri;
    byFile.set(uri, [...(byFile.get(uri) ?? []), change]);
  }
  if (can?.documentChanges !== true) {
    const changes = [...byFile].map(([uri, list]) => [uri, list.map(toTextEdit)] as const);
    return { changes: Object.fromEntries(changes) };
  }
  return {
    documentChanges: [
      ...(edits.creates ?? []).map((uri) => CreateFile.create(uri, { ignoreIfExists: true })),
      ...[...byFile].map(([uri, list]) => ({
        textDocument: { uri, version: session.documents.get(uri)?.version ?? null },
        edits: withPlaceholder(list, placeholder),
      })),
    ],
  };
}

/** The edits; the first that holds the word to replace is a snippet. */
function withPlaceholder(
  changes: readonly TextChange[],
  placeholder: string | undefined,
): (TextEdit | SnippetTextEdit)[] {
  const index = placeholder === undefined ? -1 : changes.findIndex(({ text }) => text.includes(placeholder));
  return changes.map((change, at) => {
    const edit = toTextEdit(change);
    return at === index && placeholder !== undefined
      ? { range: edit.range, snippet: { kind: 'snippet', value: snippet(change.text, placeholder) } }
      : edit;
  });
}

function snippet(text: string, placeholder: string): string {
  const at = text.lastIndexOf(placeholder);
  const escaped = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return `${escaped(text.slice(0, at))}\${1:${escaped(placeholder)}}${escaped(text.slice(at + placeholder.length))}`;
}
