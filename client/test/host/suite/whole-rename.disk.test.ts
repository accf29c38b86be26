import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsIn, placesOf, renameAfter } from '../language';
import { mailerFiles, mailerIsKnown, openMailer } from '../mailer';

/** A rename: where it is asked for (right behind a text), the names, and the places that it must change. */
interface Rename {
  readonly path: string;
  readonly behind: string;
  readonly from: string;
  readonly to: string;
  readonly places: Readonly<Record<string, number>>;
}

const renames: Readonly<Record<string, Rename>> = {
  'a virtual MTA': {
    path: 'vmtas/news-2.conf',
    behind: '<virtual-mta ',
    from: 'news-2',
    to: 'letters-2',
    places: { 'choosing.conf': 1, 'news-2.conf': 1, 'pools.conf': 1 },
  },
  'a pool': {
    path: 'conf.d/choosing.conf',
    behind: 'virtual-mta=',
    from: 'receipts',
    to: 'slips',
    places: { 'choosing.conf': 1, 'pools.conf': 1, 'sources.conf': 1 },
  },
  'a pattern list': {
    path: 'conf.d/sources.conf',
    behind: 'pattern-list ',
    from: 'by-stream',
    to: 'by-kind',
    places: { 'choosing.conf': 1, 'sources.conf': 1 },
  },
  'an SMTP pattern list': {
    path: 'parts/everywhere.conf',
    behind: 'smtp-pattern-list ',
    from: 'slow-down',
    to: 'too-fast',
    places: { 'domains.conf': 1, 'everywhere.conf': 1, 'reply-patterns.conf': 1 },
  },
  'an address list': {
    path: 'conf.d/bounces.conf',
    behind: '<address-list ',
    from: 'unsubscribed',
    to: 'opted-out',
    places: { 'bounces.conf': 1, 'sources.conf': 1 },
  },
  "a source, also the users'": {
    path: 'conf.d/users.conf',
    behind: 'source ',
    from: 'shop-frontend',
    to: 'submission',
    places: { 'listeners.conf': 1, 'sources.conf': 1, 'users.conf': 2 },
  },
  'a macro': {
    path: 'conf.d/domains.conf',
    behind: '<domain $',
    from: 'microsoft',
    to: 'ms',
    places: { 'domains.conf': 1, 'macros.conf': 2 },
  },
  'a queue': {
    path: 'parts/warm-up.conf',
    behind: '</domain>\n\n<domain ',
    from: 'gmail.rollup',
    to: 'google.rollup',
    places: { 'domains.conf': 3, 'warm-up.conf': 1 },
  },
  'a selector of one domain': {
    path: 'vmtas/receipts-1.conf',
    behind: 'domain-key ',
    from: 'r1',
    to: 'r2026',
    places: { 'receipts-1.conf': 1, 'receipts-2.conf': 1 },
  },
};

const texts = async (): Promise<string[]> => {
  const files = await mailerFiles();
  const documents = await Promise.all(files.map((uri) => vscode.workspace.openTextDocument(uri)));
  return documents.map((document) => document.getText());
};

describe('Renaming across files', () => {
  beforeEach(mailerIsKnown);

  for (const [kind, { path, behind, from, to, places }] of Object.entries(renames)) {
    it(`changes ${kind} everywhere, leaves no finding, and can be turned back`, async () => {
      const original = await texts();
      const { document } = await openMailer(path);
      const edit = await renameAfter(document, behind, to);
      assert.deepEqual(placesOf(edit), places);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      try {
        for (const [uri] of edit.entries()) {
          const changed = await vscode.workspace.openTextDocument(uri);
          assert.include(changed.getText(), to);
          assert.deepEqual(await findingsIn(uri), [], uri.path);
        }
      } finally {
        await vscode.window.showTextDocument(document);
        const back = await renameAfter(document, behind, from);
        assert.isTrue(await vscode.workspace.applyEdit(back));
        await vscode.workspace.saveAll(false);
      }
      assert.deepEqual(await texts(), original);
    });
  }

  it('is refused where the new name is taken or would mean something else, with the reason', async () => {
    const refused = async (path: string, behind: string, name: string) => {
      const { document } = await openMailer(path);
      return renameAfter(document, behind, name).then(
        () => 'not refused',
        (error: unknown) => String(error),
      );
    };
    assert.include(
      await refused('vmtas/news-1.conf', '<virtual-mta ', 'receipts'),
      'receipts is already a virtual MTA pool, in line 6 of pools.conf.',
    );
    assert.include(
      await refused('conf.d/users.conf', 'source ', '10.0.0.1'),
      'PowerMTA would take 10.0.0.1 for an address',
    );
    assert.include(
      await refused('parts/warm-up.conf', '</domain>\n\n<domain ', 'gmail.queue'),
      'must end in .rollup',
    );
    assert.include(await refused('parts/warm-up.conf', '<domain ', 'x'), 'A domain is not a name');
  });
});
