import { CodeActionKind } from 'vscode-languageserver';

/** Kind of the action that applies every obvious fix, for editors that do so on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.powermta`;
/** Kind of the action that hardens TLS. */
export const FIX_TLS = `${FIX_ALL}.tls`;
