import { switchRule } from './switch-rule';

/** Logs and accounting files that every local user may read. */
export const worldReadable = switchRule({
  id: 'world-readable',
  severity: 'warning',
  summary: 'Every local user may read the logs or an accounting file.',
  evidence: '§3.3.1.47.4',
  switches: {
    'log-file-world-readable': {
      bad: true,
      message:
        'Every local user may read the logs, with the addresses of senders and recipients in them. Write no, and give a log reader access through a group.',
    },
    'world-readable': {
      bad: true,
      message:
        'Every local user may read this accounting file, with the addresses of all recipients in it. Write no, and give its reader access through a group.',
    },
  },
});
