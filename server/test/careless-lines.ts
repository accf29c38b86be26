import type { GeneratorOptions } from '../src/generator/types';
import { type Random, randomFrom } from './random';

/**
 * Lines as careless people paste them: addresses and names that come back with others beside them, placeholders, weak
 * passwords, addresses nobody can reach, fields in wrong places, and what would break a file if it were written as it is.
 */
export function carelessLines(count: number, seed: number): string {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => carelessLine(random)).join('\n');
}

const addresses = words(
  `3.4.5.6 7.8.9.10 127.0.0.1 10.0.0.5 192.0.2.7 2001:db8::1 2600::1 0.0.0.0 169.254.1.1 255.255.255.255 224.0.0.1 ::1
   :: fe80::1 ::ffff:1.2.3.4 203.0.113.4:465 1.2.3.4:25 3.4.5.6:2525 [2600::1]:587 100.64.0.1 256.1.1.1`,
);
const hosts = words(
  `ptr.example.com mail.example.org localhost.localdomain a.com x m.google.com m.test m.local münchen.de m.invalid -a.com
   m_x.com m.google.com. mail.lan *.a.com 1.2.3.4 example`,
);
const domains = words('a.com example.com google.com *.a.com A.com b test localhost $macro a.com. [1.2.3.4]');
const selectors = words('default s k1.mail * key-2 _s 1 x,y');
const users = words('user@a.com root admin bob Bob {auth} <x> user@ {{x}} a"b null * /x/ 127.0.0.1');
const passwords = words(
  `secret password 12345678 changeme hj7-kQm2-xW9p bob ***** {{pw}} $PASS a#b a"b redacted x пароль "" 'a' a\\b /x/ <b> </b>
   <pattern-list> a\\`,
);
const names = words(
  'pool POOL pool-1 by-smtp-source-ip {pickup} * default x vmta/a a,b a;b {default} m.google.com none 1 tls yes',
);

function carelessLine(random: Random): string {
  const [address, signed, name] = [
    () => random.of(addresses),
    () => [random.of(selectors), random.of(domains)],
    () => random.of(names),
  ];
  switch (random.below(8)) {
    case 0:
      return [address(), ...signed(), random.of(hosts), random.of(users), random.of(passwords)].join('|');
    case 1:
      return [address(), address(), ...signed(), random.of(hosts), name()].join('|');
    case 2:
      return [address(), ...signed(), random.of(hosts), name()].join('|');
    case 3:
      return [address(), random.of(hosts), random.of(domains)].join(' ');
    case 4:
      return [address(), random.of(hosts)].join('\t');
    case 5:
      return '192.0.2.0/29|m{n}.a.com';
    case 6:
      return '5.5.5.1-9|m.a.com';
    default:
      return address();
  }
}

/** Options of all kinds. */
export function anyOptions(defaults: GeneratorOptions, seed: number): GeneratorOptions {
  const random = randomFrom(seed);
  return {
    ...defaults,
    template: random.of(['auto', 'tls', 'client-delivery', 'plain']),
    ports: random.of<readonly number[]>([[], [465], [25], [2525], [587, 465], [25, 465]]),
    members: random.of(['virtual-mtas', 'source-hosts']),
    pool: random.of(['by-name', 'all']),
    poolName: random.of(['', 'p', 'pool-1']),
    user: random.of(['', '{name}', 'u{n}', '{ip}', '{domain}']),
    selector: random.of(['', 's']),
    hostPattern: random.of(['', 'm{n}.a.com', 'x.example.com']),
    namePattern: random.of(['{host}', '{ip}', '{label}', '{n}', '{domain}', '{selector}']),
    rates: random.of<GeneratorOptions['rates']>([
      [],
      [{ domain: '*', rate: '0' }],
      [{ domain: 'gmail.com', rate: 'unlimited' }],
      [{ domain: '*.a.com', rate: '5/h' }],
    ]),
    ...(random.below(3) === 0 && { warmUp: { limits: random.of(['50/d', '1/d,2/d']), warm: [] } }),
    answers: { 'two-addresses': 'separate', 'host-and-domain': 'host-first' },
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
