import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { COMPARE, type CompareParams } from '../../../server/src/lsp/compare-protocol';
import type { MarkdownReport } from '../../../server/src/lsp/explain-protocol';
import { languageId } from '../constants';
import { type GitRepository, repositoryOf } from '../git/api';
import { revisionScheme } from '../git/revision-files';
import type { Reports } from '../report-documents';
import { hasTrust } from '../trust';
import { pickOrType } from './pick-or-type';

/** What to compare with, and what it is called. */
interface Other {
  readonly other: CompareParams['other'];
  readonly name: string;
}

/**
 * "PowerMTA: Compare Effective Configuration With…": a revision of Git, or another main file, and shows what changes for
 * whom. With an argument (a revision, or the address of a main file) it asks nothing. Gives the report's address.
 */
export function compareCommand(client: LanguageClient, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand(
    'powermta.compare',
    async (given?: { readonly revision: string } | { readonly entry: vscode.Uri }) => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId !== languageId) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a file of the PowerMTA configuration that you want to compare.'),
        );
        return undefined;
      }
      const why = vscode.l10n.t('Other files and revisions in Git are read in trusted workspaces only.');
      if (!hasTrust(why)) return undefined;
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      try {
        const chosen = given === undefined ? await choose(document.uri) : await otherOf(document.uri, given);
        return chosen && (await compare(client, reports, uri, chosen));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was compared: {0}', reason));
        return undefined;
      }
    },
  );
}

async function compare(
  client: LanguageClient,
  reports: Reports,
  uri: string,
  { other, name }: Other,
): Promise<vscode.Uri | undefined> {
  const params: CompareParams = { uri, other, before: name, after: vscode.l10n.t('the files now') };
  const report = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Comparing with {0}…', name) },
    () => client.sendRequest<MarkdownReport | null>(COMPARE, params),
  );
  return report === null
    ? undefined
    : reports.show(vscode.l10n.t('Changes: {0}', report.title), report.markdown);
}

async function choose(file: vscode.Uri): Promise<Other | undefined> {
  const repository = file.scheme === 'file' ? await repositoryOf(file) : undefined;
  const revision = vscode.l10n.t('A revision in Git…');
  const another = vscode.l10n.t('Another file…');
  const picked =
    repository === undefined
      ? another
      : await vscode.window.showQuickPick([revision, another], {
          title: vscode.l10n.t('Compare the effective configuration with…'),
        });
  if (picked === another) return chooseFile();
  return picked === undefined || repository === undefined ? undefined : chooseRevision(repository);
}

async function otherOf(
  file: vscode.Uri,
  given: { readonly revision: string } | { readonly entry: vscode.Uri },
): Promise<Other> {
  if ('entry' in given) return fileOf(given.entry);
  const repository = await repositoryOf(file);
  if (repository === undefined) throw new Error(vscode.l10n.t('the file is in no Git repository.'));
  return revisionOf(repository, given.revision);
}

async function chooseRevision(repository: GitRepository): Promise<Other | undefined> {
  const [commits, refs] = await Promise.all([
    repository.log({ maxEntries: 50 }),
    repository.getRefs({ count: 100 }).catch(() => []),
  ]);
  const picked = await pickOrType({
    title: vscode.l10n.t('Revision to compare with'),
    placeholder: vscode.l10n.t('Choose a branch, tag or commit, or type a revision, such as HEAD~3'),
    choices: [
      { label: 'HEAD', description: vscode.l10n.t('the last commit'), value: 'HEAD' },
      ...refs.flatMap(({ name }) => (name === undefined ? [] : [{ label: name, value: name }])),
      ...commits.map(({ hash, message }) => ({
        label: hash.slice(0, 8),
        description: message.split('\n')[0] ?? '',
        value: hash,
      })),
    ],
    typed: vscode.l10n.t('as typed'),
  });
  return picked?.value === undefined ? undefined : revisionOf(repository, picked.value);
}

/** Names of revisions may move, so the commit that one means now is what is read. */
async function revisionOf(repository: GitRepository, name: string): Promise<Other> {
  const { hash } = await repository.getCommit(name);
  const shown = name === hash ? hash.slice(0, 8) : name;
  return { other: { scheme: revisionScheme, authority: hash }, name: shown };
}

async function chooseFile(): Promise<Other | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Main file to compare with') })) ?? [];
  return file && fileOf(file);
}

function fileOf(file: vscode.Uri): Other {
  return { other: { entry: file.toString() }, name: vscode.workspace.asRelativePath(file) };
}
