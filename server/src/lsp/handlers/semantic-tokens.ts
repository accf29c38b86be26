import { SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import {
  type SemanticToken,
  semanticTokens,
  semanticTokensInSteps,
  tokenModifiers,
  tokenTypes,
} from '../../features/semantic-tokens';
import type { OpenDocument } from '../../model/workspace';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** What the numbers in the answers stand for. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The last answer for a document, from which the next one is told as a difference. */
interface Answer {
  readonly builder: SemanticTokensBuilder;
  /** The block that the file was read in. */
  scope: string;
}

/**
 * Answers `textDocument/semanticTokens/full`, `…/full/delta` and `…/range`.
 * @returns `refresh`, which makes the client ask again where it became known that a file is read in another block
 */
export function semanticTokensHandlers(session: Session): { refresh(): void } {
  const { connection, documents } = session;
  const { semanticTokens: requests } = connection.languages;
  const answers = new WeakMap<OpenDocument, Answer>();

  const answerFor = (document: OpenDocument, kept: Answer | undefined) => {
    const answer = kept ?? { builder: new SemanticTokensBuilder(), scope: '' };
    answer.scope = document.file.baseScope;
    answers.set(document, answer);
    return answer.builder;
  };

  requests.on(async ({ textDocument }, token) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return { data: [] };
    }
    const parts = await answerInSlices(semanticTokensInSteps(document.file), token, document);
    const builder = answerFor(document, undefined);
    pushAll(builder, parts);
    return builder.build();
  });

  requests.onDelta(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return { data: [] };
    }
    const parts = await answerInSlices(semanticTokensInSteps(document.file), token, document);
    const builder = answerFor(document, answers.get(document));
    builder.previousResult(previousResultId);
    pushAll(builder, parts);
    return builder.buildEdits();
  });

  requests.onRange(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    const builder = new SemanticTokensBuilder();
    if (document !== undefined) {
      pushAll(builder, [semanticTokens(document.file, range.start.line, range.end.line)]);
    }
    return { data: builder.build().data };
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

const typeNumbers = new Map(tokenTypes.map((type, index) => [type, index]));
const modifierBits = new Map(tokenModifiers.map((modifier, index) => [modifier, 1 << index]));

function pushAll(builder: SemanticTokensBuilder, parts: readonly (readonly SemanticToken[])[]): void {
  for (const tokens of parts) {
    for (const { line, start, length, type, modifiers } of tokens) {
      const bits = modifiers.reduce((sum, modifier) => sum | (modifierBits.get(modifier) ?? 0), 0);
      builder.push(line, start, length, typeNumbers.get(type) ?? 0, bits);
    }
  }
}
