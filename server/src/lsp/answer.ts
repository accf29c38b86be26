import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Steps } from '../model/steps';
import type { OpenDocument } from '../model/workspace';
import { inSlices } from './slices';

/**
 * Works out an answer a slice at a time, so that other requests needn't wait for a large one.
 * @param document what is asked about; left out, the answer depends on no document alone
 * @throws ResponseError `RequestCancelled` as soon as the client doesn't want it any more, `ContentModified` as soon as the
 * document changes: the rest would be of another text, and the client asks again
 */
export async function answerInSlices<T>(
  steps: Steps<T>,
  token: CancellationToken,
  document?: OpenDocument,
): Promise<T> {
  const version = document?.version;
  const isWanted = () => !token.isCancellationRequested && document?.version === version;
  const answer = await inSlices(wrapped(steps), isWanted);
  if (answer !== undefined) {
    return answer.value;
  }
  throw unwanted(token);
}

/** Why an answer isn't given: nobody wants it any more, or the document changed. */
export function unwanted(token: CancellationToken): ResponseError {
  return token.isCancellationRequested
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
    : new ResponseError(LSPErrorCodes.ContentModified, 'The document changed meanwhile.');
}

/** Tells an answer of `undefined` from none. */
function* wrapped<T>(steps: Steps<T>): Steps<{ readonly value: T }> {
  return { value: yield* steps };
}
