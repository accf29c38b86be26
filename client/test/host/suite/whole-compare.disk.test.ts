import { assert } from 'chai';
import * as vscode from 'vscode';
import { fixture } from '../files';
import { withCommit } from '../git';
import { mailerIsKnown, openMailer, whileChanged } from '../mailer';
import { picture, waitFor } from '../ui';

describe('Comparing a whole server with a revision', () => {
  it('tells it by domain and virtual MTA, queues and included files followed', () =>
    withCommit(fixture('mailer'), async () => {
      await mailerIsKnown();
      await openMailer('config');
      await whileChanged('conf.d/domains.conf', ['max-smtp-out 8', 'max-smtp-out 9'], () =>
        whileChanged('parts/warm-up.conf', ['max-smtp-out 2', 'max-smtp-out 3'], async () => {
          const report = await vscode.commands.executeCommand<vscode.Uri>('powermta.compare', {
            revision: 'HEAD',
          });
          const text = (await vscode.workspace.openTextDocument(report)).getText();
          const [, domains = '', senders = ''] = text.split(/^## .*$/m);
          assert.match(domains, /^\*\*`hotmail\.com`, `live\.com`, `microsoft\.queue`, `outlook\.com`\*\*$/m);
          assert.match(domains, /\| `max-smtp-out` \| `8` .* \| `9` \[mailer\/etc\/pmta\/conf\\\.d\/domains/);
          assert.match(senders, /^\*\*`gmail\.rollup in <virtual-mta news-2>`\*\*$/m);
          assert.notInclude(text, 'news-1');
          await waitFor('.webview.ready');
          await picture('whole-compare');
        }),
      );
    }));
});
