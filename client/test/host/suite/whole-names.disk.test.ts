import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually } from '../files';
import { definitionAfter, findingsIn } from '../language';
import { mailerFile, mailerFiles, mailerIsKnown, openMailer } from '../mailer';

/** A place as `conf.d/pools.conf:3`, lines from 1. */
const shown = ({ path }: vscode.Uri, { start }: vscode.Range): string =>
  `${path.split('/etc/pmta/')[1]}:${start.line + 1}`;

describe('A whole server in many files', () => {
  before(mailerIsKnown);

  it('is clean in each of its files, the paths of the server found in the folder', async () => {
    const files = await mailerFiles();
    assert.isAtLeast(files.length, 12);
    for (const uri of files) {
      assert.deepEqual(await findingsIn(uri), [], uri.path);
    }
  });

  it('goes to definitions in other files, also from lists of names and other cases', async () => {
    const places: Record<string, string> = {};
    const ask = async (path: string, text: string) => {
      const { document } = await openMailer(path);
      const { uri, range } = await definitionAfter(document, text);
      places[text] = shown(uri, range);
    };
    await ask('conf.d/pools.conf', 'virtual-mta Receipts-2');
    await ask('conf.d/choosing.conf', 'virtual-mta=receipts');
    await ask('conf.d/sources.conf', 'pattern-list by-stream');
    await ask('conf.d/users.conf', 'source shop-frontend');
    await ask('conf.d/listeners.conf', 'source=shop-frontend');
    await ask('conf.d/domains.conf', 'microsoft-errors,slow-down');
    await ask('conf.d/domains.conf', '<domain $microsoft');
    await ask('conf.d/domains.conf', 'queue-to microsoft.queue');
    await ask('conf.d/sources.conf', 'suppression-lists unsubscribed');
    await ask('parts/everywhere.conf', 'smtp-pattern-list slow-down');
    await ask('config', 'include conf.d/macros.conf');
    assert.deepEqual(places, {
      'virtual-mta Receipts-2': 'vmtas/receipts-2.conf:1',
      'virtual-mta=receipts': 'conf.d/pools.conf:6',
      'pattern-list by-stream': 'conf.d/choosing.conf:2',
      'source shop-frontend': 'conf.d/sources.conf:13',
      'source=shop-frontend': 'conf.d/sources.conf:13',
      'microsoft-errors,slow-down': 'conf.d/reply-patterns.conf:1',
      '<domain $microsoft': 'conf.d/macros.conf:3',
      'queue-to microsoft.queue': 'conf.d/domains.conf:9',
      'suppression-lists unsubscribed': 'conf.d/bounces.conf:8',
      'smtp-pattern-list slow-down': 'conf.d/reply-patterns.conf:1',
      'include conf.d/macros.conf': 'conf.d/macros.conf:1',
    });
  });

  it('finds all uses of a name, in files that are not open too', async () => {
    const { document } = await openMailer('conf.d/reply-patterns.conf');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      after(document, '<smtp-pattern-list slow'),
    );
    assert.deepEqual(found.map(({ uri, range }) => shown(uri, range)).sort(), [
      'conf.d/domains.conf:12',
      'conf.d/reply-patterns.conf:1',
      'parts/everywhere.conf:6',
    ]);
  });

  it('has an outline that reads well', async () => {
    const outline = async (path: string) => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        mailerFile(path),
      );
      return symbols.map(({ name, detail }) => `${name} | ${detail}`);
    };
    assert.deepEqual(await outline('vmtas/receipts-2.conf'), [
      'receipts-2 | 198.51.100.22 receipts-2.shop.example.com, 1 more',
    ]);
    assert.deepEqual(await outline('conf.d/pools.conf'), [
      'news | 2 virtual MTAs',
      'receipts | 2 virtual MTAs',
    ]);
  });

  it('links includes, keys and lists to their files in the folder', async () => {
    const targets = async (path: string) => {
      const { document } = await openMailer(path);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        50,
      );
      return links.map(({ target }) => target?.path.split('/etc/pmta/')[1] ?? '');
    };
    assert.deepEqual(await targets('vmtas/news-2.conf'), ['parts/news-keys.conf', 'parts/warm-up.conf']);
    assert.deepEqual(await targets('vmtas/receipts-2.conf'), ['keys/receipts.pem', 'keys/billing.pem']);
    assert.deepEqual(await targets('conf.d/bounces.conf'), ['lists/unsubscribed.txt']);
  });

  it('tells who uses a virtual MTA, directly and through pools', async () => {
    const { document } = await openMailer('vmtas/receipts-1.conf');
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      after(document, '<virtual-mta rec'),
    );
    const callers = async (from: vscode.CallHierarchyItem | undefined) => {
      const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        from,
      );
      return calls.map((call) => call.from);
    };
    const pools = await callers(item);
    assert.deepEqual(
      pools.map(({ name }) => name),
      ['receipts'],
    );
    const users = await callers(pools[0]);
    assert.includeMembers(
      users.map(({ name }) => name),
      ['by-stream', 'shop-frontend'],
    );
  });

  it('finds names of the whole workspace', async () => {
    const find = async (query: string) => {
      const found = await eventually(
        `symbols for ${query}`,
        () =>
          vscode.commands.executeCommand<vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            query,
          ),
        (all) => all.length > 0,
      );
      return found
        .filter(({ location }) => location.uri.path.includes('/mailer/'))
        .map(({ name, location }) => `${name} ${shown(location.uri, location.range)}`);
    };
    assert.include(await find('receipts-2'), 'receipts-2 vmtas/receipts-2.conf:1');
    assert.include(await find('frontend'), 'shop-frontend conf.d/sources.conf:13');
  });
});
