import { switchRule } from './switch-rule';

/** Delivery without TLS even to hosts that offer it. */
export const opportunisticOnly = switchRule({
  id: 'opportunistic-only',
  severity: 'hint',
  summary: 'Mail goes out without TLS even where the receiver offers it.',
  evidence: 'RFC 3207',
  switches: {
    'use-starttls': {
      bad: false,
      message:
        'With use-starttls no, mail to these domains goes out in clear text even where the receiver offers TLS. Write yes, unless the receiver’s TLS is broken.',
    },
  },
});
