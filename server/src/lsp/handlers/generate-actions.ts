import { type CancellationToken, type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { defaultOptions } from '../../generator/defaults';
import { type LineRange, replaceLines } from '../../generator/replace-lines';
import type { OpenDocument } from '../../model/workspace';
import { pastedIpLines } from '../../rules/pasted-ip-lines';
import type { Finding } from '../../rules/rule';
import { lineOfFinding } from '../../rules/run';
import { toDiagnostic } from '../convert';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';
import { editLater } from './edit-later';
import { isEmptyRange, linesOf } from './selection';

/** What an action carries until it is chosen and its edit is worked out. */
interface GenerateData {
  readonly uri: string;
  readonly generate: LineRange;
}

/** The quick fixes for findings of pasted lines: blocks in their place, at once or by way of the client's preview. */
export async function generateFixes(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const fixes = findings
    .filter(({ rule }) => rule === pastedIpLines.id)
    .map(async (finding) => {
      const first = lineOfFinding(finding);
      const range = { first, last: first + (finding.extent ?? 0) };
      const diagnostics = [toDiagnostic(finding, session.ruleLink)];
      const preview = previewAction(session, document, range, CodeActionKind.QuickFix).map((action) => ({
        ...action,
        diagnostics,
        isPreferred: true,
      }));
      const fix = {
        title: 'Generate PowerMTA blocks from these lines',
        kind: CodeActionKind.QuickFix,
        diagnostics,
        // Where there is a preview it comes first: from it names can be changed, and bad lines tell what they lack.
        isPreferred: preview.length === 0,
        data: { uri: document.uri, generate: range } satisfies GenerateData,
      };
      return [...preview, ...(await editLater(session, fix, resolveGenerate, token))];
    });
  return (await Promise.all(fixes)).flat();
}

/**
 * The refactoring of a selection: its lines are shown in the client's preview, whatever they are, which tells what they lack.
 */
export function generateRefactorings(session: Session, document: OpenDocument, range: Range): CodeAction[] {
  return isEmptyRange(range)
    ? []
    : previewAction(session, document, linesOf(range), CodeActionKind.RefactorRewrite);
}

function previewAction(
  session: Session,
  { uri }: OpenDocument,
  { first, last }: LineRange,
  kind: string,
): CodeAction[] {
  const { generateCommand } = session;
  const title = 'Generate PowerMTA blocks…';
  return generateCommand === undefined
    ? []
    : [{ title, kind, command: { title, command: generateCommand, arguments: [{ uri, first, last }] } }];
}

/** Works out the edit of a quick fix for pasted lines; other actions stay as they are. */
export function resolveGenerate(session: Session, action: CodeAction): CodeAction {
  const data: GenerateData | undefined = action.data;
  const document = data?.generate === undefined ? undefined : session.documents.get(data.uri);
  if (data === undefined || document === undefined) {
    return action;
  }
  const { file, configuration } = document;
  const change = replaceLines(file, configuration, data.generate, defaultOptions)?.change;
  return change === undefined
    ? action
    : { ...action, edit: toWorkspaceEdit(session, document, { changes: [change] }) };
}
