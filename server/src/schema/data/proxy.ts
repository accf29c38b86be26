import type { DirectiveEntry } from '../types';
import { guide } from './parts';

/** What may stand in `<proxy>`. */
export const proxy: readonly DirectiveEntry[] = [
  {
    name: 'server',
    scope: 'proxy',
    params: [{ name: 'SERVER:PORT', type: 'host-port', text: 'host name or address, and port' }],
    text: 'Says where the proxy is: its host name or address, a colon and its port. `client` has to be set as well.',
    related: ['client', 'use-proxy'],
    source: guide('3.3.22.1'),
  },
  {
    name: 'client',
    scope: 'proxy',
    params: [
      {
        name: 'IP[:PORT]',
        type: 'ip-port',
        or: ['ip'],
        text: 'the address from which the proxy connects, optionally with a port',
      },
      { name: 'HOST-NAME', type: 'hostname', text: 'the host name of that address' },
    ],
    text: 'Says which address, and which host name, the proxy uses towards remote hosts. `server` has to be set as well.',
    related: ['server', 'use-proxy'],
    source: guide('3.3.22.2'),
  },
  {
    name: 'protocol-version',
    scope: 'proxy',
    params: [{ name: 'N', type: 'integer', min: 1, max: 2, text: '`1` or `2`' }],
    default: '1',
    laterRelease: true,
    text: 'Chooses the version of the HAProxy protocol that is spoken with the proxy, `1` or `2`.',
    related: ['server', 'client'],
    source: guide('3.3.22.3'),
  },
];
