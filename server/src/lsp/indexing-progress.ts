import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Pace } from '../model/workspace-load';
import type { Session } from './session';
import { slices } from './slices';

/** Milliseconds after which the user is told that files are being read. */
const PATIENCE = 500;
/** Milliseconds between two messages about how far it is. */
const NEWS = 100;

/** The pace of reading a workspace; when that takes long, the user is told how far it is, and can cancel it. */
export function indexingProgress(session: Session): Pace & { end(): void } {
  const begun = performance.now();
  const slice = slices();
  let reporter: WorkDoneProgressServerReporter | undefined;
  let shown = false;
  let told = begun;
  let ended = false;
  let cancelled = false;
  let files = { done: 0, known: 0 };

  const show = async () => {
    shown = true;
    // A client that refuses goes without.
    const made = await session.connection.window.createWorkDoneProgress().catch(() => undefined);
    if (made === undefined || ended) {
      made?.done();
      return;
    }
    reporter = made;
    reporter.token.onCancellationRequested(() => {
      cancelled = true;
    });
    reporter.begin('PowerMTA: reading the configuration', undefined, message(files), true);
  };

  return {
    next: async () => {
      await slice.step();
      return !cancelled;
    },
    read: (done, known) => {
      files = { done, known };
      if (performance.now() - told > NEWS) {
        told = performance.now();
        reporter?.report(message(files));
      }
      if (!shown && performance.now() - begun > PATIENCE && showsProgress(session)) {
        void show();
      }
    },
    end: () => {
      ended = true;
      reporter?.done();
    },
  };
}

function message({ done, known }: { readonly done: number; readonly known: number }): string {
  return `${done} of ${known} files`;
}

function showsProgress(session: Session): boolean {
  return session.capabilities.window?.workDoneProgress === true;
}
