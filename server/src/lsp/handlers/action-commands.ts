import type {
  ClientCapabilities,
  CodeAction,
  Command,
  ExecuteCommandOptions,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Session } from '../session';

/** The command that stands for a code action in old clients: it takes the edit and has the client apply it. */
const APPLY_EDIT = 'powermta.applyEdit';

/** What the server tells of the command; undefined for clients that know code actions, or that apply no edits. */
export function applyEditOptions(capabilities: ClientCapabilities): ExecuteCommandOptions | undefined {
  return knowsActions(capabilities) || capabilities.workspace?.applyEdit !== true
    ? undefined
    : { commands: [APPLY_EDIT] };
}

/** Answers `workspace/executeCommand`. */
export function applyEditHandler({ connection }: Session): void {
  connection.onExecuteCommand(async ({ command, arguments: [edit] = [] }) => {
    if (command === APPLY_EDIT) {
      await connection.workspace.applyEdit(edit satisfies WorkspaceEdit);
    }
    return null;
  });
}

/** Code actions as the client knows them: in older clients, commands (LSP before 3.8). */
export function forClient(
  { capabilities }: Session,
  actions: readonly CodeAction[],
): (CodeAction | Command)[] {
  if (knowsActions(capabilities)) {
    return [...actions];
  }
  const canApply = applyEditOptions(capabilities) !== undefined;
  return actions.flatMap(({ title, command, edit }): Command[] => {
    if (command !== undefined) {
      return [command];
    }
    return edit !== undefined && canApply ? [{ title, command: APPLY_EDIT, arguments: [edit] }] : [];
  });
}

function knowsActions({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}
