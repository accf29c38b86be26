import type { DirectiveEntry } from '../types';
import { guide, yesNo } from './parts';

/** Directives of `<spool>` (guide §3.3.2). */
export const spool: readonly DirectiveEntry[] = [
  {
    name: 'delete-file-holders',
    scope: 'spool',
    params: yesNo,
    default: 'false',
    text: 'Deletes the placeholder file of a message once the message is delivered. Such files are otherwise left in the spool, which saves disk accesses.',
    source: guide('3.3.2.1'),
  },
  {
    name: 'deliver-only',
    scope: 'spool',
    params: yesNo,
    default: 'false',
    text: 'Delivers what is in this spool and writes nothing new into it. Meant for sending out the spool that a failed server left behind.',
    related: ['priority'],
    source: guide('3.3.2.2'),
  },
  {
    name: 'priority',
    scope: 'spool',
    params: [{ name: 'N', type: 'integer', min: 1, max: 100 }],
    default: '1',
    text: 'Sets which spool is used first, from 1 (lowest) to 100. Spools with a higher number are used until they are full; those with the same number take turns.',
    related: ['min-free-space', 'deliver-only'],
    source: guide('3.3.2.3'),
  },
  {
    name: 'min-free-space',
    scope: 'spool',
    params: [{ name: 'SIZE', type: 'size' }],
    default: '0',
    text: 'Stops taking mail into this spool while its file system has less free space than this. Write the size with a suffix, as `500m` or `2g` (`b`, `k`, `m`, `g`, `t`); `0` turns the check off.',
    related: ['priority', 'spool-max-recipients'],
    source: guide('3.3.2.4'),
  },
];
