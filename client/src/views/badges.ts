import * as vscode from 'vscode';
import type { ProblemCounts } from '../../../server/src/features/map/types';

/** Scheme of the addresses that tree items have for the sake of their badges; they lead nowhere. */
const scheme = 'powermta-map';

/** The address of a tree item with problems; undefined for one without. */
export function badgeUri(id: string, { errors, warnings }: ProblemCounts): vscode.Uri | undefined {
  return errors + warnings === 0
    ? undefined
    : vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: `${errors}/${warnings}` });
}

/** Badges and colours of tree items with problems, like those of files in the explorer. */
export function provideBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decorationOf(uri.query) : undefined),
  });
}

function decorationOf(query: string): vscode.FileDecoration {
  const [errors = 0, warnings = 0] = query.split('/').map(Number);
  const count = errors + warnings;
  const color = errors > 0 ? 'list.errorForeground' : 'list.warningForeground';
  return new vscode.FileDecoration(
    count > 9 ? '9+' : String(count),
    tooltipOf({ errors, warnings }),
    new vscode.ThemeColor(color),
  );
}

function tooltipOf({ errors, warnings }: ProblemCounts): string {
  const parts = [
    ...(errors === 0 ? [] : [errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors)]),
    ...(warnings === 0
      ? []
      : [warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings)]),
  ];
  return parts.join(', ');
}
