/** How connections to a port are encrypted. */
export type PortEncryption = 'starttls' | 'implicit-tls' | 'http-over-tls' | 'none';

/** A TCP port that means something where mail is configured. */
export interface KnownPort {
  readonly port: number;
  readonly name: string;
  /** What it is for, as a sentence. */
  readonly purpose: string;
  readonly encryption: PortEncryption;
  /** How encryption works there, as a sentence. */
  readonly tls: string;
  /** The RFC that assigns or describes it; missing where there is none. */
  readonly rfc?: string;
  /** What in the guide speaks of it. */
  readonly guide?: string;
}

/** Ports with their purpose; sources are the RFC and the guide's section that they name. */
export const knownPorts: readonly KnownPort[] = [
  {
    port: 25,
    name: 'SMTP',
    purpose: 'Servers hand mail to each other here; it is where the MX hosts of a domain listen.',
    encryption: 'starttls',
    tls: 'The connection begins in clear; STARTTLS (RFC 3207) encrypts it where both sides can.',
    rfc: 'RFC 5321',
    guide: '3.3.1.24',
  },
  {
    port: 465,
    name: 'submissions',
    purpose: 'Programs and users hand in their mail here, after logging in.',
    encryption: 'implicit-tls',
    tls: 'TLS starts with the connection (implicit TLS), which RFC 8314 prefers: the listener needs `immediate-tls yes`.',
    rfc: 'RFC 8314 §3.3',
    guide: '3.3.17.2',
  },
  {
    port: 587,
    name: 'submission',
    purpose: 'Programs and users hand in their mail here, after logging in.',
    encryption: 'starttls',
    tls: 'The connection begins in clear and is encrypted by STARTTLS: the source needs `allow-starttls yes` and `require-starttls-before-auth yes`.',
    rfc: 'RFC 6409',
    guide: '3.3.7.12',
  },
  {
    port: 2525,
    name: 'submission by convention',
    purpose: 'Programs hand in mail here where 25 or 587 is blocked; a convention that no RFC describes.',
    encryption: 'starttls',
    tls: 'Usually as on port 587: the connection begins in clear and STARTTLS encrypts it.',
  },
  {
    port: 8080,
    name: 'web monitor',
    purpose: "PowerMTA's web monitor is reached here unless `http-mgmt-port` says otherwise.",
    encryption: 'http-over-tls',
    tls: 'HTTP is sent on to HTTPS unless `http-redirect-to-https` is off.',
    guide: '3.3.1.46.1',
  },
  {
    port: 80,
    name: 'HTTP',
    purpose: 'Web servers listen here.',
    encryption: 'none',
    tls: 'Nothing is encrypted.',
    rfc: 'RFC 9110 §4.2.1',
  },
  {
    port: 443,
    name: 'HTTPS',
    purpose: 'Web servers listen here for encrypted connections.',
    encryption: 'http-over-tls',
    tls: 'TLS starts with the connection.',
    rfc: 'RFC 9110 §4.2.2',
  },
];

/** What is known of a port. */
export function knownPort(port: number): KnownPort | undefined {
  return knownPorts.find((known) => known.port === port);
}
