import type { DirectiveEntry } from '../../types';

/** Top level: the log (guide §3.3.1.47). */
export const logging: readonly DirectiveEntry[] = [
  {
    name: 'log-file',
    scope: 'global',
    params: [{ name: 'FILENAME', type: 'path' }],
    text: 'Names the log file. Required, and an absolute path on Unix; the HTTP and SNMP logs are placed by it too.',
    related: ['log-auto-rotation', 'log-rotate', 'log-file-world-readable'],
    source: { section: '3.3.1.47.2', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'log-auto-rotation',
    scope: 'global',
    params: [{ name: 'BOOLEAN', type: 'boolean' }],
    default: 'true',
    text: 'Rotates the log at midnight.',
    related: ['log-rotate', 'log-file'],
    source: { section: '3.3.1.47.1', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'log-rotate',
    scope: 'global',
    params: [{ name: 'N', type: 'integer', unit: 'files' }],
    default: '8',
    text: 'Sets how many rotated log files are kept.',
    related: ['log-auto-rotation', 'log-file'],
    source: { section: '3.3.1.47.3', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'log-file-world-readable',
    scope: 'global',
    params: [{ name: 'BOOLEAN', type: 'boolean' }],
    default: 'false',
    text: 'Lets every local user read the logs. Leave it off unless they all should.',
    related: ['log-file'],
    source: { section: '3.3.1.47.4', document: 'guide-2020', certainty: 'certain' },
  },
];
