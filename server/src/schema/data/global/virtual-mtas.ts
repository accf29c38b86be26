import type { DirectiveEntry } from '../../types';
import { domainKeyParams, file, guide } from '../parts';

/** Top level: what virtual MTAs inherit, DKIM keys and domain macros (guide §3.3.1.43). */
export const virtualMtas: readonly DirectiveEntry[] = [
  {
    name: 'domain-key',
    scope: 'global',
    params: domainKeyParams,
    separator: ',',
    repeatable: true,
    text: "Adds a DKIM key: selector, domain and key file, separated by commas. Keys are tried in order, a virtual MTA's before the global ones, and the first whose domain is that of the sender (Sender header, else From) or a parent of it signs; put a line with `*`, which fits every domain, last. The key may also come from Vault, as `{vault}:/path:key`, and with `{selector}, {domain}` the path may hold `${selector}` and `${domain}`. Nothing is signed without `dkim-sign yes` for the destination.",
    related: ['dkim-sign', 'domain-macro', 'process-x-dkim-options'],
    source: guide('3.3.1.43.1'),
  },
  {
    name: 'domain-macro',
    scope: 'global',
    params: [
      { name: 'MACRO-NAME', type: 'macro-name', text: 'name, used as `$name`' },
      {
        name: 'DOMAIN-LIST',
        type: 'domain-or-macro',
        list: true,
        rest: true,
        text: 'domains or other macros, separated by commas',
      },
    ],
    repeatable: true,
    text: 'Gives a list of domains, or of parts of domains, a name that stands for it as `$name`. The name has letters, digits and `_` only, the list is separated by commas. Use it in domain patterns, `relay-domain` and `domain-key`; a macro may hold others, but loops are an error.',
    related: ['relay-domain', 'domain-key'],
    source: guide('3.3.1.43.4'),
  },
  {
    name: 'invalid-virtual-mta-fallback',
    scope: 'global',
    params: [{ name: 'VMTA-NAME', type: 'virtual-mta' }],
    text: "Names the virtual MTA that takes messages which ask for one that doesn't exist. It counts while mail is handed in, not for reroutes, and only in sources with `reject-invalid-virtual-mta false`.",
    related: ['reject-invalid-virtual-mta', 'process-x-virtual-mta', 'default-virtual-mta'],
    source: guide('3.3.1.43.2'),
  },
  {
    name: 'include-headers-from',
    scope: 'global',
    params: file,
    text: "Adds the headers in a file to every message, after the Received header. The file holds headers in the form of RFC 5322; a virtual MTA's file is added besides the global one.",
    related: ['remove-header'],
    source: guide('3.3.1.43.3'),
  },
];
