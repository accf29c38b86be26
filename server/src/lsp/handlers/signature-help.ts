import {
  type MarkupContent,
  type MarkupKind,
  type SignatureHelp,
  type SignatureHelpParams,
  SignatureHelpTriggerKind,
} from 'vscode-languageserver';
import { signatureAt } from '../../features/signature-help';
import { markupFor } from '../markup';
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
    const help = document && signatureAt(document.file, position, { invoked, labelOffsets });
    return help === undefined ? null : forClient(help, signatureInformation?.documentationFormat);
  };
}

/** Signatures with their documentation in the form that the client shows. */
function forClient(help: SignatureHelp, formats: readonly MarkupKind[] | undefined): SignatureHelp {
  const shown = <T extends { documentation?: string | MarkupContent }>(described: T): T =>
    described.documentation === undefined
      ? described
      : { ...described, documentation: markupFor(described.documentation, formats) };
  return {
    ...help,
    signatures: help.signatures.map((signature) => ({
      ...shown(signature),
      ...(signature.parameters && { parameters: signature.parameters.map(shown) }),
    })),
  };
}
