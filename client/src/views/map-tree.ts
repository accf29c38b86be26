import * as vscode from 'vscode';
import { MAP, type MapNode, type MapParams } from '../../../server/src/lsp/protocol';
import type { Connect } from '../connect';
import { badgeUri, provideBadges } from './badges';
import { configurations, nameOf } from './choose-configuration';
import { reveal } from './reveal';

const viewId = 'powermta.map';

/** An item of the tree: a configuration, or a node of its map. */
interface TreeNode {
  /** URI of the configuration's entry file. */
  readonly entry: string;
  /** The segments that lead to the node; none for the configuration itself. */
  readonly path: readonly string[];
  /** Left out for the configuration itself. */
  readonly node?: MapNode;
}

/** The tree "PowerMTA" and the commands of its title bar. */
interface MapTree extends vscode.Disposable {
  /** Asks for everything anew. */
  refresh(): void;
}

/** Shows the tree; nothing is asked for before it is looked at. */
export function showMapTree(connect: Connect): MapTree {
  const changed = new vscode.EventEmitter<undefined>();
  let filter = '';
  const tree = vscode.window.createTreeView<TreeNode>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => treeItem(node, filter),
      getChildren: (node) => childrenOf(connect, node, filter),
    },
  });
  const setFilter = (text: string) => {
    filter = text.trim();
    tree.message = filter === '' ? '' : vscode.l10n.t('Only what has “{0}” in it', filter);
    void vscode.commands.executeCommand('setContext', 'powermta.mapFiltered', filter !== '');
    changed.fire(undefined);
  };
  const refresh = () => changed.fire(undefined);
  const disposable = vscode.Disposable.from(
    tree,
    changed,
    provideBadges(),
    vscode.commands.registerCommand('powermta.map.refresh', refresh),
    vscode.commands.registerCommand('powermta.map.clearFilter', () => setFilter('')),
    vscode.commands.registerCommand('powermta.map.filter', async () => {
      const text = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter the Map'),
        prompt: vscode.l10n.t('Part of a name, an address or a host; empty shows everything.'),
        value: filter,
      });
      if (text !== undefined) setFilter(text);
    }),
    vscode.commands.registerCommand('powermta.map.reveal', async ({ node }: TreeNode) => {
      if (node?.place !== undefined) await reveal(node.place);
    }),
  );
  return { refresh, dispose: () => disposable.dispose() };
}

async function childrenOf(
  connect: Connect,
  parent: TreeNode | undefined,
  filter: string,
): Promise<TreeNode[]> {
  if (parent === undefined) {
    const roots = (await configurations(connect)).map(({ entry }) => ({ entry, path: [] }));
    void vscode.commands.executeCommand('setContext', 'powermta.hasConfigurations', roots.length > 0);
    const [only, ...others] = roots;
    return only !== undefined && others.length === 0 ? childrenOf(connect, only, filter) : roots;
  }
  const { entry, path } = parent;
  const params: MapParams = { entry, path, filter };
  const nodes = await (await connect()).sendRequest<MapNode[]>(MAP, params);
  return nodes.map((node) => ({ entry, path: [...path, node.segment], node }));
}

const icons: Readonly<Record<MapNode['kind'], string>> = {
  group: 'folder',
  range: 'ellipsis',
  'virtual-mta': 'server',
  pool: 'layers',
  address: 'globe',
  key: 'key',
  listener: 'plug',
  source: 'sign-in',
  user: 'person',
  domain: 'mail',
  queue: 'inbox',
  list: 'list-unordered',
  file: 'file',
  missing: 'question',
};

const groupIcons: Readonly<Record<string, string>> = {
  'virtual-mtas': 'server',
  pools: 'layers',
  listeners: 'plug',
  sources: 'sign-in',
  users: 'person',
  domains: 'mail',
  lists: 'list-unordered',
  files: 'files',
};

function treeItem(tree: TreeNode, filter: string): vscode.TreeItem {
  const { entry, path, node } = tree;
  const id = JSON.stringify([entry, filter, ...path]);
  if (node === undefined) {
    const item = new vscode.TreeItem(nameOf(entry), vscode.TreeItemCollapsibleState.Expanded);
    return Object.assign(item, { id, iconPath: new vscode.ThemeIcon('settings-gear') });
  }
  const { kind, label, detail, place, children, problems } = node;
  const item = new vscode.TreeItem(label, stateOf(children, filter !== '' && path.length === 1));
  item.id = id;
  item.description = detail;
  item.iconPath = new vscode.ThemeIcon((kind === 'group' && groupIcons[path[0] ?? '']) || icons[kind]);
  item.tooltip = detail === '' ? label : `${label} — ${detail}`;
  item.contextValue = kind;
  const badge = badgeUri(id, problems);
  if (badge !== undefined) item.resourceUri = badge;
  if (place !== undefined) {
    item.command = {
      command: 'powermta.map.reveal',
      title: vscode.l10n.t('Show in Editor'),
      arguments: [tree],
    };
  }
  return item;
}

function stateOf(children: number, open: boolean): vscode.TreeItemCollapsibleState {
  if (children === 0) return vscode.TreeItemCollapsibleState.None;
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
