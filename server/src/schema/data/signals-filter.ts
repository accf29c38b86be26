import type { DirectiveEntry } from '../types';
import { guide2019 } from './parts';

/** The entries of `<signals-filter>`. */
export const signalsFilter: readonly DirectiveEntry[] = [
  {
    name: 'sender-or-from',
    scope: 'signals-filter',
    params: [
      {
        name: 'DOMAIN-PATTERN',
        type: 'domain-pattern',
        text: "the domain in the message's Sender or From header",
      },
      {
        name: 'SWITCH',
        // `enable-signals,subaccount=N` is no fixed word.
        type: 'string',
        words: ['enable-signals', 'disable-signals'],
        text: '`enable-signals`, `enable-signals,subaccount=N` or `disable-signals`',
      },
    ],
    repeatable: true,
    text: "Says for messages whose sender's domain matches whether they are reported to Signals. `enable-signals` may be followed by `,subaccount=N`.",
    related: ['enable-signals', 'api-key'],
    source: guide2019('10.1.4.3.1', 'high'),
  },
];
