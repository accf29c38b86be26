import type { DirectiveEntry } from '../types';

export const smtpListener: readonly DirectiveEntry[] = [
  {
    name: 'await-slot',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether new connections wait for a slot instead of being refused.',
    source: {
      section: '3.3.17.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'immediate-tls',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Starts TLS as soon as a connection is accepted (implicit TLS, "SMTPS": port 465).',
    source: {
      section: '3.3.17.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source',
    scope: 'smtp-listener',
    params: [
      {
        name: 'SOURCE-NAME',
        type: 'source',
      },
    ],
    text: "Named <source> whose settings override those matched by the client's IP.",
    source: {
      section: '3.3.17.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-certificate',
    scope: 'smtp-listener',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
      {
        name: 'PASSWORD',
        type: 'secret',
        optional: true,
      },
    ],
    text: "PEM certificate and key, and the key's password; inherited from smtp-server-tls-certificate.",
    source: {
      section: '3.3.17.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-allow-tlsv1.3',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    laterRelease: true,
    text: 'Whether TLS 1.3 may be negotiated.',
    source: {
      section: '3.3.17.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-allow-tlsv1.2',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'true',
    text: 'Whether TLS 1.2 may be negotiated.',
    source: {
      section: '3.3.17.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-allow-tlsv1.1',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether TLS 1.1 may be negotiated.',
    source: {
      section: '3.3.17.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-allow-tlsv1',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether TLS 1.0 may be negotiated.',
    source: {
      section: '3.3.17.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-allow-sslv3',
    scope: 'smtp-listener',
    params: [
      {
        name: 'VALUE',
        type: 'string',
        optional: true,
        rest: true,
      },
    ],
    removed: true,
    text: 'No longer valid: SSLv3 support was removed.',
    source: {
      section: '3.3.17.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-ciphers',
    scope: 'smtp-listener',
    params: [
      {
        name: 'CIPHERS',
        type: 'cipher-string',
        rest: true,
      },
    ],
    default: 'HIGH:!ADH:@STRENGTH',
    text: 'OpenSSL cipher string for TLS 1.2 and older.',
    source: {
      section: '3.3.17.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-tlsv1.3-ciphersuites',
    scope: 'smtp-listener',
    params: [
      {
        name: 'SUITES',
        type: 'tls13-suites',
        rest: true,
      },
    ],
    default:
      'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256',
    laterRelease: true,
    text: 'TLS 1.3 suites.',
    source: {
      section: '3.3.17.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-dh-key-length',
    scope: 'smtp-listener',
    params: [
      {
        name: 'BITS',
        type: 'enum',
        words: ['1024', '2048', '4096'],
        unit: 'bits',
      },
    ],
    default: '1024',
    laterRelease: true,
    text: 'Diffie-Hellman bits: 1024, 2048 or 4096.',
    source: {
      section: '3.3.17.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-ca-file',
    scope: 'smtp-listener',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'CAs (PEM) to verify client certificates.',
    source: {
      section: '3.3.17.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
