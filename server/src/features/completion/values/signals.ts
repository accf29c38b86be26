import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Suggestion } from '../suggestion';
import { definedNames } from './references';
import type { Provider } from './request';

const switches: readonly Suggestion[] = [
  { label: 'true', kind: CompletionItemKind.EnumMember, detail: 'reports to Signals' },
  {
    label: 'true,subaccount=',
    kind: CompletionItemKind.EnumMember,
    detail: 'reports to Signals for a subaccount',
    snippet: `true,subaccount=\${1:1}`,
  },
  { label: 'false', kind: CompletionItemKind.EnumMember, detail: 'does not report' },
];

/** Whether to report to Signals, or the filter that decides (2019 edition 10.1.4.1.1). */
export const signalsSwitches: Provider = (request) => [
  ...switches,
  ...definedNames(request, ['signals-filter']),
];
