import type { DirectiveEntry } from '../../types';
import { guide, interval, yesNo } from '../parts';

/** How long remote hosts are waited for. */
export const timeouts: readonly DirectiveEntry[] = [
  {
    name: 'connect-timeout',
    scope: 'domain',
    params: interval,
    default: '2m',
    text: 'Sets how long an outgoing connection may take to be established.',
    related: ['smtp-greeting-timeout', 'max-connect-rate'],
    source: guide('3.3.10.65'),
  },
  {
    name: 'smtp-greeting-timeout',
    scope: 'domain',
    params: interval,
    default: '5m',
    text: "Sets how long the remote host's greeting is waited for once connected. RFC 5321 §4.5.3.2.1 asks for five minutes at least.",
    related: ['connect-timeout', 'data-send-timeout'],
    source: guide('3.3.10.66'),
  },
  {
    name: 'data-send-timeout',
    scope: 'domain',
    params: interval,
    default: '3m',
    text: 'Sets how long sending one block of message data may take. RFC 5321 §4.5.3.2.5 asks for three minutes at least.',
    related: ['smtp-data-termination-timeout', 'smtp-greeting-timeout'],
    source: guide('3.3.10.67'),
  },
  {
    name: 'smtp-data-termination-timeout',
    scope: 'domain',
    params: interval,
    default: '10m',
    text: "Sets how long the remote host's answer to a complete message is waited for. Giving up too soon sends messages twice; RFC 5321 §4.5.3.2.6 asks for ten minutes at least.",
    related: ['assume-delivery-upon-data-termination-timeout', 'data-send-timeout'],
    source: guide('3.3.10.55'),
  },
  {
    name: 'assume-delivery-upon-data-termination-timeout',
    scope: 'domain',
    params: yesNo,
    default: 'false',
    text: 'Counts a message as delivered when it was sent in full but the answer to it never came in time. The wait is that of `smtp-data-termination-timeout`.',
    related: ['smtp-data-termination-timeout', 'bounce-upon-transfer-failure'],
    source: guide('3.3.10.92'),
  },
];
