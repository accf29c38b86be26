import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Connection, Restarts } from '../connect';
import type { Host } from '../host';
import type { ServerWatch } from './error-handler';
import { restartPolicy } from './restart-policy';
import { traceChannel } from './trace';

/** What helps when something is wrong with the server. */
export interface Support extends vscode.Disposable, Restarts {
  /** The client's log and trace, and what it does when the server ends. */
  options(): Promise<Pick<LanguageClientOptions, 'outputChannel' | 'traceOutputChannel' | 'errorHandler'>>;
}

/** The log, and the commands "Show Server Log", "Restart Server" and "Report Issue…". */
export function newSupport(
  host: Host,
  context: vscode.ExtensionContext,
  server: Connection<BaseLanguageClient>,
): Support {
  const log = vscode.window.createOutputChannel('PowerMTA', { log: true });
  const trace = traceChannel();
  let watch: ServerWatch | undefined;
  const restart = async () => {
    const client = server.current();
    if (!watch?.begin() && client?.needsStop()) {
      log.info(vscode.l10n.t('The server is restarted on request.'));
      // One that doesn't answer is ended by force.
      await client.stop().catch((error: unknown) => log.warn(String(error)));
    }
    await server.connect();
  };
  const commands = vscode.Disposable.from(
    vscode.commands.registerCommand('powermta.showLog', () => log.show()),
    vscode.commands.registerCommand('powermta.restartServer', restart),
    vscode.commands.registerCommand('powermta.reportIssue', async () => {
      const { reportIssue } = await import('./report-issue');
      await reportIssue(host, context.extension, server.current());
    }),
  );
  return {
    // What knows the client is loaded with it, not when the extension is.
    options: async () => {
      const { watchServer } = await import('./error-handler');
      watch ??= watchServer(
        restartPolicy(() => performance.now()),
        log,
        restart,
      );
      return { outputChannel: log, traceOutputChannel: trace, errorHandler: watch };
    },
    allow: () => {
      if (!watch?.givenUp) return;
      throw new Error(
        vscode.l10n.t(
          'The PowerMTA language server stopped too often and is not running. Start it with the command “PowerMTA: Restart Server”.',
        ),
      );
    },
    comesBack: async () => (await watch?.comesBack()) ?? false,
    dispose: () => vscode.Disposable.from(commands, trace, log).dispose(),
  };
}
