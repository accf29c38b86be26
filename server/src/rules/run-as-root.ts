import { switchRule } from './switch-rule';

/** PowerMTA running with all rights. */
export const runAsRoot = switchRule({
  id: 'run-as-root',
  severity: 'information',
  summary: 'PowerMTA runs as root.',
  evidence: '§3.3.1.8',
  switches: {
    'run-as-root': {
      bad: true,
      message:
        'PowerMTA runs as root, so a fault in it gives away the whole machine. Write no: it then runs as the user pmta, once it is restarted and that user owns its files.',
    },
  },
});
