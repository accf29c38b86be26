import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { RestartPolicy } from './restart-policy';

/** What is done when the server ends by itself. */
export interface ServerWatch extends ErrorHandler {
  /** Whether it ended too often, so that it is only started by hand. */
  readonly givenUp: boolean;
  /** Whether the client starts it once more after its last end; false when it didn't end. */
  comesBack(): Promise<boolean>;
  /** Somebody starts it by hand: forgets the ends so far, which may be told of anew, and ends the wait before a restart; gives whether there was one. */
  begin(): boolean;
}

/**
 * Watches over the server. When it ends by itself, it is started again, which the user is told once; and when that happens too
 * often, no more.
 * @param restart starts it by hand
 */
export function watchServer(
  policy: RestartPolicy,
  log: vscode.LogOutputChannel,
  restart: () => Promise<void>,
): ServerWatch {
  let told = false;
  let givenUp = false;
  let go: (() => void) | undefined;
  let comesBack: Promise<boolean> | undefined;
  /** Decides after an end, once the wait before a restart is over. */
  const decide = async (): Promise<CloseHandlerResult> => {
    const verdict = policy.ended();
    if (!verdict.restart) {
      givenUp = true;
      void tellEnd(log, restart);
      const message = vscode.l10n.t('The server stopped too often and will not be started again.');
      return { action: CloseAction.DoNotRestart, message, handled: true };
    }
    if (!told) {
      told = true;
      void tellRestart(log);
    }
    await new Promise<void>((resolve) => {
      go = resolve;
      setTimeout(resolve, verdict.delay);
    });
    go = undefined;
    const message = vscode.l10n.t('The server stopped unexpectedly and is started again.');
    return { action: CloseAction.Restart, message, handled: true };
  };
  return {
    get givenUp() {
      return givenUp;
    },
    comesBack: async () => (await comesBack) ?? false,
    begin: () => {
      policy.reset();
      told = false;
      givenUp = false;
      const waited = go !== undefined;
      go?.();
      return waited;
    },
    error: (error, _message, count) => {
      log.error(vscode.l10n.t('The connection to the server failed: {0}', error.message));
      const action = count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown;
      return { action, handled: true };
    },
    closed: () => {
      const decided = decide();
      const done = decided.then(async ({ action }) => {
        // The client acts on the decision first.
        await new Promise((resolve) => setTimeout(resolve));
        if (comesBack === done) comesBack = undefined;
        return action === CloseAction.Restart;
      });
      comesBack = done;
      return decided;
    },
  };
}

async function tellRestart(log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'The PowerMTA language server stopped unexpectedly and was started again. Nothing in your files is lost.',
  );
  if ((await vscode.window.showWarningMessage(message, show)) === show) log.show();
}

async function tellEnd(log: vscode.LogOutputChannel, restart: () => Promise<void>): Promise<void> {
  const again = vscode.l10n.t('Restart Server');
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'The PowerMTA language server stopped five times within three minutes, so it is not started again automatically. Files can be edited as before, without its help.',
  );
  const chosen = await vscode.window.showErrorMessage(message, again, show);
  if (chosen === again) await restart();
  if (chosen === show) log.show();
}
