import type { DirectiveEntry } from '../types';
import { file, guide } from './parts';

/** Directives of `<smtp-user>` (guide §3.3.8). */
export const smtpUser: readonly DirectiveEntry[] = [
  {
    name: 'password',
    scope: 'smtp-user',
    params: [{ name: 'STRING', type: 'secret' }],
    text: "Sets the user's password, in clear text. It counts with `authentication-method password`; let nobody but the server and its operators read this file.",
    related: ['authentication-method', 'source'],
    source: guide('3.3.8.1'),
  },
  {
    name: 'authentication-method',
    scope: 'smtp-user',
    params: [{ name: 'VALUE', type: 'enum', words: ['password', 'system', 'certificate'] }],
    default: 'password',
    text: 'Chooses how the user proves who they are: by `password`, by an account of the Linux `system`, or by a `certificate`. The last needs TLS and the certificate that `tls-certificate` names.',
    related: ['password', 'tls-certificate', 'allow-starttls'],
    source: guide('3.3.8.2'),
  },
  {
    name: 'tls-certificate',
    scope: 'smtp-user',
    params: file,
    text: 'Names the PEM file with the certificate that this user has to present. It counts with `authentication-method certificate`.',
    related: ['authentication-method', 'smtp-server-tls-ca-file'],
    source: guide('3.3.8.3'),
  },
  {
    name: 'source',
    scope: 'smtp-user',
    params: [{ name: 'SOURCE-NAME', type: 'source' }],
    text: 'Names the `<source>` whose settings apply once the user has logged in. Without it those of `<source {auth}>` apply; for submission that source needs `smtp-service yes`, `always-allow-relaying yes` and `require-auth true`.',
    related: ['smtp-service', 'always-allow-relaying', 'require-auth'],
    source: guide('3.3.8.4'),
  },
];
