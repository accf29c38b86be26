import type { DirectiveEntry } from '../../types';
import { anything, guide, yesNo } from '../parts';

/** Which queue goes first when connections are short. */
export const priorities: readonly DirectiveEntry[] = [
  {
    name: 'queue-priority',
    scope: 'domain',
    params: [{ name: 'N', type: 'integer', min: 0, max: 100, text: '`0` (lowest) to `100`' }],
    default: '50',
    text: 'Ranks the queue from `0` (lowest) to `100`. When no connection is free, those of queues with a lower rank are interrupted for it.',
    related: [
      'allow-priority-interruption',
      'allow-priority-interruption-during-transfer',
      'total-max-smtp-out',
    ],
    source: guide('3.3.10.15'),
  },
  {
    name: 'allow-priority-interruption',
    scope: 'domain',
    params: yesNo,
    default: 'yes',
    text: 'Lets queues of a higher `queue-priority` interrupt this one.',
    related: ['queue-priority', 'allow-priority-interruption-during-transfer'],
    source: guide('3.3.10.13'),
  },
  {
    name: 'allow-priority-interruption-during-transfer',
    scope: 'domain',
    params: yesNo,
    default: 'no',
    text: 'Lets a queue of a higher priority break into a connection of this one; otherwise it waits. It concerns SMTP queues only.',
    related: ['allow-priority-interruption', 'queue-priority'],
    source: guide('3.3.10.14'),
  },
  {
    name: 'allow-cancel-during-transfer',
    scope: 'domain',
    params: yesNo,
    default: 'true',
    text: 'Lets a connection be cancelled in the middle of a transfer, as for a shutdown. Set `false` to avoid messages that arrive in part or twice.',
    related: ['allow-priority-interruption-during-transfer', 'bounce-upon-transfer-failure'],
    source: guide('3.3.10.53'),
  },
  {
    name: 'delivery-priority',
    scope: 'domain',
    params: anything,
    deprecated: true,
    text: 'Is deprecated. The guide names nothing that replaces it.',
    related: ['queue-priority'],
    source: guide('3.3.10.17'),
  },
];
