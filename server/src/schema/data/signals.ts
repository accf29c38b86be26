import type { DirectiveEntry } from '../types';
import { anything, guide2019, privacyPolicy, publicConfigs, yesNo } from './parts';

const sample = publicConfigs("vendor's sample", 'medium');

const undescribed = "Is used in the vendor's sample of a `<signals>` block. The guide doesn't describe it.";

/** What may stand in `<signals>`. */
export const signals: readonly DirectiveEntry[] = [
  {
    name: 'api-key',
    scope: 'signals',
    params: [{ name: 'STRING', type: 'secret', text: '40 hexadecimal digits' }],
    text: 'Gives the key with which PowerMTA signs in to Signals; the block must have one. It consists of 40 hexadecimal digits and is a secret.',
    related: ['enable-signals', 'upload-url'],
    source: guide2019('10.1.4.2.1', 'high'),
  },
  {
    name: 'upload-url',
    scope: 'signals',
    params: [{ name: 'URL', type: 'url' }],
    default: 'https://api.sparkpost.com/api/v1/ingest/events',
    text: 'Says to which endpoint events are sent.',
    related: ['api-key'],
    source: guide2019('10.1.4.2.2', 'high'),
  },
  {
    name: 'engagement-tracking',
    scope: 'signals',
    params: yesNo,
    default: 'false',
    text: 'Says that open and click events are sent as well.',
    related: ['api-key', 'enable-signals'],
    source: guide2019('10.1.4.2.3', 'high'),
  },
  {
    name: 'privacy-policy',
    scope: 'signals',
    params: privacyPolicy,
    text: "Chooses what the events show of the part before the `@` in recipients' addresses, as `privacy-policy` in `<acct-file>` does for records. It is known from the vendor's sample.",
    related: ['api-key'],
    source: sample,
  },
  { name: 'log-verbose', scope: 'signals', params: anything, text: undescribed, source: sample },
  { name: 'min-free-space', scope: 'signals', params: anything, text: undescribed, source: sample },
  { name: 'custom-message-id-header', scope: 'signals', params: anything, text: undescribed, source: sample },
  {
    name: 'process-x-sp-subaccount-id',
    scope: 'signals',
    params: anything,
    text: undescribed,
    source: sample,
  },
  {
    name: 'retain-x-sp-subaccount-id',
    scope: 'signals',
    params: anything,
    text: undescribed,
    source: sample,
  },
];
