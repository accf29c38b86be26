import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { noticesOf } from '../model/workspace';
import { loadWorkspace } from '../model/workspace-load';
import { isForWantOfTrust } from './file-access';
import { indexingProgress } from './indexing-progress';
import type { Session } from './session';
import { watcher } from './watch';
import { readFolder } from './workspace-settings';

/** Keeps the workspace up to date in the background. */
export interface WorkspaceLoader {
  /** Follows includes soon; further calls meanwhile are one. Milliseconds of quiet to wait for. */
  schedule(delay: number): void;
  /** Asks for the settings of all folders, then follows includes. */
  configure(): Promise<void>;
  /** Done once the configurations were found for the first time, by the settings of the folders. */
  readonly ready: Promise<void>;
}

/** Milliseconds that a client may take to tell its settings before questions are answered without them. */
const SETTINGS_TIME = 10_000;

/**
 * Makes a loader.
 * @param loaded called each time after includes were followed
 */
export function workspaceLoader(session: Session, loaded: () => void): WorkspaceLoader {
  const watch = watcher(session);
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let isConfigured = false;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    let done = false;
    try {
      do {
        again = false;
        const indexing = indexingProgress(session);
        done = await loadWorkspace(session.workspace, indexing).finally(indexing.end);
      } while (again);
    } finally {
      running = false;
    }
    if (!done) {
      session.connection.console.info(
        'Reading the configuration was cancelled. It begins anew when files change.',
      );
      isReady();
      return;
    }
    const { configurations, files } = session.workspace;
    session.connection.console.debug(`${configurations.size} configurations; ${files.size} files read.`);
    watch();
    tell(session, told);
    loaded();
    if (isConfigured) {
      isReady();
    } else {
      setTimeout(isReady, SETTINGS_TIME);
    }
  };

  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch(report), delay);
  };
  // What goes wrong here is our mistake; the server lives on with what it knew before, and nobody waits for ever.
  const report = (error: unknown) => {
    session.connection.console.error(
      `Following includes failed: ${error instanceof Error ? error.stack : error}`,
    );
    isReady();
  };

  return {
    schedule,
    ready,
    configure: async () => {
      const { folders } = session;
      const settings = await settingsOf(session, folders);
      // Folders that came or went meanwhile have a call of their own.
      if (folders === session.folders) {
        isConfigured = true;
        session.workspace.folders = folders.map((uri, index) => readFolder(uri, settings[index]));
        schedule(0);
      }
    },
  };
}

/** The section `powermta` for each folder, as the client tells when asked, else as it told last. */
async function settingsOf(session: Session, folders: readonly string[]): Promise<unknown[]> {
  if (session.capabilities.workspace?.configuration !== true || folders.length === 0) {
    return folders.map(() => session.pushedSettings);
  }
  try {
    return await session.connection.workspace.getConfiguration(
      folders.map((scopeUri) => ({ scopeUri, section: 'powermta' })),
    );
  } catch {
    // A client that can't answer leaves everything at its default.
    return [];
  }
}

/** Tells once of each file that isn't read. */
function tell(session: Session, told: Set<string>): void {
  for (const notice of noticesOf(session.workspace)) {
    if (!told.has(notice) && !isForWantOfTrust(notice)) {
      told.add(notice);
      session.connection.console.warn(notice);
      const message = `PowerMTA: ${notice}`;
      void session.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
    }
  }
}
