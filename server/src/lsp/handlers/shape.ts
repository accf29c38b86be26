import type {
  CancellationToken,
  FoldingRange,
  FoldingRangeParams,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding';
import { selectionRangeAt } from '../../features/selection-range';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** Answers `textDocument/foldingRange`; a client may want only so many, then those that hold others are kept. */
export function foldingHandler(session: Session) {
  return async ({ textDocument }: FoldingRangeParams, token: CancellationToken): Promise<FoldingRange[]> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const ranges = await answerInSlices(foldingRanges(document.file), token, document);
    const limit = session.capabilities.textDocument?.foldingRange?.rangeLimit;
    return limit === undefined || ranges.length <= limit ? ranges : largest(ranges, limit);
  };
}

function largest(ranges: readonly FoldingRange[], limit: number): FoldingRange[] {
  const lengthOf = ({ startLine, endLine }: FoldingRange) => endLine - startLine;
  return [...ranges]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine);
}

/** Answers `textDocument/selectionRange`. */
export function selectionRangeHandler(session: Session) {
  return ({ textDocument, positions }: SelectionRangeParams): SelectionRange[] | null => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined
      ? null
      : positions.map((position) => selectionRangeAt(document.file, position));
  };
}
