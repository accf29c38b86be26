import type { DirectiveEntry } from '../types';

export const proxy: readonly DirectiveEntry[] = [
  {
    name: 'server',
    scope: 'proxy',
    params: [
      {
        name: 'SERVER:PORT',
        type: 'host-port',
      },
    ],
    text: 'Host or IP, and port, of the proxy server.',
    source: {
      section: '3.3.22.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'client',
    scope: 'proxy',
    params: [
      {
        name: 'IP[:PORT]',
        type: 'ip-port',
      },
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    text: 'IP (optionally :port) that the proxy uses towards remote hosts, and its host name.',
    source: {
      section: '3.3.22.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'protocol-version',
    scope: 'proxy',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '1',
    laterRelease: true,
    text: 'HAProxy protocol version, 1 or 2.',
    source: {
      section: '3.3.22.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
