import type { DirectiveEntry } from '../../types';
import { guide, intervalOrNever, yesNo } from '../parts';

/** Delivery reports and copies. */
export const reports: readonly DirectiveEntry[] = [
  {
    name: 'dsn-format',
    scope: 'domain',
    params: [{ name: 'FORMAT', type: 'enum', words: ['standard', 'plain-text'] }],
    default: 'standard',
    text: 'Chooses the form of delivery reports. `plain-text` is for receivers whose firewalls strip attachments; it goes before `dsn-return-default` of `<source>`.',
    related: ['dsn-return-default', 'notify-of-delay-every', 'custom-dsn-from-header'],
    source: guide('3.3.10.3'),
  },
  {
    name: 'deliver-local-dsn',
    scope: 'domain',
    params: yesNo,
    default: 'true',
    deprecated: '<source> suppress-local-dsn',
    text: 'Turns delivery reports about mail received from this domain on or off. `suppress-local-dsn` in `<source>` replaces it and means the opposite: `true` there makes none.',
    related: ['suppress-local-dsn'],
    source: guide('3.3.10.10'),
  },
  {
    name: 'notify-of-delay-every',
    scope: 'domain',
    params: intervalOrNever,
    default: '4h',
    text: 'Sets how often it is considered to report a delay to senders that asked for it (`NOTIFY=DELAY`, RFC 3461). With `never` none is reported.',
    related: ['bounce-after', 'dsn-format'],
    source: guide('3.3.10.18'),
  },
  {
    name: 'bcc-upon-delivery',
    scope: 'domain',
    params: [{ name: 'EMAIL-ADDRESS', type: 'email' }],
    text: 'Sends a blind copy of every message that was delivered to the domain to this address. Write `""` to undo an inherited setting.',
    related: ['bcc'],
    source: guide('3.3.10.12'),
  },
];
