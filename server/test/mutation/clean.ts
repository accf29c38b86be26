import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Configuration } from '../../src/model/configuration';
import type { FileModel } from '../../src/model/file-model';
import { pathOf } from '../../src/model/paths';
import { followedConfiguration } from '../in-memory';
import { type Random, randomFrom } from '../random';

/** A configuration without mistakes. */
export interface Clean {
  readonly name: string;
  /** By absolute path; the entry file is `/etc/pmta/config`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly configuration: Configuration;
  readonly files: ReadonlyMap<string, FileModel>;
}

const sampleFolder = resolve(import.meta.dirname, '../../../test-fixtures/sample');

/** The sample configuration of the project, and some that are made from a seed. */
export function cleanConfigurations(seed: number, count: number): Clean[] {
  const made = Array.from({ length: count }, (_, index) => generated(seed + index));
  return [toClean('sample', sampleTexts()), ...made];
}

function toClean(name: string, texts: Readonly<Record<string, string>>): Clean {
  const configuration = followedConfiguration(texts);
  const files = new Map([...configuration.files].map(([uri, file]) => [pathOf(uri), file]));
  return { name, texts, configuration, files };
}

/** PowerMTA's own defaults, which the rules about names want to know: here they hold nothing. */
const defaults = { '/etc/pmta/config-defaults': '# nothing\n' };

function sampleTexts(): Record<string, string> {
  const texts: Record<string, string> = { ...defaults };
  for (const entry of readdirSync(sampleFolder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      texts[path.slice(sampleFolder.length).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  }
  return texts;
}

/** A configuration of one file: senders in pools, users who hand in mail, lists and queues of random number and values. */
function generated(seed: number): Clean {
  const random = randomFrom(seed);
  const indent = random.of(['    ', '\t', '  ', '']);
  const lineEnd = random.of(['\n', '\r\n']);
  const mtas = Array.from({ length: 3 + random.below(5) }, (_, index) => `mta-${index + 1}`);
  const blocks = shuffled(
    [
      ...mtas.map((name, index) => virtualMta(name, index, random)),
      pool('pool-a', mtas.slice(0, 2)),
      pool('pool-b', mtas.slice(2)),
      ...queues(random),
      ...lists(mtas),
    ],
    random,
  );
  const lines = [head(random), ...blocks, sources(mtas)].flatMap((block) => [...block, '']);
  const text = lines
    .map((line) => line.replace(/^ +/, (margin) => indent.repeat(margin.length / 4)))
    .join(lineEnd);
  return toClean(`generated ${seed}`, { ...defaults, '/etc/pmta/config': text });
}

function head(random: Random): string[] {
  return [
    '# made for a test',
    'postmaster postmaster@example.com',
    'log-file /var/log/pmta/log',
    `log-rotate ${1 + random.below(30)}`,
    'run-as-root no',
    `total-max-smtp-in ${100 + random.below(900)}`,
    'http-mgmt-port 8080',
    'http-redirect-to-https yes',
    'http-access 127.0.0.1 admin',
    'http-access 198.51.100.16/29 monitor',
    'smtp-server-tls-certificate /etc/pmta/tls/mta.pem',
    'smtp-server-tls-allow-tlsv1 no',
    'smtp-server-tls-ciphers ECDHE+AESGCM:ECDHE+CHACHA20',
    'smtp-server-tls-dh-key-length 2048',
    '<spool /var/spool/pmta>',
    `    min-free-space ${1 + random.below(9)}g`,
    `    priority ${1 + random.below(100)}`,
    '</spool>',
    '<acct-file /var/log/pmta/acct.csv>',
    '    records d,b,f',
    '    record-fields d timeLogged,orig,rcpt,vmta,dlvSourceIp',
    '    move-to /var/spool/acct',
    `    move-interval ${5 + random.below(50)}m`,
    '    max-size 50M',
    '</acct-file>',
  ];
}

function virtualMta(name: string, index: number, random: Random): string[] {
  return [
    `<virtual-mta ${name}>`,
    `    smtp-source-host 198.51.100.${10 + index} m${index}.example.com`,
    `    domain-key k1,example.com,/etc/pmta/dkim/k1.example.com.pem`,
    `    domain-key k${index},m${index}.example.com,/etc/pmta/dkim/m${index}.pem`,
    '    <domain example.net>',
    `        max-smtp-out ${1 + random.below(20)} # as agreed`,
    `        max-msg-rate ${10 * (1 + random.below(50))}/h`,
    '    </domain>',
    '</virtual-mta>',
  ];
}

function pool(name: string, members: readonly string[]): string[] {
  return [
    `<virtual-mta-pool ${name}>`,
    ...members.map((member) => `    virtual-mta ${member}`),
    '</virtual-mta-pool>',
  ];
}

function queues(random: Random): string[][] {
  return [
    [
      '<domain *>',
      `    max-smtp-out ${5 + random.below(20)}`,
      `    max-msg-per-connection ${50 + random.below(50)}`,
      `    retry-after ${5 + random.below(20)}m,1h`,
      `    bounce-after ${1 + random.below(5)}d12h`,
      '    dkim-sign yes',
      '    use-starttls yes',
      '    smtp-pattern-list replies',
      '    backoff-to-normal-after 1h',
      '    backoff-retry-after 30m,2h',
      '</domain>',
    ],
    ['<mx-rollup-list>', '    mx *.mx.example.org big.rollup rollup-by-ip', '</mx-rollup-list>'],
    ['<domain big.rollup>', `    max-msg-rate ${100 * (1 + random.below(9))}/h`, '</domain>'],
    ['domain-macro few example.org,example.edu', '<domain $few>', '    max-smtp-out 2', '</domain>'],
  ];
}

function lists(mtas: readonly string[]): string[][] {
  return [
    [
      '<smtp-pattern-list replies>',
      '    reply /421[ -]4\\.7\\.0/ mode=backoff',
      '    reply /too many connections/ mode=backoff,backoff-to-normal-after=2h',
      '    reply /^4\\d\\d .*greylist/ mode=normal',
      '</smtp-pattern-list>',
    ],
    [
      '<bounce-category-patterns>',
      '    /5\\.1\\.[1-3]/ bad-mailbox',
      '    /spam/ spam-related',
      '    // other',
      '</bounce-category-patterns>',
    ],
    ['<source-group office>', '    max-smtp-in 20', '</source-group>'],
    [
      '<source 0/0>',
      '    smtp-service yes',
      '    allow-auth no',
      '    always-allow-relaying no',
      '    source-group office',
      '</source>',
    ],
    ['relay-domain bounces.example.com', 'relay-address fbl@example.com', `# ${mtas.length} addresses`],
  ];
}

/** Pattern lists stand before the sources that name them, so these come together and last. */
function sources(mtas: readonly string[]): string[] {
  return [
    '<pattern-list by-sender>',
    '    mail-from /@alerts\\.example\\.com$/ virtual-mta=mta-1,recipient-priority=80',
    `    mail-from /@news\\.example\\.com$/ virtual-mta=${mtas.at(-1)}`,
    '    mail-from // virtual-mta=pool-a',
    '</pattern-list>',
    '<source 127.0.0.1>',
    '    smtp-service yes',
    '    always-allow-relaying yes',
    '    default-virtual-mta pool-b',
    '    pattern-list by-sender',
    '</source>',
    'smtp-listener 203.0.113.5:25',
    '<smtp-listener 203.0.113.5:587>',
    '    tls-certificate /etc/pmta/tls/submit.pem',
    '    source submission',
    '</smtp-listener>',
    '<source submission>',
    '    smtp-service yes',
    '    allow-starttls yes',
    '    require-starttls-before-auth yes',
    '    require-auth true',
    '    smtp-max-auth-failure-rate 5/min',
    '    always-allow-relaying no',
    '    allow-auth yes',
    '</source>',
    '<smtp-user shop>',
    '    password 6nQ2-vRk8-Lw0d-Xz4p',
    '    source {shop}',
    '</smtp-user>',
    '<source {shop}>',
    '    smtp-service yes',
    '    require-auth true',
    '    always-allow-relaying yes',
    '    default-virtual-mta mta-2',
    '    max-message-size 10M',
    '</source>',
  ];
}

function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, key: random.below(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
