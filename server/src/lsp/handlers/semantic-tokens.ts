import type { SemanticTokensEdit } from 'vscode-languageserver';
import { semanticTokens, semanticTokensInSteps } from '../../features/semantic-tokens';
import { inOneGo, type Steps } from '../../model/steps';
import type { OpenDocument } from '../../model/workspace';
import { answerInSlices } from '../answer';
import type { Session } from '../session';
import { editsBetween, tokenNumbers } from '../token-numbers';

/** The last answer for a document, from which the next one is told as a difference. */
interface Answer {
  readonly resultId: string;
  readonly data: readonly number[];
  /** The block that the file was read in. */
  readonly scope: string;
}

/**
 * Answers `textDocument/semanticTokens/full`, `…/full/delta` and `…/range`.
 * @returns `refresh`, which makes the client ask again where it became known that a file is read in another block
 */
export function semanticTokensHandlers(session: Session): { refresh(): void } {
  const { connection, documents } = session;
  const { semanticTokens: requests } = connection.languages;
  const answers = new WeakMap<OpenDocument, Answer>();
  let count = 0;

  const keep = (document: OpenDocument, data: readonly number[]): string => {
    const resultId = String(++count);
    answers.set(document, { resultId, data, scope: document.file.baseScope });
    return resultId;
  };

  requests.on(async ({ textDocument }, token) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return { data: [] };
    }
    const data = await answerInSlices(allNumbers(document), token, document);
    return { resultId: keep(document, data), data };
  });

  requests.onDelta(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return { data: [] };
    }
    const last = answers.get(document);
    const before = last?.resultId === previousResultId ? last.data : undefined;
    const { data, edits } = await answerInSlices(numbersSince(document, before), token, document);
    const resultId = keep(document, data);
    return edits === undefined ? { resultId, data } : { resultId, edits };
  });

  requests.onRange(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    const tokens =
      document === undefined ? [] : semanticTokens(document.file, range.start.line, range.end.line);
    return { data: inOneGo(tokenNumbers([tokens])) };
  });

  return {
    refresh: () => {
      const asks = session.capabilities.workspace?.semanticTokens?.refreshSupport === true;
      const isStale = (document: OpenDocument) =>
        (answers.get(document)?.scope ?? document.file.baseScope) !== document.file.baseScope;
      if (asks && [...documents.values()].some(isStale)) {
        requests.refresh();
      }
    },
  };
}

function* allNumbers({ file }: OpenDocument): Steps<number[]> {
  return yield* tokenNumbers(yield* semanticTokensInSteps(file));
}

/** All numbers, and what makes them of earlier ones where these are known. */
function* numbersSince(
  document: OpenDocument,
  before: readonly number[] | undefined,
): Steps<{ readonly data: number[]; readonly edits?: SemanticTokensEdit[] }> {
  const data = yield* allNumbers(document);
  return before === undefined ? { data } : { data, edits: yield* editsBetween(before, data) };
}
