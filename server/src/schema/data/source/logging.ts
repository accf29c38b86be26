import type { DirectiveEntry } from '../../types';
import { guide, yesNo } from '../parts';

/** Settings of a `<source>`: logging (guide §3.3.7). */
export const logging: readonly DirectiveEntry[] = [
  {
    name: 'log-connections',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Logs when each connection from this source begins and ends.',
    related: ['log-commands', 'log-data', 'log-tls'],
    source: guide('3.3.7.60'),
  },
  {
    name: 'log-commands',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Logs the SMTP dialogue with clients of this source. Turn it on first when you look for a fault; it writes a lot.',
    related: ['log-connections', 'log-data', 'log-tls'],
    source: guide('3.3.7.61'),
  },
  {
    name: 'log-data',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Logs every byte sent on connections from this source. Writes far more than `log-commands`.',
    related: ['log-commands', 'log-connections'],
    source: guide('3.3.7.62'),
  },
  {
    name: 'log-tls',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Logs how TLS is negotiated with clients of this source.',
    related: ['allow-starttls', 'log-commands'],
    source: guide('3.3.7.30'),
  },
];
