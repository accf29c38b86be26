import type { DirectiveEntry } from '../../types';

/** Settings of a `<source>`: job IDs (guide §3.3.7). */
export const jobs: readonly DirectiveEntry[] = [
  {
    name: 'process-x-job',
    scope: 'source',
    params: [{ name: 'BOOLEAN', type: 'boolean' }],
    default: 'false',
    text: 'Takes the job ID from the `x-job` header of a message. The header is removed unless `retain-x-job` is on.',
    related: ['retain-x-job', 'jobid-header', 'jobid-prefix'],
    source: { section: '3.3.7.45', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'retain-x-job',
    scope: 'source',
    params: [{ name: 'BOOLEAN', type: 'boolean' }],
    default: 'false',
    text: 'Keeps the `x-job` header in the message after it has been used.',
    related: ['process-x-job'],
    source: { section: '3.3.7.47', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'jobid-header',
    scope: 'source',
    params: [{ name: 'HEADER-NAME', type: 'header-name' }],
    text: 'Names another header to take the job ID from. The `x-job` header goes first where `process-x-job` is on.',
    related: ['process-x-job', 'jobid-prefix'],
    source: { section: '3.3.7.46', document: 'guide-2020', certainty: 'certain' },
  },
  {
    name: 'jobid-prefix',
    scope: 'source',
    params: [{ name: 'STRING', type: 'string', rest: true }],
    text: 'Puts a text before job IDs. `{auth}` in it stands for the user who has logged in.',
    related: ['process-x-job', 'jobid-header'],
    source: { section: '3.3.7.44', document: 'guide-2020', certainty: 'certain' },
  },
];
