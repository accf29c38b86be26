import * as vscode from 'vscode';
import {
  DESCRIBE,
  type DescribeParams,
  REFERENCE_TOPICS,
  type Topic,
} from '../../../server/src/lsp/protocol';
import type { Connect } from '../connect';
import { languageId } from '../constants';

/** Scheme of the reference's pages; package.json opens them as a preview (`workbench.editorAssociations`). */
const scheme = 'powermta-reference';

/** An entry of the list to choose from. */
interface TopicItem extends vscode.QuickPickItem {
  readonly topic: Topic;
}

/**
 * "PowerMTA: Open Directive Reference": searches all directives and blocks, and shows the page of the one that is chosen.
 * @param connect gives the client, started if need be
 */
export function openDirectiveReferenceCommand(connect: Connect): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri) => {
        const page = await (await connect()).sendRequest<string | null>(DESCRIBE, paramsOf(uri));
        return page ?? vscode.l10n.t('The reference has no such page.');
      },
    }),
    vscode.commands.registerCommand('powermta.openDirectiveReference', async () => {
      const topics = await (await connect()).sendRequest<Topic[]>(REFERENCE_TOPICS);
      const topic = await choose(topics.map(itemOf));
      if (topic !== undefined) {
        await vscode.commands.executeCommand('vscode.open', uriOf(topic));
      }
    }),
  );
}

/** Lets the user choose; the directive under the cursor stands out. */
function choose(items: readonly TopicItem[]): Promise<Topic | undefined> {
  const list = vscode.window.createQuickPick<TopicItem>();
  list.items = items;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.placeholder = vscode.l10n.t('Search directives and blocks by name or by what they do');
  const name = nameAtCursor();
  list.activeItems =
    name === undefined ? [] : items.filter(({ topic }) => topic.directive === name).slice(0, 1);
  return new Promise((done) => {
    list.onDidAccept(() => {
      done(list.selectedItems[0]?.topic);
      list.hide();
    });
    list.onDidHide(() => {
      done(undefined);
      list.dispose();
    });
    list.show();
  });
}

function itemOf(topic: Topic): TopicItem {
  const { scope, directive, syntax, summary, old } = topic;
  const place = scope === 'global' ? vscode.l10n.t('top level') : `<${scope}>`;
  return {
    topic,
    label: directive ?? syntax,
    description: directive === undefined ? '' : old ? vscode.l10n.t('{0}, no longer used', place) : place,
    detail: summary,
  };
}

/** The first word of the line that the cursor is in, when that is a configuration. */
function nameAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === languageId
    ? /^\s*([\w.-]+)/.exec(editor.document.lineAt(editor.selection.active.line).text)?.[1]?.toLowerCase()
    : undefined;
}

/** `/domain/max-msg-rate.md` for a directive, `/domain.md` for a block. */
function uriOf({ scope, directive }: Topic): vscode.Uri {
  const path = directive === undefined ? `/${scope}.md` : `/${scope}/${directive}.md`;
  return vscode.Uri.from({ scheme, path });
}

function paramsOf({ path }: vscode.Uri): DescribeParams {
  const [scope = '', directive] = path.slice(1).replace(/\.md$/, '').split('/');
  return { scope, ...(directive !== undefined && { directive }) };
}
