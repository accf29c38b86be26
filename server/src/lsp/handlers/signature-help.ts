import {
  type SignatureHelp,
  type SignatureHelpParams,
  SignatureHelpTriggerKind,
} from 'vscode-languageserver';
import { signatureAt } from '../../features/signature-help';
import type { Session } from '../session';

/** Answers `textDocument/signatureHelp`. */
export function signatureHelpHandler(session: Session) {
  return ({ textDocument, position, context }: SignatureHelpParams): SignatureHelp | null => {
    const document = session.documents.get(textDocument.uri);
    const { signatureInformation } = session.capabilities.textDocument?.signatureHelp ?? {};
    const invoked =
      context === undefined ||
      (context.triggerKind === SignatureHelpTriggerKind.Invoked && !context.isRetrigger);
    const labelOffsets = signatureInformation?.parameterInformation?.labelOffsetSupport === true;
    return (document && signatureAt(document.file, position, { invoked, labelOffsets })) ?? null;
  };
}
