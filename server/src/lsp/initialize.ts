import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { completionTriggers, signatureTriggers, tokenModifiers, tokenTypes } from '../features/announced';
import { applyEditOptions } from './handlers/action-commands';
import { FIX_ALL, FIX_TLS } from './handlers/fix-kinds';
import { chooseEncoding } from './position-encoding/units';

/**
 * What the server tells a client that it can do. It needs nothing of what the server is made of, so that it can be told while
 * that is read.
 */
export function initializeResult({ capabilities }: InitializeParams): InitializeResult {
  const positionEncoding = chooseEncoding(capabilities.general?.positionEncodings);
  const executeCommandProvider = applyEditOptions(capabilities);
  return {
    serverInfo: { name: 'powermta-language-server', version: PRODUCT_VERSION },
    capabilities: {
      positionEncoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
      signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
      hoverProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: positionEncoding === 'utf-16' },
        range: true,
      },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      linkedEditingRangeProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      callHierarchyProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '>', moreTriggerCharacter: ['\n'] },
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorExtract,
          CodeActionKind.RefactorRewrite,
          FIX_ALL,
          FIX_TLS,
        ],
        resolveProvider: true,
      },
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: true,
      ...(executeCommandProvider && { executeCommandProvider }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      diagnosticProvider: {
        identifier: 'powermta',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    },
  };
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;
