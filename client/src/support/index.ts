import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Host } from '../host';
import type { ServerWatch } from './error-handler';
import { restartPolicy } from './restart-policy';
import { traceChannel } from './trace';

/** The client: started if need be, or as far as it is. */
interface Clients {
  connect(): Promise<BaseLanguageClient>;
  /** Undefined while nobody asked for it. */
  current(): Promise<BaseLanguageClient> | undefined;
}

/** What helps when something is wrong with the server. */
export interface Support extends vscode.Disposable {
  /** The client's log and trace, and what it does when the server ends. */
  options(): Promise<Pick<LanguageClientOptions, 'outputChannel' | 'traceOutputChannel' | 'errorHandler'>>;
}

/** The log, and the commands "Show Server Log", "Restart Server" and "Report Issue…". */
export function newSupport(host: Host, context: vscode.ExtensionContext, clients: Clients): Support {
  const log = vscode.window.createOutputChannel('PowerMTA', { log: true });
  const trace = traceChannel();
  const policy = restartPolicy(() => performance.now());
  let watch: ServerWatch | undefined;
  const restart = async () => {
    const started = clients.current();
    policy.reset();
    if (watch?.hurry()) return;
    if (started === undefined) {
      await clients.connect();
      return;
    }
    const client = await started;
    log.info(vscode.l10n.t('The server is restarted on request.'));
    if (client.needsStop()) await client.stop();
    await client.start();
  };
  const commands = vscode.Disposable.from(
    vscode.commands.registerCommand('powermta.showLog', () => log.show()),
    vscode.commands.registerCommand('powermta.restartServer', restart),
    vscode.commands.registerCommand('powermta.reportIssue', async () => {
      const { reportIssue } = await import('./report-issue');
      await reportIssue(host, context.extension, clients.current());
    }),
  );
  return {
    // What knows the client is loaded with it, not when the extension is.
    options: async () => {
      const { watchServer } = await import('./error-handler');
      watch = watchServer(policy, log, restart);
      return { outputChannel: log, traceOutputChannel: trace, errorHandler: watch };
    },
    dispose: () => vscode.Disposable.from(commands, trace, log).dispose(),
  };
}
