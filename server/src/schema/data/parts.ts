import type { Certainty, Param, Source } from '../types';

/** A fact that the guide's 2020 edition states in a section. */
export function guide(section: string, certainty: Certainty = 'certain'): Source {
  return { section, document: 'guide-2020', certainty };
}

/** A fact that only the guide's 2019 edition states. */
export function guide2019(section: string, certainty: Certainty = 'certain'): Source {
  return { section, document: 'guide-2019', certainty };
}

/** A fact known from working public configurations; `evidence` says how many or which. */
export function publicConfigs(evidence: string, certainty: Certainty): Source {
  return { section: evidence, document: 'public-configs', certainty };
}

export const yesNo: readonly Param[] = [{ name: 'BOOLEAN', type: 'boolean' }];

export const count: readonly Param[] = [{ name: 'N', type: 'integer' }];

/** A bare number of such things: `connections`. */
export function countOf(unit: string): readonly Param[] {
  return [{ name: 'N', type: 'integer', unit }];
}

const intervalText = 'numbers with `w`, `d`, `h`, `m` or `s`, as `4d12h`';

export const interval: readonly Param[] = [{ name: 'TIME-INTERVAL', type: 'duration', text: intervalText }];

/** An interval whose default is a bare `0`. */
export const intervalOrZero: readonly Param[] = [
  { name: 'TIME-INTERVAL', type: 'duration', words: ['0'], text: `${intervalText}; or \`0\`` },
];

export const intervalOrNever: readonly Param[] = [
  { name: 'TIME-INTERVAL', type: 'duration', words: ['never'], text: `${intervalText}; or \`never\`` },
];

/** Without blanks around the commas (guide §3.3.10.39). */
export const intervalList: readonly Param[] = [
  {
    name: 'TIME-INTERVAL-LIST',
    type: 'duration',
    list: true,
    text: 'the first, second, … pause, as `10m,20m,1h`',
  },
];

export const rateParam: Param = {
  name: 'RATE',
  type: 'rate',
  text: '`N/[M]UNIT`, as `100/h` or `100/15m`; or `unlimited`',
};

export const rate: readonly Param[] = [rateParam];

/** The guide's syntax has blanks around the size suffix, hence the rest of the line (§3.3.10.37). */
export const dataRateParam: Param = {
  name: 'DATA-RATE',
  type: 'data-rate',
  rest: true,
  text: 'bytes or N with `b`, `k`, `m`, `g` or `t`, a slash and a time unit, as `500m/h`; or `unlimited`',
};

export const dataRate: readonly Param[] = [dataRateParam];

export const emailList: readonly Param[] = [
  {
    name: 'EMAIL-ADDRESS-LIST',
    type: 'email',
    list: true,
    rest: true,
    text: 'addresses separated by commas; `""` for none',
  },
];

export const headerList: readonly Param[] = [
  {
    name: 'HEADER-LIST',
    type: 'header-name',
    list: true,
    rest: true,
    text: 'names of headers separated by commas',
  },
];

export const file: readonly Param[] = [{ name: 'FILENAME', type: 'path' }];

export const text: readonly Param[] = [{ name: 'STRING', type: 'string', rest: true }];

/** For what is read but described nowhere: takes anything. */
export const anything: readonly Param[] = [{ name: 'VALUE', type: 'string', optional: true, rest: true }];

export const included: readonly Param[] = [
  {
    name: 'FILENAME-OR-URL',
    type: 'include',
    text: 'a file, with wildcards if need be, or an `http://` or `https://` URL',
  },
];

export const localAddresses: Param = {
  name: 'CIDR',
  type: 'cidr',
  text: 'a local address, or a range of them as `10/8`',
};

/** Besides an address or CIDR range, working configurations give a range `FIRST-LAST`. */
export const sourceHost: readonly Param[] = [
  { ...localAddresses, or: ['ip-range'] },
  { name: 'HOST-NAME', type: 'hostname', text: 'the name given in EHLO; should be that of the PTR record' },
];

export const proxySourceHost: readonly Param[] = [
  localAddresses,
  { name: 'PROXY-SERVER:PORT', type: 'host-port', text: 'host or address of the proxy, and its port' },
  {
    name: 'PROXY-CLIENT-IP[:PORT]',
    type: 'ip-port',
    or: ['ip'],
    text: 'the address from which the proxy connects, optionally with a port',
  },
  { name: 'HOST-NAME', type: 'hostname', text: 'the name given in EHLO' },
];

/** `domain-key` has the same form in every block (guide §3.3.1.43.1). */
export const domainKeyParams: readonly Param[] = [
  {
    name: 'SELECTOR',
    type: 'selector',
    words: ['{selector}'],
    text: 'the DKIM selector: names the DNS record `SELECTOR._domainkey.DOMAIN`',
  },
  {
    name: 'DOMAIN',
    type: 'domain-or-macro',
    words: ['*', '{domain}'],
    text: 'the domain that signs, with its subdomains; `*` for any; a macro as `$name`',
  },
  {
    name: 'FILENAME',
    type: 'key-file',
    text: "the private key's file, or `{vault}:/PATH:KEY`",
  },
];

export const signalsSwitch: readonly Param[] = [
  {
    name: 'SWITCH',
    type: 'signals-switch',
    text: '`true`, `true,subaccount=N`, `false` or the name of a `<signals-filter>`',
  },
];

/** Names of `<proxy>` blocks: the first is used, the later ones when it fails (guide §3.3.1.49). */
export const proxyList: readonly Param[] = [
  { name: 'PROXY-LIST', type: 'proxy', list: true, text: 'names of `<proxy>` blocks, separated by commas' },
];

/** A certificate that is shown to clients, as every listener takes it (guide §3.3.1.9). */
export const certificate: readonly Param[] = [
  { name: 'FILENAME', type: 'path', text: 'the certificate with its private key, PEM' },
  { name: 'PASSWORD', type: 'secret', optional: true, text: "the key's password" },
];

/** The ciphers for TLS 1.2 and older: one default holds everywhere (guide §3.3.1.16). */
export const ciphers: readonly Param[] = [{ name: 'CIPHERS', type: 'cipher-string', rest: true }];
export const defaultCiphers = 'HIGH:!ADH:@STRENGTH';

/** The suites of TLS 1.3: one default holds everywhere (guide §3.3.1.17). */
export const tls13Suites: readonly Param[] = [{ name: 'SUITES', type: 'tls13-suites', rest: true }];
export const defaultTls13Suites =
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256';

/** The sizes of Diffie-Hellman parameters that there are (guide §3.3.1.18). */
export const dhKeyLength: readonly Param[] = [
  { name: 'BITS', type: 'enum', words: ['1024', '2048', '4096'], unit: 'bits' },
];

/** What becomes of the local parts of recipients' addresses (guide §3.3.11.16). */
export const privacyPolicy: readonly Param[] = [
  {
    name: 'POLICY',
    type: 'enum',
    words: ['retain', 'redact', 'siphash', 'siphash-hexkey', 'hmac-sha256', 'hmac-sha256-hexkey'],
    text: 'what becomes of the local part',
  },
  { name: 'KEY', type: 'secret', optional: true, text: 'the key of a hash; a secret' },
];

/** A virtual MTA or pool that mail is sent through instead; the empty string undoes what is inherited. */
export const rerouteTarget: readonly Param[] = [
  { name: 'VMTA-NAME', type: 'virtual-mta-or-pool', text: 'a virtual MTA or a pool; `""` for none' },
];
