import type { DirectiveEntry } from '../types';
import { guide, included } from './parts';

/** The entries of `<smtp-pattern-list>`. */
export const smtpPatternList: readonly DirectiveEntry[] = [
  {
    name: 'reply',
    scope: 'smtp-pattern-list',
    params: [
      {
        name: 'REGEX',
        type: 'regex',
        text: 'a regular expression between slashes; case does not matter unless it begins with `(?-i)`',
      },
      {
        name: 'ACTION',
        type: 'pattern-action',
        list: true,
        rest: true,
        text: 'what to do, separated by commas, as `mode=backoff,backoff-to-normal-after=1h`',
      },
    ],
    repeatable: true,
    text: 'Acts upon replies of remote hosts that match a regular expression, as `reply /too many connections/ mode=backoff`. Upper and lower case are the same unless the expression begins with `(?-i)`; write `\\x23` for `#`, and a backslash before backslashes and quotes. Where entries conflict, the first that matches wins.',
    related: [
      'smtp-pattern-list',
      'backoff-to-normal-after',
      'backoff-max-msg-rate',
      'reenable-source-ip-after',
    ],
    source: guide('3.3.15'),
  },
  {
    name: 'include',
    scope: 'smtp-pattern-list',
    params: included,
    repeatable: true,
    text: 'Reads another file or an `http://` or `https://` URL, as though its lines stood here. It may hold further `reply` entries.',
    source: guide('3.3.15.1'),
  },
];
