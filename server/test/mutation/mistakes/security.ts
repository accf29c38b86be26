import type { Clean } from '../clean';
import { append, blanked, insertBelow, removeLine, replaceLine, replaceValue } from '../edits';
import type { Mistake, Planted, Site } from '../mutant';
import { isNamed, isTop, opens } from './sites';

const isOff = ({ value }: Site) => value === 'no' || value === 'false';

/** Configurations that are open to others, or weak. */
export const securityMistakes: readonly Mistake[] = [
  {
    name: 'open a relay to everybody',
    rules: ['open-relay'],
    sites: (site) => isNamed('always-allow-relaying')(site) && isOff(site) && sourceOf(site) === '0/0',
    plant: (site) => replaceValue(site, 'yes'),
  },
  {
    name: 'open a relay to a wide range',
    rules: ['open-relay'],
    sites: isTop,
    plant: (site, random) =>
      append(
        site,
        [
          `<source ${random.of(['203.0.113.0/20', '8.0.0.0/8', '::/0', '2001:db8::/16'])}>`,
          '    smtp-service yes',
          '    always-allow-relaying yes',
          '    allow-auth no',
          '</source>',
        ],
        2,
      ),
  },
  {
    name: 'take mail for every domain',
    rules: ['open-relay'],
    sites: isTop,
    plant: (site) => append(site, ['relay-domain *']),
  },
  {
    name: 'switch an old version of TLS on',
    rules: ['weak-tls-version'],
    sites: (site) => /allow-tlsv1(?:\.1)?$/.test(site.line.name) && isOff(site),
    plant: (site) => replaceValue(site, 'yes'),
  },
  {
    name: 'switch TLS 1.2 and 1.3 off',
    rules: ['weak-tls-version'],
    sites: isTop,
    plant: (site) =>
      append(site, ['smtp-server-tls-allow-tlsv1.3 no', 'smtp-server-tls-allow-tlsv1.2 no'], 1),
  },
  {
    name: 'let weak ciphers in',
    rules: ['weak-ciphers'],
    sites: (site) => site.line.name.endsWith('ciphers'),
    plant: (site, random) =>
      replaceValue(
        site,
        random.of(['ALL', 'HIGH:MEDIUM:+RC4', 'ALL:!aNULL', 'RC4-SHA:AES128-SHA', 'DES-CBC3-SHA', 'eNULL']),
      ),
  },
  {
    name: 'write a cipher string that is none',
    rules: ['weak-ciphers', 'invalid-value'],
    sites: (site) => site.line.name.endsWith('ciphers'),
    plant: (site) => replaceValue(site, 'STRONG-ONES-ONLY'),
  },
  {
    name: 'shorten Diffie-Hellman parameters',
    rules: ['weak-dh'],
    sites: (site) => site.line.name.endsWith('dh-key-length'),
    plant: (site) => replaceValue(site, '1024'),
  },
  {
    name: 'open the web monitor to everybody',
    rules: ['monitor-exposed'],
    sites: isNamed('http-access'),
    plant: (site, random) => replaceValue(site, random.of(['0/0 admin', '0/0 monitor', '::/0 admin'])),
  },
  {
    name: 'let the web monitor go without TLS',
    rules: ['monitor-exposed'],
    sites: isNamed('http-redirect-to-https'),
    plant: (site) => replaceValue(site, 'no'),
  },
  {
    name: 'choose a bad password',
    rules: ['weak-secret'],
    sites: isNamed('password'),
    plant: (site, random) =>
      replaceValue(site, random.of(['changeme', 'password', 'secret', '123456', 'abc', 'YOUR-PASSWORD'])),
  },
  {
    name: 'let everybody read the logs',
    rules: ['world-readable'],
    sites: (site) => isTop(site) || opens('acct-file')(site),
    plant: (site) =>
      isTop(site) ? append(site, ['log-file-world-readable yes']) : insertBelow(site, ['world-readable yes']),
  },
  {
    name: 'run as root',
    rules: ['run-as-root'],
    sites: isNamed('run-as-root'),
    plant: (site) => replaceValue(site, 'yes'),
  },
  {
    name: 'let passwords cross the net in clear',
    rules: ['plaintext-auth'],
    // There is no need of TLS then.
    alsoFrom: ['auth-without-tls'],
    sites: asksForLogin('require-starttls-before-auth'),
    plant: (site) => replaceLine(site, 'allow-unencrypted-plain-auth yes'),
  },
  {
    name: 'log in elsewhere without TLS',
    rules: ['plaintext-auth'],
    sites: (site) => opens('domain')(site) && site.file.tree.parent[site.at] === -1,
    plant: (site) => insertBelow(site, ['use-unencrypted-plain-auth yes']),
  },
  {
    name: 'demand no TLS before a login',
    rules: ['auth-without-tls'],
    sites: asksForLogin('require-starttls-before-auth'),
    plant: (site) => removeLine(site, lineIn(site, 'require-auth') - 1),
  },
  {
    name: 'use port 465 without TLS from the start',
    rules: ['submission-port'],
    // Without TLS from the start logins have none at all there.
    alsoFrom: ['auth-without-tls'],
    sites: isTop,
    plant: (site) => append(site, ['smtp-listener 203.0.113.99:465']),
  },
  {
    name: 'use TLS from the start on port 587',
    rules: ['submission-port'],
    sites: (site) => opens('smtp-listener')(site) && site.value.endsWith(':587'),
    plant: (site) => ({ ...insertBelow(site, ['immediate-tls yes']), line: site.at }),
  },
  {
    name: 'sign by SHA-1',
    rules: ['dkim-weak'],
    sites: isNamed('dkim-sign'),
    plant: (site) => insertBelow(site, ['dkim-algorithm rsa-sha1']),
  },
  {
    name: 'sign only the start of a body',
    rules: ['dkim-weak'],
    sites: isNamed('dkim-sign'),
    plant: (site) => insertBelow(site, ['dkim-add-body-limit yes']),
  },
  {
    name: 'leave keys unused',
    rules: ['dkim-not-signed'],
    sites: isNamed('dkim-sign'),
    plant: (site, _random, clean) => {
      const key = [...clean.files].flatMap(([path, file]) =>
        file.tree.lines.flatMap((line, at) => (line.name === 'domain-key' ? [{ path, at }] : [])),
      )[0];
      return key === undefined || key.path !== site.path
        ? undefined
        : { ...replaceValue(site, 'no'), line: key.at };
    },
    alsoFrom: ['dkim-not-signed'],
  },
  {
    name: 'sign without a key',
    rules: ['dkim-no-key'],
    sites: isNamed('domain-key'),
    plant: (site, _random, clean) => withoutKeys(site, clean),
  },
  {
    name: 'greet by a name that is none',
    rules: ['ehlo-not-fqdn'],
    // Two names of one address.
    alsoFrom: ['same-source-ip'],
    sites: isNamed('smtp-source-host'),
    plant: (site, random) => {
      const [ip] = site.value.split(' ');
      return replaceValue(site, `${ip} ${random.of(['localhost', 'mail', '192.0.2.7'])}`);
    },
  },
  {
    name: 'use one address under two names',
    rules: ['same-source-ip'],
    alsoFrom: ['same-source-ip'],
    sites: (site) => isNamed('smtp-source-host')(site) && site.value.includes('.'),
    plant: (site) => {
      const [ip] = site.value.split(' ');
      return append(
        site,
        ['<virtual-mta twin>', `    smtp-source-host ${ip} twin.example.com`, '</virtual-mta>'],
        1,
      );
    },
  },
  {
    name: 'let passwords be tried without limit',
    rules: ['brute-force'],
    sites: asksForLogin('smtp-max-auth-failure-rate'),
    plant: (site) => removeLine(site, lineIn(site, 'require-auth')),
  },
  {
    name: 'send without TLS',
    rules: ['opportunistic-only'],
    sites: isNamed('use-starttls'),
    plant: (site) => ({ ...replaceLine(site, 'use-starttls no'), without: blanked(site) }),
  },
];

/** A directive of a source where strangers log in. */
function asksForLogin(name: string): (site: Site) => boolean {
  return (site) => isNamed(name)(site) && lineIn(site, 'allow-auth') >= 0;
}

/** The line of a directive beside the site's. */
function lineIn(site: Site, name: string): number {
  const { lines, parent } = site.file.tree;
  return lines.findIndex((line, at) => line.name === name && parent[at] === parent[site.at]);
}

/** The site's file without any key: whoever signs has none then. */
function withoutKeys(site: Site, clean: Clean): Planted | undefined {
  const { lines } = site.file.tree;
  const others = [...clean.files.values()].some(
    (file) => file !== site.file && file.tree.lines.some((line) => line.name === 'domain-key'),
  );
  const line = lines.findIndex(({ name }) => name === 'dkim-sign');
  const text = lines.map((each) => (each.name === 'domain-key' ? `#${each.text}` : each.text)).join('');
  return others || line < 0 ? undefined : { path: site.path, text, line };
}

function openerOf({ file, at }: Site): number {
  return file.tree.parent[at] ?? -1;
}

function sourceOf(site: Site): string {
  const line = site.file.tree.lines[openerOf(site)];
  return line === undefined ? '' : line.text.slice(line.valueStart, line.valueEnd);
}
