import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Suggestion } from '../suggestion';
import { type Provider, without } from './request';

/** Headers that a DKIM signature should cover when they are there (RFC 6376 §5.4.1; the last: RFC 8058 §4). */
const signed = [
  'From',
  'Reply-To',
  'Subject',
  'Date',
  'To',
  'Cc',
  'Resent-Date',
  'Resent-From',
  'Resent-To',
  'Resent-Cc',
  'In-Reply-To',
  'References',
  'List-Id',
  'List-Help',
  'List-Unsubscribe',
  'List-Subscribe',
  'List-Post',
  'List-Owner',
  'List-Archive',
  'List-Unsubscribe-Post',
];

/** Other headers of messages (RFC 5322 §3.6, RFC 2045 §3). */
const others = [
  'Sender',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Received',
  'Return-Path',
  'Comments',
  'Keywords',
];

/** Names of headers that a list doesn't hold yet. */
export const headers: Provider = (request) => without(headerSuggestions(request.directive), request);

function headerSuggestions(directive: string): Suggestion[] {
  const names = directive === 'remove-header' ? ['Received', ...others, ...signed] : [...signed, ...others];
  return [...new Set(names)].map((label) => ({ label, kind: CompletionItemKind.Field }));
}
