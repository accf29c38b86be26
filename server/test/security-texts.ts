import fc from 'fast-check';

const settings = [
  'require-auth true',
  'require-auth no',
  'allow-auth yes',
  'allow-auth no',
  'allow-starttls yes',
  'allow-starttls no',
  'require-starttls-before-auth yes',
  'require-starttls-before-auth no',
  'allow-unencrypted-plain-auth yes',
  'smtp-service no',
  'always-allow-relaying yes',
];
const inListener = [
  'immediate-tls yes',
  'immediate-tls no',
  'source a',
  'tls-certificate /c.pem',
  'tls-allow-tlsv1 yes',
  'tls-ciphers ALL',
  'tls-dh-key-length 1024',
];
const block = (open: string, name: string, body: readonly string[]) =>
  fc
    .subarray([...body], { maxLength: 5 })
    .map((some) => [`<${open}>`, ...some.map((line) => `  ${line}`), `</${name}>`].join('\n'));
const others = [
  'http-access 0/0 admin',
  'http-access 0.0.0.0/0 monitor',
  'http-redirect-to-https no',
  'http-csrf-protection no',
  'relay-domain *',
  'relay-address /.*/',
  'run-as-root yes',
  'log-file-world-readable yes',
  'domain-key s,*,/k.pem',
  'domain-key s,a.org,/a.pem',
  '<virtual-mta v>\n  domain-key s,*,/k.pem\n  domain-key s,b.org,/b.pem\n</virtual-mta>',
  '<virtual-mta w>\n  domain-key s,c.org,/c.pem\n  <domain *>\n    dkim-sign no\n  </domain>\n</virtual-mta>',
  '<virtual-mta-pool p>\n  virtual-mta v\n  <domain *>\n    max-smtp-out 2\n  </domain>\n</virtual-mta-pool>',
  '<virtual-mta-pool q>\n  virtual-mta v\n  domain-key s,d.org,/d.pem\n</virtual-mta-pool>',
  '<domain x.org>\n  dkim-sign yes\n  dkim-algorithm rsa-sha1\n  use-starttls no\n</domain>',
];
const listenerAddress = fc.constantFrom(
  '0/0:25',
  '0.0.0.0:465',
  '203.0.113.9:587',
  '10.0.0.1:587',
  '127.0.0.1:465',
);
/** Texts of configurations with sources, listeners and TLS settings, good and bad, alone and together. */
export const securityTexts = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(
        'smtp-server-tls-allow-tlsv1 yes',
        'smtp-server-tls-allow-tlsv1.2 no',
        'smtp-server-tls-allow-tlsv1.3 no',
        'http-tls-ciphers HIGH:MEDIUM',
        'smtp-server-tls-dh-key-length 1024',
        '<smtp-user u>\n  source a\n</smtp-user>',
        '<domain *>\n  use-unencrypted-plain-auth yes\n  smtp-tls-allow-tlsv1 yes\n</domain>',
        'smtp-server-tls-certificate /c.pem',
        ...others,
      ),
      fc
        .constantFrom('0/0', 'a', '203.0.0.0/8', '10/8')
        .chain((name) => block(`source ${name}`, 'source', settings)),
      listenerAddress.chain((address) => block(`smtp-listener ${address}`, 'smtp-listener', inListener)),
      fc
        .tuple(listenerAddress, fc.constantFrom('', ' source=a', ' source=b'))
        .map(([address, source]) => `smtp-listener ${address}${source}`),
    ),
    { maxLength: 9, selector: (part) => part.split('\n')[0] ?? '' },
  )
  .map((parts) => `${parts.join('\n')}\n`);
