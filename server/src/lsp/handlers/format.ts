import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver';
import {
  type FormatOptions,
  formatDocumentInSteps,
  formatOnType,
  formatOptions,
  formatRange,
} from '../../features/format';
import type { OpenDocument } from '../../model/workspace';
import { answerInSlices } from '../answer';
import { formatSettingsOf } from '../format-settings';
import type { Session } from '../session';

/** Answers `textDocument/formatting`, `textDocument/rangeFormatting` and `textDocument/onTypeFormatting`. */
export function formatHandlers(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument, options }: DocumentFormattingParams, token) =>
    edits(session, textDocument.uri, options, (document, how) =>
      answerInSlices(formatDocumentInSteps(document.file.tree, how), token, document),
    ),
  );
  connection.onDocumentRangeFormatting(
    ({ textDocument, range, options }: DocumentRangeFormattingParams, token) =>
      edits(session, textDocument.uri, options, (document, how) =>
        answerInSlices(formatRange(document.file.tree, range, how), token, document),
      ),
  );
  connection.onDocumentOnTypeFormatting(
    ({ textDocument, position, ch, options }: DocumentOnTypeFormattingParams) =>
      edits(session, textDocument.uri, options, ({ file }, how) =>
        formatOnType(file.tree, position, ch, how),
      ),
  );
}

/** The edits of a document; none when it changed while its settings were asked for, as they would be of another text. */
async function edits(
  session: Session,
  uri: string,
  options: FormattingOptions,
  format: (document: OpenDocument, options: FormatOptions) => TextEdit[] | Promise<TextEdit[]>,
): Promise<TextEdit[] | null> {
  const version = session.documents.get(uri)?.version;
  const settings = await formatSettingsOf(session, uri);
  const document = session.documents.get(uri);
  if (document === undefined || document.version !== version) {
    return null;
  }
  const insertFinalNewline = settings.insertFinalNewline || options.insertFinalNewline === true;
  return format(
    document,
    formatOptions({ ...settings, insertFinalNewline }, options.tabSize, options.insertSpaces),
  );
}
