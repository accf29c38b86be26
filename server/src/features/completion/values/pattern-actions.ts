import { CompletionItemKind } from 'vscode-languageserver-types';
import { type PatternAction, patternAction, patternActions } from '../../../schema/values-known';
import type { Suggestion } from '../suggestion';
import { durations } from './durations';
import type { Provider, ValueRequest } from './request';

/** Actions of an entry in `<smtp-pattern-list>` that go together with those that are there (guide §3.3.15). */
export const actions: Provider = (request) => {
  const { typed, start, end } = request;
  const equals = typed.indexOf('=');
  const current = patternAction(typed);
  if (equals >= 0 && current?.takes === 'duration') {
    const value = { ...request, typed: typed.slice(equals + 1), start: start + equals + 1 };
    return durations(value).map((suggestion) => ({ ...suggestion, start: value.start, end }));
  }
  return patternActions.filter((action) => mayStand(action, request)).map(actionSuggestion);
};

/** Whether an action may stand at this place of the list. */
function mayStand(action: PatternAction, { before, after }: ValueRequest): boolean {
  const previous = before.flatMap((piece) => patternAction(piece) ?? []);
  const others = [...previous, ...after.flatMap((piece) => patternAction(piece) ?? [])];
  const excluded = others.some(
    (other) => other.excludes?.includes(action.syntax) || action.excludes?.includes(other.syntax),
  );
  const led = action.after === undefined || previous.some((other) => other.syntax === action.after);
  return led && !excluded && !others.includes(action);
}

function actionSuggestion({ syntax, name, meaning, takes }: PatternAction): Suggestion {
  return {
    label: takes === undefined ? syntax : `${name}=`,
    kind: CompletionItemKind.Function,
    detail: meaning,
    ...(takes !== undefined && { snippet: `${name}=\${1:1h}` }),
  };
}
