import type { DirectiveEntry } from '../../types';

/** Top level: what virtual MTAs inherit, DKIM keys and domain macros (guide §3.3.1.43). */
export const virtualMtas: readonly DirectiveEntry[] = [
  {
    name: 'domain-key',
    scope: 'global',
    params: [
      {
        name: 'SELECTOR',
        type: 'selector',
        words: ['{selector}'],
        text: 'the selector, as in the DNS record',
      },
      {
        name: 'DOMAIN',
        type: 'domain-or-macro',
        words: ['*', '{domain}'],
        text: 'the domain that signs, or `*`',
      },
      { name: 'FILENAME', type: 'key-file', text: 'file of the private key, or `{vault}:/path:key`' },
    ],
    separator: ',',
    repeatable: true,
    text: "Adds a DKIM key: selector, domain and key file, separated by commas. Keys are tried in order, a virtual MTA's before the global ones, and the first whose domain is that of the sender (Sender header, else From) or a parent of it signs; put a line with `*`, which fits every domain, last. The key may also come from Vault, as `{vault}:/path:key`, and with `{selector}, {domain}` the path may hold `${selector}` and `${domain}`. Nothing is signed without `dkim-sign yes` for the destination.",
    related: ['dkim-sign', 'domain-macro', 'process-x-dkim-options'],
    source: { section: '3.3.1.43.1', document: 'guide-2020', certainty: 'certain' },
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
    source: { section: '3.3.1.43.4', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'invalid-virtual-mta-fallback',
    scope: 'global',
    params: [{ name: 'VMTA-NAME', type: 'virtual-mta' }],
    text: "Names the virtual MTA that takes messages which ask for one that doesn't exist. It counts while mail is handed in, not for reroutes, and only in sources with `reject-invalid-virtual-mta false`.",
    related: ['reject-invalid-virtual-mta', 'process-x-virtual-mta', 'default-virtual-mta'],
    source: { section: '3.3.1.43.2', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'include-headers-from',
    scope: 'global',
    params: [{ name: 'FILENAME', type: 'path' }],
    text: "Adds the headers in a file to every message, after the Received header. The file holds headers in the form of RFC 5322; a virtual MTA's file is added besides the global one.",
    related: ['remove-header'],
    source: { section: '3.3.1.43.3', document: 'guide-2020', certainty: 'certain' },
  },
];
