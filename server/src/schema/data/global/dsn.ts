import type { DirectiveEntry } from '../../types';
import { file, guide, text } from '../parts';

/** Top level: delivery reports (guide §3.3.1.25–28). */
export const dsn: readonly DirectiveEntry[] = [
  {
    name: 'custom-dsn-from-header',
    scope: 'global',
    params: text,
    text: 'Sets the text of the From header in the delivery reports that this server writes.',
    related: ['dsn-failed-from-template', 'suppress-local-dsn'],
    source: guide('3.3.1.25'),
  },
  {
    name: 'dsn-failed-from-template',
    scope: 'global',
    params: text,
    laterRelease: true,
    text: 'Sets a template for the From header of failure reports. It may insert values of the original message.',
    related: ['dsn-failed-subject-template', 'dsn-failed-body-template-from', 'custom-dsn-from-header'],
    source: guide('3.3.1.26'),
  },
  {
    name: 'dsn-failed-subject-template',
    scope: 'global',
    params: text,
    laterRelease: true,
    text: 'Sets a template for the Subject header of failure reports. It may insert values of the original message.',
    related: ['dsn-failed-from-template', 'dsn-failed-body-template-from'],
    source: guide('3.3.1.27'),
  },
  {
    name: 'dsn-failed-body-template-from',
    scope: 'global',
    params: file,
    laterRelease: true,
    text: 'Names the file with the template for the body of failure reports. It can insert values such as hostname, originator, recipient, subject, retryAfter, bounceAfter, date, timeQueued and response.',
    related: ['dsn-failed-from-template', 'dsn-failed-subject-template'],
    source: guide('3.3.1.28'),
  },
];
