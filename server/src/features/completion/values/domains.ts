import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeDomainPattern, parseDomainPattern } from '../../../schema/values/domain-pattern';
import { providers } from '../../../schema/values-known';
import type { Suggestion } from '../suggestion';
import { macros } from './macros';
import { queueNames } from './queues';
import { type Provider, without } from './request';

/** Domains of large mailbox providers. */
const providerDomains: readonly Suggestion[] = providers.flatMap(({ name, domains }) =>
  domains.map((label) => ({ label, kind: CompletionItemKind.Value, note: name })),
);

/** Domain patterns (guide §3.2): in `<domain …>` also the queues, elsewhere macros and the forms of what was typed. */
export const domainPatterns: Provider = (request) => {
  const { tag, directive, typed } = request;
  if (tag === 'domain') {
    return [
      { label: '*', kind: CompletionItemKind.Value, detail: 'every domain' },
      ...queueNames(request),
      ...macros(request),
      ...providerDomains,
      ...subdomainForms(typed),
    ];
  }
  // A list for a relay or a filter names one's own domains, which nobody but the user knows.
  const known = directive === 'relay-domain' ? [] : providerDomains;
  return [...macros(request), ...(directive === 'mx' ? [] : known), ...subdomainForms(typed)];
};

/** The domain of a `domain-key`, or the domains of a macro. */
export const domainsOrMacros: Provider = (request) =>
  request.directive === 'domain-macro'
    ? without([...macros(request), ...providerDomains], request)
    : macros(request);

/** A typed domain also with its subdomains. */
function subdomainForms(typed: string): Suggestion[] {
  const parsed = parseDomainPattern(typed);
  if (!parsed.ok || parsed.kind !== 'domain' || parsed.subdomains || !typed.includes('.')) {
    return [];
  }
  return [`[*.]${typed}`, `*.${typed}`].map((label) => {
    const pattern = parseDomainPattern(label);
    return {
      label,
      kind: CompletionItemKind.Value,
      filter: typed,
      ...(pattern.ok && { detail: describeDomainPattern(pattern) }),
    };
  });
}
