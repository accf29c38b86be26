import type { DirectiveEntry } from '../types';
import { guide, yesNo } from './parts';

/** Directives of `<transmissions-api>` (guide §3.3.20). */
export const transmissionsApi: readonly DirectiveEntry[] = [
  {
    name: 'log-requests',
    scope: 'transmissions-api',
    params: yesNo,
    default: 'false',
    text: 'Logs the requests that the Transmissions API gets.',
    related: ['log-data', 'log-tls'],
    source: guide('3.3.20.1'),
  },
  {
    name: 'api-key',
    scope: 'transmissions-api',
    params: [{ name: 'STRING', type: 'secret' }],
    repeatable: true,
    text: 'Sets a key that an application sends to be let into the Transmissions API. It has 32 to 128 letters, digits or underscores and must stay secret; repeat it to give each application its own.',
    related: ['always-allow-api-submission'],
    source: guide('3.3.20.1.1'),
  },
  {
    name: 'log-data',
    scope: 'transmissions-api',
    params: yesNo,
    default: 'false',
    text: 'Logs all that the Transmissions API and its clients send each other.',
    related: ['log-requests', 'log-tls'],
    source: guide('3.3.20.1.2'),
  },
  {
    name: 'log-tls',
    scope: 'transmissions-api',
    params: yesNo,
    default: 'false',
    text: 'Logs how TLS is negotiated with clients of the Transmissions API.',
    related: ['log-requests'],
    source: guide('3.3.20.1.3'),
  },
];
