import type { DirectiveEntry } from '../../types';
import { file, guide, yesNo } from '../parts';

/** Top level: the log (guide §3.3.1.47). */
export const logging: readonly DirectiveEntry[] = [
  {
    name: 'log-file',
    scope: 'global',
    params: file,
    text: 'Names the log file. Required, and an absolute path on Unix; the HTTP and SNMP logs are placed by it too.',
    related: ['log-auto-rotation', 'log-rotate', 'log-file-world-readable'],
    source: guide('3.3.1.47.2'),
  },
  {
    name: 'log-auto-rotation',
    scope: 'global',
    params: yesNo,
    default: 'true',
    text: 'Rotates the log at midnight.',
    related: ['log-rotate', 'log-file'],
    source: guide('3.3.1.47.1'),
  },
  {
    name: 'log-rotate',
    scope: 'global',
    params: [{ name: 'N', type: 'integer', unit: 'files' }],
    default: '8',
    text: 'Sets how many rotated log files are kept.',
    related: ['log-auto-rotation', 'log-file'],
    source: guide('3.3.1.47.3'),
  },
  {
    name: 'log-file-world-readable',
    scope: 'global',
    params: yesNo,
    default: 'false',
    text: 'Lets every local user read the logs. Leave it off unless they all should.',
    related: ['log-file'],
    source: guide('3.3.1.47.4'),
  },
];
