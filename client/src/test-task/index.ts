import * as vscode from 'vscode';
import { LOCAL_FILE, type LocalFileParams } from '../../../server/src/lsp/protocol';
import type { Connect } from '../connect';
import { languageId } from '../constants';
import { hasTrust } from '../trust';
import { commandLine } from './command-line';
import { testTerminal } from './terminal';

/** Type of the task in tasks.json. */
const taskType = 'powermta';
/** Name of the problem matcher in package.json. */
const matcher = '$pmta-test-config';

/** A task as tasks.json writes it. */
interface TestDefinition extends vscode.TaskDefinition {
  /** The command line instead of the setting's. */
  readonly command?: string;
}

/**
 * The task that has PowerMTA test the configuration (`pmta test config`, here or through a command such as ssh), and the
 * command that runs it.
 * @param connect starts the language server, which knows which file stands for a path of the server
 */
export function testTask(connect: Connect): vscode.Disposable {
  const findFile = async (path: string) => {
    const client = await connect();
    const params: LocalFileParams = { path };
    const uri = await client.sendRequest<string | null>(LOCAL_FILE, params);
    return uri === null ? undefined : client.protocol2CodeConverter.asUri(uri).fsPath;
  };

  const taskFor = (scope: vscode.WorkspaceFolder | undefined, definition: TestDefinition) => {
    const template = definition.command ?? settingFor(scope);
    const folder = scope?.uri.scheme === 'file' ? scope.uri.fsPath : undefined;
    const task = new vscode.Task(
      definition,
      scope ?? vscode.TaskScope.Workspace,
      vscode.l10n.t('Test Configuration'),
      'PowerMTA',
      new vscode.CustomExecution(async () =>
        testTerminal(commandLine(template, folder ?? ''), folder, findFile),
      ),
      [matcher],
    );
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
    return task;
  };

  const tasks = () => {
    if (!vscode.workspace.isTrusted) return [];
    const folders = vscode.workspace.workspaceFolders ?? [];
    return (folders.length === 0 ? [undefined] : folders).map((folder) =>
      taskFor(folder, { type: taskType }),
    );
  };

  const run = async () => {
    const why = vscode.l10n.t('Commands are run in trusted workspaces only.');
    if (!hasTrust(why)) return undefined;
    await saveAll();
    const { activeTextEditor } = vscode.window;
    const folder = activeTextEditor && vscode.workspace.getWorkspaceFolder(activeTextEditor.document.uri);
    const [first] = vscode.workspace.workspaceFolders ?? [];
    return exitCodeOf(taskFor(folder ?? first, { type: taskType }));
  };

  return vscode.Disposable.from(
    vscode.tasks.registerTaskProvider(taskType, {
      provideTasks: tasks,
      resolveTask: ({ definition, scope }) =>
        taskFor(typeof scope === 'object' ? scope : undefined, definition),
    }),
    vscode.commands.registerCommand('powermta.testConfiguration', run),
  );
}

function settingFor(scope: vscode.WorkspaceFolder | undefined): string | undefined {
  return vscode.workspace.getConfiguration('powermta', scope?.uri).get<string>('test.command');
}

/** PowerMTA reads files, not editors. */
async function saveAll(): Promise<void> {
  const dirty = vscode.workspace.textDocuments.filter(
    (document) => document.languageId === languageId && document.isDirty && !document.isUntitled,
  );
  await Promise.all(dirty.map((document) => document.save()));
}

/** Runs a task, tells how it went, and gives the exit code of its command. */
async function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((done) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name === task.name && execution.task.definition.type === taskType) {
        listener.dispose();
        done(exitCode);
      }
    });
  });
  await vscode.tasks.executeTask(task);
  const code = await ended;
  if (code === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('PowerMTA found no mistakes in the configuration.'),
    );
  } else {
    void vscode.window
      .showWarningMessage(
        vscode.l10n.t('The test of the configuration ended with status {0}.', code ?? '?'),
        vscode.l10n.t('Show Problems'),
      )
      .then((answer) => answer && vscode.commands.executeCommand('workbench.actions.view.problems'));
  }
  return code;
}
