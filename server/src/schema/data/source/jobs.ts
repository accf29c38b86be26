import type { DirectiveEntry } from '../../types';
import { guide, text, yesNo } from '../parts';

/** Settings of a `<source>`: job IDs (guide §3.3.7). */
export const jobs: readonly DirectiveEntry[] = [
  {
    name: 'process-x-job',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Takes the job ID from the `x-job` header of a message. The header is removed unless `retain-x-job` is on.',
    related: ['retain-x-job', 'jobid-header', 'jobid-prefix'],
    source: guide('3.3.7.45'),
  },
  {
    name: 'retain-x-job',
    scope: 'source',
    params: yesNo,
    default: 'false',
    text: 'Keeps the `x-job` header in the message after it has been used.',
    related: ['process-x-job'],
    source: guide('3.3.7.47'),
  },
  {
    name: 'jobid-header',
    scope: 'source',
    params: [{ name: 'HEADER-NAME', type: 'header-name' }],
    text: 'Names another header to take the job ID from. The `x-job` header goes first where `process-x-job` is on.',
    related: ['process-x-job', 'jobid-prefix'],
    source: guide('3.3.7.46'),
  },
  {
    name: 'jobid-prefix',
    scope: 'source',
    params: text,
    text: 'Puts a text before job IDs. `{auth}` in it stands for the user who has logged in.',
    related: ['process-x-job', 'jobid-header'],
    source: guide('3.3.7.44'),
  },
];
