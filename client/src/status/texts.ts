import * as vscode from 'vscode';
import type { ConfigurationInfo, VersionResult } from '../../../server/src/lsp/protocol';

/** What a status item says, and what a click on it does. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command: vscode.Command;
}

const { Information, Warning, Error: Failure } = vscode.LanguageStatusSeverity;

/** How many problems the file has. */
export function problemsText(severities: readonly vscode.DiagnosticSeverity[]): StatusText {
  const errors = severities.filter((one) => one === vscode.DiagnosticSeverity.Error).length;
  const warnings = severities.filter((one) => one === vscode.DiagnosticSeverity.Warning).length;
  const rest = severities.length - errors - warnings;
  const count = severities.length;
  return {
    text:
      count === 0
        ? vscode.l10n.t('No problems')
        : count === 1
          ? vscode.l10n.t('1 problem')
          : vscode.l10n.t('{0} problems', count),
    detail:
      count === 0
        ? vscode.l10n.t('in this file')
        : vscode.l10n.t('in this file: errors {0}, warnings {1}, other remarks {2}', errors, warnings, rest),
    severity: errors > 0 ? Failure : warnings > 0 ? Warning : Information,
    command: { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show') },
  };
}

/**
 * Which configuration the file belongs to.
 * @param found the configurations of the workspace
 * @param nameOf how an entry file is called
 */
export function entryText(
  found: readonly ConfigurationInfo[],
  nameOf: (entry: string) => string,
): StatusText {
  const own = found.filter(({ current }) => current);
  const [first] = own;
  const command = { command: 'powermta.chooseEntry', title: vscode.l10n.t('Choose') };
  if (first === undefined) {
    const detail = vscode.l10n.t('No main file includes this one');
    return { text: vscode.l10n.t('A file by itself'), detail, severity: Information, command };
  }
  const { entry, files, complete } = first;
  const more = own.length > 1 ? [vscode.l10n.t('and {0} more', own.length - 1)] : [];
  const count =
    files === 1 ? vscode.l10n.t('main file, nothing included') : vscode.l10n.t('main file, {0} files', files);
  const missing = complete ? [] : [vscode.l10n.t('not everything that it includes is found')];
  return {
    text: [nameOf(entry), ...more].join(' '),
    detail: [count, ...missing].join('; '),
    severity: Information,
    command,
  };
}

/**
 * Which PowerMTA is assumed.
 * @param assumed what the server checks for
 * @param setting what the settings give, if anything
 */
export function versionText(
  { version: assumed, ofProject }: VersionResult,
  setting: string | undefined,
): StatusText {
  const detail = ofProject
    ? vscode.l10n.t('as .pmtalintrc.json says')
    : setting === undefined
      ? vscode.l10n.t('assumed, as nothing says otherwise')
      : setting === assumed
        ? vscode.l10n.t('as the settings say')
        : vscode.l10n.t('assumed, as the setting can’t be used');
  return {
    text: `PowerMTA ${assumed}`,
    detail,
    severity: Information,
    command: { command: 'powermta.chooseVersion', title: vscode.l10n.t('Choose') },
  };
}

/** How the server does. */
export function serverText(isRunning: boolean, version = ''): StatusText {
  if (isRunning) {
    const command = { command: 'powermta.showLog', title: vscode.l10n.t('Show Log') };
    return { text: vscode.l10n.t('The server runs'), detail: version, severity: Information, command };
  }
  return {
    text: vscode.l10n.t('The server does not run'),
    detail: vscode.l10n.t('without it there are no checks, completions and hovers'),
    severity: Failure,
    command: { command: 'powermta.restartServer', title: vscode.l10n.t('Restart') },
  };
}
