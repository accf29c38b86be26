import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
} from 'vscode-languageserver';
import { refactoringsFor } from '../../features/refactor';
import { reasonToFillIn, silenceHere } from '../../features/silence-here';
import type { OpenDocument } from '../../model/workspace';
import type { Finding } from '../../rules/rule';
import { fixesFor, lineOfFinding } from '../../rules/run';
import { unwanted } from '../answer';
import { findingsInSlices } from '../checking';
import { toDiagnostic } from '../convert';
import type { Session } from '../session';
import { canCreateFiles, toWorkspaceEdit } from '../workspace-edit';
import { forClient } from './action-commands';
import { fixRuleAction, resolveFixAll, sourceActions } from './fix-all';
import { generateFixes, generateRefactorings, resolveGenerate } from './generate-actions';
import { isEmptyRange, linesOf } from './selection';

/** Answers `textDocument/codeAction` and `codeAction/resolve`. */
export function codeActionHandlers(session: Session): void {
  const { connection, documents } = session;
  connection.onCodeAction(async (params, token): Promise<(CodeAction | Command)[]> => {
    const document = documents.get(params.textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const { version } = document;
    const { only } = params.context;
    const actions = [
      ...(wants(only, CodeActionKind.QuickFix) ? await quickFixes(session, document, params, token) : []),
      ...(wants(only, CodeActionKind.Refactor)
        ? [
            ...refactorings(session, document, params),
            ...generateRefactorings(session, document, params.range).filter(({ kind = '' }) =>
              wants(only, kind),
            ),
          ]
        : []),
      ...(await sourceActions(session, document, only, token)),
    ];
    if (document.version !== version) {
      throw unwanted(token);
    }
    return forClient(session, actions);
  });
  connection.onCodeActionResolve(async (action, token) =>
    resolveGenerate(session, await resolveFixAll(session, action, token)),
  );
}

/** Whether a client that asks for some kinds of actions wants a kind, or one of its parts. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => contains(asked, kind) || contains(kind, asked));
}

/** Whether a kind is another or a part of it: `refactor` contains `refactor.extract`. */
function contains(outer: string, inner: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}.`);
}

/** The fixes of the findings in a range, and ways to fix or silence them everywhere. */
async function quickFixes(
  session: Session,
  document: OpenDocument,
  { range }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const set = session.lint.rulesOf(document.uri);
  const findings = await findingsInSlices(session.checkers, set, document, token);
  if (findings === undefined) {
    throw unwanted(token);
  }
  const here = findings.filter((finding) => {
    const line = lineOfFinding(finding);
    return line <= range.end.line && line + (finding.extent ?? 0) >= range.start.line;
  });
  const rules = [...new Set(here.map((finding) => finding.rule))].filter((rule) =>
    hasSeveralFixes(session, document, rule, findings),
  );
  const fixes = here.flatMap((finding) => fixActions(session, document, finding));
  const silencing = here
    .filter((finding, index) => index === here.findIndex((other) => isSamePlace(finding, other)))
    .map((finding) => silenceAction(session, document, finding));
  // What takes its time comes last: the document may change meanwhile.
  const generated = await generateFixes(session, document, here, token);
  const ofRules = await Promise.all(rules.map((rule) => fixRuleAction(session, document, rule, token)));
  return [...fixes, ...generated, ...ofRules.flat(), ...silencing];
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && lineOfFinding(a) === lineOfFinding(b);
}

function fixActions(session: Session, document: OpenDocument, finding: Finding): CodeAction[] {
  const { file, configuration, uri } = document;
  return fixesFor(finding, file, configuration, session.lint.rulesOf(uri))
    .filter((fix) => fix.creates === undefined || canCreateFiles(session))
    .map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, session.ruleLink)],
      isPreferred: fix.preferred,
      edit: toWorkspaceEdit(session, document, fix),
    }));
}

/** Whether more than one finding of a rule has an obvious fix. */
function hasSeveralFixes(
  session: Session,
  { uri, file, configuration }: OpenDocument,
  rule: string,
  findings: readonly Finding[],
): boolean {
  const alike = findings.filter((finding) => finding.rule === rule && finding.fixable);
  const [first] = alike;
  if (first === undefined || alike.length < 2) {
    return false;
  }
  return fixesFor(first, file, configuration, session.lint.rulesOf(uri)).some((fix) => fix.preferred);
}

function silenceAction(session: Session, document: OpenDocument, finding: Finding): CodeAction {
  const change = silenceHere(document.file, lineOfFinding(finding), finding.rule);
  return {
    title: `Silence ${finding.rule} here`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, session.ruleLink)],
    edit: toWorkspaceEdit(session, document, { changes: [change], placeholder: reasonToFillIn }),
  };
}

function refactorings(
  session: Session,
  document: OpenDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const { file, configuration } = document;
  return refactoringsFor({ file, configuration, ...linesOf(range), isRange: !isEmptyRange(range) })
    .filter(({ kind }) => wants(context.only, kind))
    .map(({ title, kind, ...edits }) => ({
      title,
      kind,
      edit: toWorkspaceEdit(session, document, edits),
    }));
}
