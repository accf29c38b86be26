import * as vscode from 'vscode';
import { maskTrace } from './mask-trace';

/**
 * The channel for the trace of messages (`powermta.trace.server`), without texts of documents. It is opened with the first
 * message that is traced, and shows all of them whatever its level.
 */
export function traceChannel(): vscode.LogOutputChannel {
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  let channel: vscode.LogOutputChannel | undefined;
  const open = () => {
    channel ??= vscode.window.createOutputChannel('PowerMTA Trace', { log: true });
    return channel;
  };
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('powermta.trace.server')) levelChanged.fire(level());
  });
  const write = (message: string) => open().info(maskTrace(message));
  const writeError = (error: string | Error) => write(error instanceof Error ? error.message : error);
  return {
    name: 'PowerMTA Trace',
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: write,
    debug: write,
    info: write,
    warn: write,
    error: writeError,
    append: write,
    appendLine: write,
    replace: write,
    clear: () => channel?.clear(),
    show: () => open().show(),
    hide: () => channel?.hide(),
    dispose: () => vscode.Disposable.from(listener, levelChanged, ...(channel ? [channel] : [])).dispose(),
  };
}

/** The client traces when this is `Trace`. */
function level(): vscode.LogLevel {
  const wanted = vscode.workspace.getConfiguration('powermta').get<string>('trace.server', 'off');
  return wanted === 'off' ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
}
