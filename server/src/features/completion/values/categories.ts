import { CompletionItemKind } from 'vscode-languageserver-types';
import { bounceCategories } from '../../../schema/values-known';
import type { Provider } from './request';

/** The bounce categories that exist without configuration (2019 edition 11.6). */
export const categories: Provider = () =>
  bounceCategories.map(({ name, meaning, statusCodes }) => ({
    label: name,
    kind: CompletionItemKind.EnumMember,
    detail: meaning,
    ...(statusCodes !== undefined && { note: statusCodes }),
  }));
